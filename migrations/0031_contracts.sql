CREATE TABLE `contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`project_id` text NOT NULL,
	`application_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text DEFAULT 'standing' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`terms` text NOT NULL,
	`blocks` text NOT NULL,
	`title` text NOT NULL,
	`filename` text NOT NULL,
	`key` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_email` text,
	`answered_at` text,
	`via` text,
	`accepted_name` text,
	`created_at` text NOT NULL,
	CONSTRAINT "contracts_accepted" CHECK(accepted_name IS NOT NULL OR state <> 'accepted')
);
--> statement-breakpoint
CREATE INDEX `contracts_application` ON `contracts` (`application_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `contracts_standing` ON `contracts` (`application_id`) WHERE state IN ('standing', 'accepted');