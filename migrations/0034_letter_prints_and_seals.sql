CREATE TABLE `seals` (
	`org_id` text PRIMARY KEY NOT NULL,
	`certificate` text NOT NULL,
	`secret` text NOT NULL,
	`subject` text NOT NULL,
	`fingerprint` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letter_print_rows` (
	`print_id` text NOT NULL,
	`place` integer NOT NULL,
	`org_id` text NOT NULL,
	`letter_id` text NOT NULL,
	`application_id` text NOT NULL,
	`why` text,
	PRIMARY KEY(`print_id`, `place`)
);
--> statement-breakpoint
CREATE INDEX `letter_print_rows_letter` ON `letter_print_rows` (`letter_id`);--> statement-breakpoint
CREATE INDEX `letter_print_rows_application` ON `letter_print_rows` (`application_id`);--> statement-breakpoint
CREATE TABLE `letter_prints` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`bulk_id` text NOT NULL,
	`language` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`created_at` text NOT NULL,
	`joined` integer DEFAULT 0 NOT NULL,
	`parts` text DEFAULT '[]' NOT NULL,
	`key` text,
	`pages` integer
);
--> statement-breakpoint
CREATE INDEX `letter_prints_bulk` ON `letter_prints` (`org_id`,`bulk_id`,`id`);--> statement-breakpoint
CREATE INDEX `letter_prints_waiting` ON `letter_prints` (`id`) WHERE key IS NULL;--> statement-breakpoint
ALTER TABLE `contracts` ADD `seal` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `addressee` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `postal_code` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `place` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `country` text;