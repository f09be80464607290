CREATE TABLE `guest_codes` (
	`guest_id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`ticket_hash` text NOT NULL,
	`expires_at` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`sent` integer DEFAULT 1 NOT NULL,
	`sent_since` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `guests` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`purpose` text NOT NULL,
	`thing_id` text NOT NULL,
	`application_id` text DEFAULT '' NOT NULL,
	`colleague` integer DEFAULT 0 NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_fold` text NOT NULL,
	`language` text NOT NULL,
	`link_version` integer DEFAULT 1 NOT NULL,
	`opened_at` text,
	`answered_at` text,
	`revoked_at` text,
	`reminded` integer DEFAULT 0 NOT NULL,
	`remind_at` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guests_person` ON `guests` (`thing_id`,`email_fold`,`application_id`);--> statement-breakpoint
CREATE INDEX `guests_address` ON `guests` (`org_id`,`email_fold`);--> statement-breakpoint
CREATE INDEX `guests_application` ON `guests` (`application_id`) WHERE application_id <> '';--> statement-breakpoint
CREATE INDEX `guests_due` ON `guests` (`purpose`,`remind_at`) WHERE remind_at IS NOT NULL AND answered_at IS NULL AND revoked_at IS NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `thing_id` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `guest_id` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `verb` text;--> statement-breakpoint
CREATE INDEX `messages_guest` ON `messages` (`thing_id`,`guest_id`) WHERE thing_id IS NOT NULL;--> statement-breakpoint
-- Reviewers were the only guests so far. Their tables stay as they are: nothing reads them any more.
INSERT INTO guests (id, org_id, purpose, thing_id, colleague, name, email, email_fold, language, link_version,
    opened_at, answered_at, revoked_at, reminded, remind_at, created_at)
  SELECT id, org_id, 'panel', panel_id, kind = 'internal', name, email, email_fold, language, link_version,
    opened_at, submitted_at, revoked_at, reminded, remind_at, created_at FROM panel_reviewers;
--> statement-breakpoint
INSERT INTO guest_codes (guest_id, org_id, code_hash, ticket_hash, expires_at, tries, sent, sent_since)
  SELECT reviewer_id, org_id, code_hash, ticket_hash, expires_at, tries, sent, sent_since FROM reviewer_codes;
--> statement-breakpoint
UPDATE messages SET thing_id = panel_id, guest_id = reviewer_id, verb = 'send-to-panel' WHERE panel_id IS NOT NULL;
--> statement-breakpoint
-- Between this migration and the new release the former one still runs: what it writes is passed on.
CREATE TRIGGER reviewers_come AFTER INSERT ON panel_reviewers BEGIN
  INSERT OR IGNORE INTO guests (id, org_id, purpose, thing_id, colleague, name, email, email_fold, language,
      link_version, remind_at, created_at)
    VALUES (NEW.id, NEW.org_id, 'panel', NEW.panel_id, NEW.kind = 'internal', NEW.name, NEW.email, NEW.email_fold,
      NEW.language, NEW.link_version, NEW.remind_at, NEW.created_at);
END;
--> statement-breakpoint
-- Only what it changes: the rest may be newer here.
CREATE TRIGGER reviewers_change AFTER UPDATE ON panel_reviewers BEGIN
  UPDATE guests SET colleague = iif(NEW.kind IS OLD.kind, colleague, NEW.kind = 'internal'),
      name = iif(NEW.name IS OLD.name, name, NEW.name),
      email = iif(NEW.email IS OLD.email, email, NEW.email),
      language = iif(NEW.language IS OLD.language, language, NEW.language),
      link_version = iif(NEW.link_version IS OLD.link_version, link_version, NEW.link_version),
      opened_at = iif(NEW.opened_at IS OLD.opened_at, opened_at, NEW.opened_at),
      answered_at = iif(NEW.submitted_at IS OLD.submitted_at, answered_at, NEW.submitted_at),
      revoked_at = iif(NEW.revoked_at IS OLD.revoked_at, revoked_at, NEW.revoked_at),
      reminded = iif(NEW.reminded IS OLD.reminded, reminded, NEW.reminded),
      remind_at = iif(NEW.remind_at IS OLD.remind_at, remind_at, NEW.remind_at),
      created_at = iif(NEW.created_at IS OLD.created_at, created_at, NEW.created_at)
    WHERE id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER reviewers_go AFTER DELETE ON panel_reviewers BEGIN
  DELETE FROM guest_codes WHERE guest_id = OLD.id;
  DELETE FROM guests WHERE id = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER reviewers_ask_for_codes AFTER INSERT ON reviewer_codes BEGIN
  INSERT INTO guest_codes (guest_id, org_id, code_hash, ticket_hash, expires_at, tries, sent, sent_since)
    VALUES (NEW.reviewer_id, NEW.org_id, NEW.code_hash, NEW.ticket_hash, NEW.expires_at, NEW.tries, NEW.sent, NEW.sent_since)
    ON CONFLICT (guest_id) DO UPDATE SET code_hash = excluded.code_hash, ticket_hash = excluded.ticket_hash,
      expires_at = excluded.expires_at, tries = excluded.tries, sent = excluded.sent, sent_since = excluded.sent_since;
END;
--> statement-breakpoint
CREATE TRIGGER reviewers_try_codes AFTER UPDATE ON reviewer_codes BEGIN
  UPDATE guest_codes SET code_hash = NEW.code_hash, ticket_hash = NEW.ticket_hash, expires_at = NEW.expires_at,
      tries = NEW.tries, sent = NEW.sent, sent_since = NEW.sent_since WHERE guest_id = NEW.reviewer_id;
END;
--> statement-breakpoint
CREATE TRIGGER reviewers_are_written_to AFTER INSERT ON messages
  WHEN NEW.panel_id IS NOT NULL AND NEW.thing_id IS NULL BEGIN
  UPDATE messages SET thing_id = NEW.panel_id, guest_id = NEW.reviewer_id, verb = 'send-to-panel' WHERE id = NEW.id;
END;
--> statement-breakpoint
-- To the former release mail to a guest is about an application that is gone. It leaves it be.
CREATE TRIGGER mail_to_guests_waits BEFORE UPDATE ON messages
  WHEN NEW.failure = 'application_deleted' AND OLD.thing_id IS NOT NULL AND OLD.application_id = '' BEGIN
  SELECT RAISE(IGNORE);
END;
