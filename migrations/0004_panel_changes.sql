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
CREATE INDEX `messages_panel` ON `messages` (`panel_id`,`reviewer_id`) WHERE panel_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `panels_org` ON `panels` (`org_id`,`created_at`,`id`);