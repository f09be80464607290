CREATE TABLE `panel_candidates` (
	`panel_id` text NOT NULL,
	`application_id` text NOT NULL,
	`org_id` text NOT NULL,
	`added_at` text NOT NULL,
	`removed_at` text,
	PRIMARY KEY(`panel_id`, `application_id`)
);
--> statement-breakpoint
CREATE INDEX `panel_candidates_application` ON `panel_candidates` (`application_id`);--> statement-breakpoint
CREATE TABLE `panel_changes` (
	`panel_id` text NOT NULL,
	`n` integer NOT NULL,
	`org_id` text NOT NULL,
	`verb` text NOT NULL,
	`reviewer_id` text,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`panel_id`, `n`)
);
--> statement-breakpoint
CREATE TABLE `panel_reviewers` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`panel_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_fold` text NOT NULL,
	`language` text NOT NULL,
	`link_version` integer DEFAULT 1 NOT NULL,
	`opened_at` text,
	`submitted_at` text,
	`revoked_at` text,
	`reminded` integer DEFAULT 0 NOT NULL,
	`remind_at` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_reviewers_person` ON `panel_reviewers` (`panel_id`,`email_fold`);--> statement-breakpoint
CREATE INDEX `panel_reviewers_address` ON `panel_reviewers` (`org_id`,`email_fold`);--> statement-breakpoint
CREATE INDEX `panel_reviewers_due` ON `panel_reviewers` (`remind_at`) WHERE remind_at IS NOT NULL AND submitted_at IS NULL AND revoked_at IS NULL;--> statement-breakpoint
CREATE TABLE `panels` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`project_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`options` text NOT NULL,
	`deadline` text NOT NULL,
	`deadline_at` text NOT NULL,
	`remind_after_days` integer,
	`remind_every_days` integer,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_email` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `panels_project` ON `panels` (`project_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `panels_org` ON `panels` (`org_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `ratings` (
	`panel_id` text NOT NULL,
	`application_id` text NOT NULL,
	`reviewer_id` text NOT NULL,
	`org_id` text NOT NULL,
	`verdict` text NOT NULL,
	`score` integer,
	`comment` text,
	`version` integer DEFAULT 1 NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`panel_id`, `application_id`, `reviewer_id`)
);
--> statement-breakpoint
CREATE INDEX `ratings_application` ON `ratings` (`application_id`);--> statement-breakpoint
CREATE INDEX `ratings_reviewer` ON `ratings` (`reviewer_id`);--> statement-breakpoint
CREATE TABLE `reviewer_codes` (
	`reviewer_id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`panel_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`ticket_hash` text NOT NULL,
	`expires_at` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`sent` integer DEFAULT 1 NOT NULL,
	`sent_since` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `messages` ADD `panel_id` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `reviewer_id` text;--> statement-breakpoint
CREATE INDEX `messages_panel` ON `messages` (`panel_id`,`reviewer_id`) WHERE panel_id IS NOT NULL;