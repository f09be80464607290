ALTER TABLE `guests` ADD `reminder_id` text;--> statement-breakpoint
ALTER TABLE `guests` ADD `remind_before` text;
--> statement-breakpoint
-- A reminder that was taken back has reminded nobody, and puts no other off. One whose time has passed meanwhile does
-- not come at once in its place: who stopped it wants none now.
CREATE TRIGGER reminders_are_taken_back AFTER UPDATE OF state ON messages
  WHEN NEW.state = 'cancelled' AND OLD.state <> 'cancelled' AND NEW.guest_id IS NOT NULL BEGIN
  UPDATE guests SET reminded = max(reminded - 1, 0), remind_at = iif(remind_before > NEW.state_at, remind_before, remind_at), reminder_id = NULL, remind_before = NULL
    WHERE id = NEW.guest_id AND reminder_id = NEW.id;
END;
