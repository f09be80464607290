CREATE TABLE `bulk_projects` (
	`org_id` text NOT NULL,
	`project_id` text NOT NULL,
	`at` text NOT NULL,
	`bulk_id` text NOT NULL,
	PRIMARY KEY(`project_id`, `at`, `bulk_id`)
);
--> statement-breakpoint
CREATE TABLE `bulks` (
	`org_id` text NOT NULL,
	`id` text NOT NULL,
	`verb` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`closed_at` text,
	PRIMARY KEY(`org_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `bulks_list` ON `bulks` (`org_id`,`at`,`id`);--> statement-breakpoint
ALTER TABLE `events` ADD `bulk_id` text;--> statement-breakpoint
CREATE INDEX `events_bulk` ON `events` (`org_id`,`bulk_id`,`receipt_id`) WHERE bulk_id IS NOT NULL;