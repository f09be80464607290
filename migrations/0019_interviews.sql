CREATE TABLE `host_times` (
	`slot_id` text NOT NULL,
	`email_fold` text NOT NULL,
	`org_id` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	PRIMARY KEY(`slot_id`, `email_fold`)
);
--> statement-breakpoint
CREATE INDEX `host_times_host` ON `host_times` (`org_id`,`email_fold`,`ends_at`);--> statement-breakpoint
CREATE TABLE `interview_hosts` (
	`interview_id` text NOT NULL,
	`email_fold` text NOT NULL,
	`org_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	PRIMARY KEY(`interview_id`, `email_fold`)
);
--> statement-breakpoint
CREATE TABLE `interview_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`application_id` text NOT NULL,
	`state` text DEFAULT 'awaiting' NOT NULL,
	`slot_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`answered_at` text,
	`via` text,
	`half_days` text DEFAULT '[]' NOT NULL,
	`wish` text,
	`sequence` integer,
	`created_at` text NOT NULL,
	CONSTRAINT "interview_invitations_seat" CHECK((state IN ('accepted', 'confirm-anew', 'took-place', 'no-show')) = (slot_id IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interview_invitations_person` ON `interview_invitations` (`interview_id`,`application_id`);--> statement-breakpoint
CREATE INDEX `interview_invitations_application` ON `interview_invitations` (`application_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `interview_needs` (
	`invitation_id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`application_id` text NOT NULL,
	`text` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `interview_seats` (
	`slot_id` text NOT NULL,
	`n` integer NOT NULL,
	`org_id` text NOT NULL,
	`invitation_id` text,
	PRIMARY KEY(`slot_id`, `n`)
);
--> statement-breakpoint
CREATE INDEX `interview_seats_free` ON `interview_seats` (`slot_id`,`n`) WHERE invitation_id IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `interview_seats_invitation` ON `interview_seats` (`invitation_id`) WHERE invitation_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `interview_seats_taken` ON `interview_seats` (`slot_id`) WHERE invitation_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `interview_slots` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`interview_id` text NOT NULL,
	`starts_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`capacity` integer NOT NULL,
	`closed_at` text,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `interview_slots_interview` ON `interview_slots` (`interview_id`,`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `interview_slots_time` ON `interview_slots` (`org_id`,`starts_at`,`id`);--> statement-breakpoint
CREATE TABLE `interviews` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`project_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`details` text NOT NULL,
	`time_zone` text NOT NULL,
	`answer_by` text NOT NULL,
	`answer_by_at` text NOT NULL,
	`lasts_until` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_email` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `interviews_project` ON `interviews` (`project_id`,`created_at`,`id`);--> statement-breakpoint
ALTER TABLE `messages` ADD `calendar` text;--> statement-breakpoint
-- An invitation tells all the times there are to choose among.
UPDATE `template_versions` SET `body` = replace(`body`, '{{interview.time}}', '{{interview.times}}') WHERE `kind` = 'invite-to-interview';
