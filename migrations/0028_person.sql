CREATE TABLE `person_address_codes` (
	`candidate_id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`message_id` text NOT NULL,
	`email` text NOT NULL,
	`code_hash` text NOT NULL,
	`ticket_hash` text NOT NULL,
	`expires_at` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`sent` integer DEFAULT 1 NOT NULL,
	`sent_since` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `person_erasures` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`message_id` text,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `person_erasures_told` ON `person_erasures` (`message_id`) WHERE message_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `person_take_outs` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `person_take_outs_person` ON `person_take_outs` (`candidate_id`,`at`);