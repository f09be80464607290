ALTER TABLE `interview_invitations` ADD `waits_since` text;--> statement-breakpoint
ALTER TABLE `interview_invitations` ADD `passed` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `interview_invitations_waiting` ON `interview_invitations` (`interview_id`,`waits_since`,`id`) WHERE state = 'waiting';--> statement-breakpoint
ALTER TABLE `interview_seats` ADD `held_until` text;--> statement-breakpoint
ALTER TABLE `interview_seats` ADD `held_mail` text;--> statement-breakpoint
CREATE INDEX `interview_seats_held` ON `interview_seats` (`held_until`) WHERE held_until IS NOT NULL;