CREATE TABLE `own_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`base` text NOT NULL,
	`unit_fold` text NOT NULL,
	`unit` text NOT NULL,
	`name` text NOT NULL,
	`name_fold` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	`removed_at` text,
	`removed_by` text,
	`removed_by_name` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `own_texts_name` ON `own_texts` (`org_id`,`unit_fold`,`name_fold`) WHERE removed_at IS NULL;