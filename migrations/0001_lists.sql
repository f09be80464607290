DROP INDEX `messages_application`;--> statement-breakpoint
DROP INDEX `messages_operation`;--> statement-breakpoint
ALTER TABLE `messages` ADD `project_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `messages` SET `project_id` = coalesce((SELECT a.`project_id` FROM `applications` a WHERE a.`id` = `messages`.`application_id`), '');--> statement-breakpoint
CREATE INDEX `messages_project` ON `messages` (`project_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `messages_project_state` ON `messages` (`project_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `messages_application` ON `messages` (`application_id`,`created_at`,`id`,`state`);--> statement-breakpoint
CREATE INDEX `messages_operation` ON `messages` (`operation_id`,`created_at`,`id`,`state`);--> statement-breakpoint
ALTER TABLE `employees` ADD `project_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `employees` SET `project_id` = coalesce((SELECT a.`project_id` FROM `applications` a WHERE a.`id` = `employees`.`application_id`), '');--> statement-breakpoint
CREATE INDEX `employees_project` ON `employees` (`project_id`,`created_at`,`id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `employees_application` ON `employees` (`application_id`,`created_at`,`id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `applications_project_deleted_last` ON `applications` (`project_id`,`last_fold`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_project_deleted_first` ON `applications` (`project_id`,`first_fold`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_project_deleted_status` ON `applications` (`project_id`,`status`,`deleted_at`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_project_deleted_status_last` ON `applications` (`project_id`,`status`,`last_fold`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_project_deleted_status_first` ON `applications` (`project_id`,`status`,`first_fold`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_org_deleted_last` ON `applications` (`org_id`,`last_fold`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_org_deleted_first` ON `applications` (`org_id`,`first_fold`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_org_deleted_status` ON `applications` (`org_id`,`status`,`deleted_at`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_org_deleted_status_last` ON `applications` (`org_id`,`status`,`last_fold`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_org_deleted_status_first` ON `applications` (`org_id`,`status`,`first_fold`,`id`) WHERE deleted_at IS NOT NULL;