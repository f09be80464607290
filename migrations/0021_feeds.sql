CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`email_fold` text,
	`key_id` text NOT NULL,
	`projects` text,
	`applications` text,
	`language` text NOT NULL,
	`names` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_actor` ON `calendar_feeds` (`org_id`,`actor_id`);--> statement-breakpoint
CREATE INDEX `interview_hosts_address` ON `interview_hosts` (`org_id`,`email_fold`);