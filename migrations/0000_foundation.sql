CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL,
	`revoked_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_hash_unique` ON `api_keys` (`hash`);--> statement-breakpoint
CREATE TABLE `application_files` (
	`application_id` text NOT NULL,
	`file_id` text NOT NULL,
	`org_id` text NOT NULL,
	PRIMARY KEY(`application_id`, `file_id`)
);
--> statement-breakpoint
CREATE INDEX `application_files_file` ON `application_files` (`file_id`);--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`external_id` text,
	`project_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`status` text NOT NULL,
	`former_status` text,
	`version` integer NOT NULL,
	`deleted_at` text,
	`received_at` text NOT NULL,
	`cover_letter` text,
	`answers` text DEFAULT '[]' NOT NULL,
	`first_fold` text NOT NULL,
	`last_fold` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_external` ON `applications` (`org_id`,`external_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `applications_person` ON `applications` (`project_id`,`candidate_id`);--> statement-breakpoint
CREATE INDEX `applications_candidate` ON `applications` (`candidate_id`);--> statement-breakpoint
CREATE INDEX `applications_project_received` ON `applications` (`project_id`,`received_at`,`id`) WHERE deleted_at IS NULL AND status <> 'hired';--> statement-breakpoint
CREATE INDEX `applications_project_last` ON `applications` (`project_id`,`last_fold`,`id`) WHERE deleted_at IS NULL AND status <> 'hired';--> statement-breakpoint
CREATE INDEX `applications_project_first` ON `applications` (`project_id`,`first_fold`,`id`) WHERE deleted_at IS NULL AND status <> 'hired';--> statement-breakpoint
CREATE INDEX `applications_project_status_received` ON `applications` (`project_id`,`status`,`received_at`,`id`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `applications_project_status_last` ON `applications` (`project_id`,`status`,`last_fold`,`id`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `applications_project_status_first` ON `applications` (`project_id`,`status`,`first_fold`,`id`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `applications_org_received` ON `applications` (`org_id`,`received_at`,`id`) WHERE deleted_at IS NULL AND status <> 'hired';--> statement-breakpoint
CREATE INDEX `applications_org_last` ON `applications` (`org_id`,`last_fold`,`id`) WHERE deleted_at IS NULL AND status <> 'hired';--> statement-breakpoint
CREATE INDEX `applications_org_first` ON `applications` (`org_id`,`first_fold`,`id`) WHERE deleted_at IS NULL AND status <> 'hired';--> statement-breakpoint
CREATE INDEX `applications_org_status_received` ON `applications` (`org_id`,`status`,`received_at`,`id`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `applications_org_status_last` ON `applications` (`org_id`,`status`,`last_fold`,`id`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `applications_org_status_first` ON `applications` (`org_id`,`status`,`first_fold`,`id`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `applications_project_deleted` ON `applications` (`project_id`,`deleted_at`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_org_deleted` ON `applications` (`org_id`,`deleted_at`,`id`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `blob_gc` (
	`key` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`not_before` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `candidates` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`email` text,
	`email_fold` text,
	`phone` text,
	`address` text,
	`postal_code` text,
	`city` text,
	`language` text NOT NULL,
	`protected_identity` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidates_email` ON `candidates` (`org_id`,`email_fold`);--> statement-breakpoint
CREATE TABLE `employee_files` (
	`employee_id` text NOT NULL,
	`file_id` text NOT NULL,
	`org_id` text NOT NULL,
	PRIMARY KEY(`employee_id`, `file_id`)
);
--> statement-breakpoint
CREATE INDEX `employee_files_file` ON `employee_files` (`file_id`);--> statement-breakpoint
CREATE TABLE `employees` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`application_id` text NOT NULL,
	`position` text NOT NULL,
	`department` text NOT NULL,
	`start_date` text NOT NULL,
	`ended_at` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `employees_candidate` ON `employees` (`candidate_id`);--> statement-breakpoint
CREATE INDEX `employees_list` ON `employees` (`org_id`,`created_at`,`id`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE TABLE `event_details` (
	`receipt_id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`application_id` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `event_details_application` ON `event_details` (`application_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`application_id` text NOT NULL,
	`version` integer NOT NULL,
	`org_id` text NOT NULL,
	`project_id` text NOT NULL,
	`receipt_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`verb` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`from_former` text,
	`to_former` text,
	`from_deleted` integer NOT NULL,
	`to_deleted` integer NOT NULL,
	`gone` integer DEFAULT 0 NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` text NOT NULL,
	`effects` text DEFAULT '[]' NOT NULL,
	`undoes` text,
	PRIMARY KEY(`application_id`, `version`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_receipt_id_unique` ON `events` (`receipt_id`);--> statement-breakpoint
CREATE INDEX `events_operation` ON `events` (`operation_id`);--> statement-breakpoint
CREATE INDEX `events_unit` ON `events` (`unit_id`);--> statement-breakpoint
CREATE INDEX `events_undoes` ON `events` (`undoes`) WHERE undoes IS NOT NULL;--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`candidate_id` text,
	`filename` text NOT NULL,
	`content_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`key` text NOT NULL,
	`anonymised` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `files_candidate` ON `files` (`candidate_id`);--> statement-breakpoint
CREATE INDEX `files_key` ON `files` (`key`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`org_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`route` text NOT NULL,
	`body_hash` text NOT NULL,
	`operation_id` text NOT NULL,
	`outcomes` text DEFAULT '[]' NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`org_id`, `actor_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_age` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`application_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`receipt_id` text NOT NULL,
	`kind` text NOT NULL,
	`audience` text NOT NULL,
	`state` text NOT NULL,
	`recipient` text NOT NULL,
	`sender_name` text NOT NULL,
	`sender_address` text NOT NULL,
	`reply_to` text,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text NOT NULL,
	`language` text NOT NULL,
	`attachments` text DEFAULT '[]' NOT NULL,
	`send_at` text NOT NULL,
	`due_at` text NOT NULL,
	`after_id` text,
	`lease_until` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`first_tried_at` text,
	`provider_id` text,
	`failure` text,
	`created_at` text NOT NULL,
	`state_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `messages_application` ON `messages` (`application_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `messages_operation` ON `messages` (`operation_id`,`id`);--> statement-breakpoint
CREATE INDEX `messages_receipt` ON `messages` (`receipt_id`,`id`);--> statement-breakpoint
CREATE INDEX `messages_org` ON `messages` (`org_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `messages_org_state` ON `messages` (`org_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`due_at`) WHERE state IN ('held', 'scheduled', 'queued');--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`time_zone` text NOT NULL,
	`hold_seconds` integer DEFAULT 30 NOT NULL,
	`retention_months` integer DEFAULT 24 NOT NULL,
	`public_sector` integer DEFAULT 0 NOT NULL,
	`sender_name` text NOT NULL,
	`sender_address` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `origins` (
	`org_id` text NOT NULL,
	`origin` text NOT NULL,
	PRIMARY KEY(`org_id`, `origin`)
);
--> statement-breakpoint
CREATE INDEX `origins_origin` ON `origins` (`origin`);--> statement-breakpoint
CREATE TABLE `projects` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`external_id` text,
	`title` text NOT NULL,
	`department` text DEFAULT '' NOT NULL,
	`apply_by` text,
	`closed_at` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_external` ON `projects` (`org_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `projects_list` ON `projects` (`org_id`,`id`);--> statement-breakpoint
CREATE TABLE `reasons` (
	`org_id` text NOT NULL,
	`list` text NOT NULL,
	`id` text NOT NULL,
	`label_sv` text NOT NULL,
	`label_en` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`org_id`, `list`, `id`)
);
--> statement-breakpoint
CREATE TABLE `saved_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`purpose` text NOT NULL,
	`basis` text NOT NULL,
	`note` text,
	`expires_on` text NOT NULL,
	`ended_at` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `saved_profiles_candidate` ON `saved_profiles` (`candidate_id`);--> statement-breakpoint
CREATE TABLE `status_counts` (
	`project_id` text NOT NULL,
	`bucket` text NOT NULL,
	`org_id` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`project_id`, `bucket`)
);
--> statement-breakpoint
CREATE TABLE `suppressions` (
	`org_id` text NOT NULL,
	`address_fold` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`org_id`, `address_fold`)
);
--> statement-breakpoint
CREATE TABLE `tombstones` (
	`org_id` text NOT NULL,
	`hash` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`org_id`, `hash`)
);
