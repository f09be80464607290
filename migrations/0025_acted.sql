ALTER TABLE `applications` ADD `acted` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `applications` SET `acted` = 1 WHERE `id` IN (SELECT `application_id` FROM `events` WHERE `effects` <> '[]')
  OR `id` IN (SELECT `application_id` FROM `interview_invitations`);
