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
ALTER TABLE `contracts` ADD `seal` text;