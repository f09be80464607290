CREATE TABLE `message_changes` (
	`message_id` text NOT NULL,
	`version` integer NOT NULL,
	`org_id` text NOT NULL,
	`application_id` text NOT NULL,
	`verb` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`message_id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `message_changes_application` ON `message_changes` (`application_id`);--> statement-breakpoint
CREATE TABLE `template_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`kind` text NOT NULL,
	`unit_fold` text NOT NULL,
	`unit` text NOT NULL,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`removed` integer DEFAULT 0 NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`delay_days` integer,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `template_versions_lock` ON `template_versions` (`org_id`,`kind`,`unit_fold`,`language`,`version`);--> statement-breakpoint
CREATE TABLE `templates` (
	`org_id` text NOT NULL,
	`kind` text NOT NULL,
	`unit_fold` text NOT NULL,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`version_id` text,
	PRIMARY KEY(`org_id`, `kind`, `unit_fold`, `language`)
);
--> statement-breakpoint
DROP INDEX `messages_due`;--> statement-breakpoint
ALTER TABLE `messages` ADD `template_id` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `source` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `list` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `messages_candidate` ON `messages` (`candidate_id`,`created_at`,`id`,`state`);--> statement-breakpoint
CREATE INDEX `messages_address` ON `messages` (`org_id`,lower(recipient),`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `messages_provider` ON `messages` (`provider_id`) WHERE provider_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`org_id`,`due_at`) WHERE state IN ('held', 'scheduled', 'queued');--> statement-breakpoint
ALTER TABLE `organisations` ADD `accent` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `logo` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `footer_sv` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `footer_en` text;--> statement-breakpoint
ALTER TABLE `suppressions` ADD `message_id` text;--> statement-breakpoint
CREATE INDEX `projects_department` ON `projects` (`org_id`,`department`);