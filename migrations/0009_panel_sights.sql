CREATE TABLE `panel_sights` (
	`panel_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`email_fold` text NOT NULL,
	`org_id` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`panel_id`, `actor_id`, `email_fold`)
);
