CREATE TABLE `host_absences` (
	`interview_id` text NOT NULL,
	`email_fold` text NOT NULL,
	`date` text NOT NULL,
	`org_id` text NOT NULL,
	`suggestion` text,
	`at` text NOT NULL,
	PRIMARY KEY(`interview_id`, `email_fold`, `date`)
);
--> statement-breakpoint
ALTER TABLE `interview_hosts` ADD `reads_needs` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Who hosts already gets a link of their own, too: with the mail when somebody is next invited to the same.
INSERT INTO guests (id, org_id, purpose, thing_id, name, email, email_fold, language, created_at)
SELECT 'guest_0' || lower(substr(hex(randomblob(13)), 1, 25)), h.org_id, 'hosting', h.interview_id, h.name, h.email, h.email_fold, o.locale, i.created_at
FROM interview_hosts h JOIN interviews i ON i.id = h.interview_id JOIN organisations o ON o.id = h.org_id
WHERE true ON CONFLICT DO NOTHING;
