CREATE TABLE `contract_copies` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`application_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`filename` text NOT NULL,
	`content_type` text NOT NULL,
	`key` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `contract_copies_contract` ON `contract_copies` (`contract_id`);--> statement-breakpoint
CREATE INDEX `contract_copies_application` ON `contract_copies` (`application_id`);