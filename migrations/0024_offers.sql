CREATE TABLE `offers` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`project_id` text NOT NULL,
	`application_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text DEFAULT 'standing' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`terms` text NOT NULL,
	`time_zone` text NOT NULL,
	`answer_by` text NOT NULL,
	`answer_by_at` text NOT NULL,
	`former_status` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_email` text,
	`answered_at` text,
	`via` text,
	`accepted_name` text,
	`accepted_language` text,
	`accepted_text` text,
	`accepted_sha256` text,
	`reason` text,
	`comment` text,
	`created_at` text NOT NULL,
	CONSTRAINT "offers_accepted" CHECK((accepted_sha256 IS NOT NULL OR state <> 'accepted') AND (accepted_sha256 IS NULL OR state IN ('accepted', 'withdrawn', 'ended')))
);
--> statement-breakpoint
CREATE INDEX `offers_application` ON `offers` (`application_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `offers_standing` ON `offers` (`application_id`) WHERE state IN ('standing', 'accepted');--> statement-breakpoint
CREATE INDEX `offers_due` ON `offers` (`answer_by_at`) WHERE state = 'standing';--> statement-breakpoint
ALTER TABLE `organisations` ADD `offer_code` integer DEFAULT 0 NOT NULL;