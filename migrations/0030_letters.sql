CREATE TABLE `letter_windows` (
	`org_id` text PRIMARY KEY NOT NULL,
	`layout` text NOT NULL,
	`offset_x` integer NOT NULL,
	`offset_y` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`project_id` text NOT NULL,
	`application_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`list` text,
	`pages` integer NOT NULL,
	`key` text,
	`sha256` text,
	`size` integer,
	`created_at` text NOT NULL,
	`posted_on` text,
	`posted_by` text,
	`posted_by_name` text,
	`taken_back_at` text
);
--> statement-breakpoint
CREATE INDEX `letters_application` ON `letters` (`application_id`,`id`);--> statement-breakpoint
CREATE INDEX `letters_undrawn` ON `letters` (`id`) WHERE list IS NOT NULL;