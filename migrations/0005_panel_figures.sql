DROP INDEX `panel_candidates_application`;--> statement-breakpoint
ALTER TABLE `panel_candidates` ADD `first_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `panel_candidates` ADD `last_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `panel_candidates` ADD `status` text DEFAULT 'received' NOT NULL;--> statement-breakpoint
ALTER TABLE `panel_candidates` ADD `deleted` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `panel_candidates` ADD `rating_sum` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `panel_candidates` ADD `rating_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `panel_candidates_application` ON `panel_candidates` (`application_id`,`removed_at`,`panel_id`);--> statement-breakpoint
ALTER TABLE `organisations` ADD `scale_sv` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `scale_en` text;--> statement-breakpoint
UPDATE `panel_candidates` SET `first_name` = c.`first_name`, `last_name` = c.`last_name`, `status` = a.`status`, `deleted` = a.`deleted_at` IS NOT NULL FROM `applications` a JOIN `candidates` c ON c.`id` = a.`candidate_id` WHERE a.`id` = `panel_candidates`.`application_id`;--> statement-breakpoint
UPDATE `panel_candidates` SET `rating_sum` = f.`total`, `rating_count` = f.`n` FROM (SELECT r.`panel_id`, r.`application_id`, sum(r.`score`) AS `total`, count(*) AS `n` FROM `ratings` r JOIN `panel_reviewers` v ON v.`id` = r.`reviewer_id` WHERE r.`verdict` = 'rated' AND r.`score` IS NOT NULL AND v.`submitted_at` IS NOT NULL AND v.`revoked_at` IS NULL GROUP BY r.`panel_id`, r.`application_id`) f WHERE f.`panel_id` = `panel_candidates`.`panel_id` AND f.`application_id` = `panel_candidates`.`application_id`;
