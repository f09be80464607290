ALTER TABLE `applications` ADD `name_key` text;--> statement-breakpoint
ALTER TABLE `applications` ADD `name_rule` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `name_order` text GENERATED ALWAYS AS (coalesce(name_key, last_fold)) VIRTUAL;--> statement-breakpoint
CREATE INDEX `applications_rule` ON `applications` (`org_id`,`name_rule`,`id`);--> statement-breakpoint
CREATE INDEX `applications_project_name` ON `applications` (`project_id`,`name_order`,`id`) WHERE deleted_at IS NULL AND status <> 'hired';--> statement-breakpoint
CREATE INDEX `applications_project_status_name` ON `applications` (`project_id`,`status`,`name_order`,`id`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `applications_org_name` ON `applications` (`org_id`,`name_order`,`id`) WHERE deleted_at IS NULL AND status <> 'hired';--> statement-breakpoint
CREATE INDEX `applications_org_status_name` ON `applications` (`org_id`,`status`,`name_order`,`id`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `applications_project_deleted_name` ON `applications` (`project_id`,`name_order`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_project_deleted_status_name` ON `applications` (`project_id`,`status`,`name_order`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_org_deleted_name` ON `applications` (`org_id`,`name_order`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_org_deleted_status_name` ON `applications` (`org_id`,`status`,`name_order`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
-- The former release renames without the new keys while it still runs: what it leaves is made anew.
CREATE TRIGGER names_change AFTER UPDATE OF first_fold, last_fold ON applications
  WHEN NEW.name_key IS OLD.name_key AND NEW.name_rule = OLD.name_rule
    AND (NEW.first_fold <> OLD.first_fold OR NEW.last_fold <> OLD.last_fold) BEGIN
  UPDATE applications SET name_key = NULL, name_rule = '' WHERE id = NEW.id;
END;
