CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`org_id` text NOT NULL,
	`candidate_id` text NOT NULL,
	`user_name` text NOT NULL,
	`user_name_fold` text NOT NULL,
	`password` text,
	`temporary` integer DEFAULT 0 NOT NULL,
	`first_until` text,
	`free_until` text,
	`project_id` text NOT NULL,
	`operation_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_email` text,
	`created_at` text NOT NULL,
	CONSTRAINT "accounts_password" CHECK(password IS NULL OR password LIKE 'scrypt:%')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_candidate` ON `accounts` (`candidate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_name` ON `accounts` (`org_id`,`user_name_fold`);--> statement-breakpoint
CREATE TABLE `sign_in_tries` (
	`org_id` text NOT NULL,
	`hash` text NOT NULL,
	`tries` integer NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`org_id`, `hash`)
);
--> statement-breakpoint
CREATE INDEX `sign_in_tries_age` ON `sign_in_tries` (`since`);--> statement-breakpoint
ALTER TABLE `organisations` ADD `login_password` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- Link and first password hold for a day from when their mail leaves, however long it waited.
CREATE TRIGGER first_logins_begin AFTER UPDATE OF state, send_at ON messages
  WHEN NEW.kind IN ('save-and-send-login', 'save-and-send-login-consent') AND NEW.guest_id IS NOT NULL
    AND OLD.state IN ('held', 'scheduled', 'queued') AND (NEW.send_at <> OLD.send_at OR NEW.state IN ('sent', 'delivered', 'delayed')) BEGIN
  UPDATE accounts SET first_until = strftime('%Y-%m-%dT%H:%M:%fZ', iif(NEW.send_at <> OLD.send_at, NEW.send_at, NEW.state_at), '24 hours')
    WHERE id = NEW.guest_id AND first_until IS NOT NULL;
END;
--> statement-breakpoint
-- Codes go to where the person is reached today.
CREATE TRIGGER accounts_follow_addresses AFTER UPDATE OF email, email_fold, first_name ON candidates
  WHEN EXISTS (SELECT 1 FROM accounts WHERE candidate_id = NEW.id) BEGIN
  UPDATE guests SET email = ifnull(NEW.email, ''), email_fold = ifnull(NEW.email_fold, ''), name = NEW.first_name
    WHERE id = (SELECT id FROM accounts WHERE candidate_id = NEW.id);
END;
--> statement-breakpoint
-- Whatever erases a person erases their account, and what was written to it.
CREATE TRIGGER accounts_go_with_candidates AFTER DELETE ON candidates
  WHEN EXISTS (SELECT 1 FROM accounts WHERE candidate_id = OLD.id) BEGIN
  INSERT OR IGNORE INTO blob_gc (key, org_id, not_before) SELECT body_key, org_id, state_at FROM messages
    WHERE candidate_id = OLD.id AND application_id = '' AND body_key IS NOT NULL;
  DELETE FROM messages WHERE candidate_id = OLD.id AND application_id = '';
  DELETE FROM guest_codes WHERE guest_id = (SELECT id FROM accounts WHERE candidate_id = OLD.id);
  DELETE FROM guests WHERE id = (SELECT id FROM accounts WHERE candidate_id = OLD.id);
  DELETE FROM accounts WHERE candidate_id = OLD.id;
END;
