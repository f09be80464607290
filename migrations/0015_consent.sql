ALTER TABLE `saved_profiles` ADD `agreed_on` text;--> statement-breakpoint
ALTER TABLE `saved_profiles` ADD `agreed_via` text;--> statement-breakpoint
ALTER TABLE `saved_profiles` ADD `agreed_by` text;--> statement-breakpoint
ALTER TABLE `saved_profiles` ADD `declined_on` text;--> statement-breakpoint
-- One text used to ask and tell at once. An organisation's own of it may do either, and none can say which: they are
-- laid aside among their versions, from where each can be taken up again, and the product's two texts hold until then.
INSERT INTO template_versions (id, org_id, kind, unit_fold, unit, language, version, removed, subject, body,
    delay_days, actor_id, actor_name, at)
  SELECT 'tmpl_0' || substr(lower(hex(randomblob(13))), 1, 25), v.org_id, v.kind, v.unit_fold, v.unit, v.language,
    t.version + 1, 1, v.subject, v.body, v.delay_days, 'vidare', 'Vidare', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  FROM templates t JOIN template_versions v ON v.id = t.version_id WHERE t.kind = 'save';
--> statement-breakpoint
UPDATE templates SET version = version + 1, version_id = NULL WHERE kind = 'save' AND version_id IS NOT NULL;
