CREATE INDEX `messages_org_kind` ON `messages` (`org_id`,`kind`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `messages_project_kind` ON `messages` (`project_id`,`kind`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`application_id`,`send_at`) WHERE state IN ('held', 'scheduled', 'queued');