/** What is asked once more when mail about a meeting is about to leave (DECISIONS.md, 32). */
import { type SQL, sql } from "drizzle-orm";
import type { LeavingGuard } from "../../../outbox/leaving.ts";
import { isHeld } from "./hosts.ts";
import { isOvertaken } from "./seats-left.ts";

declare module "../../../domain/failures.ts" {
  interface FeatureFailures {
    meeting_changed: true;
  }
}

const stands = (which: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM interview_invitations i WHERE i.id = m.guest_id AND ${which})`;

export const leaving: readonly LeavingGuard[] = [
  {
    kinds: ["invite-to-interview"],
    holds: () => stands(sql`i.state NOT IN ('cancelled', 'declined')`),
    failure: "meeting_changed",
  },
  {
    kinds: ["interview-unanswered"],
    holds: (at) =>
      stands(
        sql`i.state = 'awaiting' AND EXISTS (SELECT 1 FROM interviews j WHERE j.id = i.interview_id AND j.answer_by_at > ${at})`,
      ),
    failure: "meeting_changed",
  },
  {
    kinds: ["interview-new-times"],
    holds: () => stands(sql`i.state IN ('awaiting', 'other-time', 'waiting')`),
    failure: "meeting_changed",
  },
  {
    kinds: ["interview-seat"],
    holds: (at) => sql`EXISTS (SELECT 1 FROM interview_seats x
      WHERE x.invitation_id = m.guest_id AND x.held_mail = m.id AND x.held_until > ${at})`,
    failure: "meeting_changed",
  },
  {
    kinds: ["interview-host"],
    holds: () => isHeld(sql`m.thing_id`),
    failure: "meeting_changed",
  },
  {
    kinds: ["interview-host-changed"],
    holds: () => sql`NOT ${isOvertaken}`,
    failure: "meeting_changed",
  },
  {
    // Of the seat that was taken, and of no other: a new answer raises the version and writes anew.
    kinds: ["interview-confirmed", "interview-moved"],
    holds: () => stands(sql`i.state IN ('accepted', 'confirm-anew')`),
    failure: "meeting_changed",
  },
  {
    kinds: ["interview-reminder"],
    holds: (at) =>
      stands(
        sql`i.state IN ('accepted', 'confirm-anew') AND EXISTS (SELECT 1 FROM interview_slots s WHERE s.id = i.slot_id AND s.starts_at > ${at})`,
      ),
    failure: "meeting_changed",
  },
];
