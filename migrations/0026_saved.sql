CREATE TABLE `saved_answers` (
	`profile_id` text NOT NULL,
	`version` integer NOT NULL,
	`org_id` text NOT NULL,
	`receipt_id` text NOT NULL,
	`answer` text NOT NULL,
	`said_on` text NOT NULL,
	`until` text,
	`at` text NOT NULL,
	PRIMARY KEY(`profile_id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `saved_answers_receipt` ON `saved_answers` (`receipt_id`);--> statement-breakpoint
ALTER TABLE `organisations` ADD `privacy_contact` text;--> statement-breakpoint
ALTER TABLE `saved_profiles` ADD `extended_on` text;--> statement-breakpoint
ALTER TABLE `saved_profiles` ADD `erase_at` text;--> statement-breakpoint
ALTER TABLE `saved_profiles` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `saved_profiles` ADD `project_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `saved_profiles` ADD `operation_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `saved_profiles` ADD `actor_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `saved_profiles` ADD `actor_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `saved_profiles` ADD `actor_email` text;--> statement-breakpoint
CREATE INDEX `saved_profiles_erase` ON `saved_profiles` (`erase_at`) WHERE erase_at IS NOT NULL;--> statement-breakpoint
-- A link, and what was answered by it, go with the profile, whoever erases it.
CREATE TRIGGER saved_profiles_go AFTER DELETE ON saved_profiles BEGIN
  DELETE FROM guest_codes WHERE guest_id = OLD.id;
  DELETE FROM guests WHERE id = OLD.id;
  DELETE FROM saved_answers WHERE profile_id = OLD.id;
END;
--> statement-breakpoint
-- Who is kept from before was told to answer by mail. They get a link, too: it comes with the question before the end.
UPDATE saved_profiles SET (project_id, operation_id, actor_id, actor_name) = (
    SELECT e.project_id, e.operation_id, e.actor_id, e.actor_name FROM applications x
    CROSS JOIN events e ON e.application_id = x.id CROSS JOIN json_each(e.effects) k
    WHERE x.candidate_id = saved_profiles.candidate_id AND k.value ->> 'kind' = 'save-profile'
      AND k.value ->> 'profile' = saved_profiles.id)
  WHERE EXISTS (SELECT 1 FROM applications x CROSS JOIN events e ON e.application_id = x.id
    CROSS JOIN json_each(e.effects) k WHERE x.candidate_id = saved_profiles.candidate_id
      AND k.value ->> 'kind' = 'save-profile' AND k.value ->> 'profile' = saved_profiles.id);
--> statement-breakpoint
INSERT OR IGNORE INTO guests (id, org_id, purpose, thing_id, application_id, name, email, email_fold, language, remind_at, created_at)
  SELECT s.id, s.org_id, 'saved', s.id,
    (SELECT x.id FROM applications x CROSS JOIN events e ON e.application_id = x.id CROSS JOIN json_each(e.effects) k
      WHERE x.candidate_id = s.candidate_id AND k.value ->> 'profile' = s.id LIMIT 1),
    c.first_name, ifnull(c.email, ''), ifnull(c.email_fold, ''),
    CASE lower(substr(c.language || '-', 1, 3)) WHEN 'sv-' THEN 'sv' WHEN 'en-' THEN 'en' ELSE o.locale END,
    iif(s.basis = 'consent' AND s.agreed_on IS NULL, NULL, date(s.expires_on, '-42 days') || 'T08:00:00.000Z'), s.created_at
  FROM saved_profiles s JOIN candidates c ON c.id = s.candidate_id JOIN organisations o ON o.id = s.org_id
  WHERE s.ended_at IS NULL AND s.operation_id <> '';
