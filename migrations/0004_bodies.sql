ALTER TABLE `messages` ADD `body_key` text;--> statement-breakpoint
CREATE INDEX `messages_bodies` ON `messages` (`state_at`) WHERE body_key IS NULL
  AND state IN ('sent', 'delivered', 'delayed', 'bounced', 'complained', 'suppressed', 'failed');