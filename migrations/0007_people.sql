CREATE TABLE `candidate_changes` (
	`application_id` text NOT NULL,
	`version` integer NOT NULL,
	`candidate_version` integer NOT NULL,
	`org_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`fields` text NOT NULL,
	`source` text,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`application_id`, `version`, `candidate_version`)
);
--> statement-breakpoint
DROP INDEX `candidates_email`;--> statement-breakpoint
ALTER TABLE `candidates` ADD `external_id` text;--> statement-breakpoint
CREATE INDEX `candidates_address` ON `candidates` (`org_id`,`email_fold`);--> statement-breakpoint
CREATE UNIQUE INDEX `candidates_external` ON `candidates` (`org_id`,`external_id`);