/** What is known of an application's interviews, and what becomes of them when it moves or is purged. */
import { type DataDefinition, defineFact, type Follower } from "../../engine/port.ts";
import type { InvitationFact, Invitations } from "./rules/facts.ts";
import { ended } from "./plan/ending.ts";
import { together } from "./slots-changed.ts";
import { readInvitation } from "./rules/facts.ts";
import { eraseInterviews } from "./statements/erase.ts";
import { exported } from "./statements/exports.ts";
import { invitationsColumn } from "./statements/facts.ts";

declare module "../../domain/facts.ts" {
  interface FeatureFacts {
    /** Newest first. */
    invitations: Invitations;
  }
}

export const facts = [
  defineFact({
    name: "invitations",
    column: invitationsColumn,
    parse: (value) =>
      value === null ? [] : (JSON.parse(String(value)) as InvitationFact[]).map(readInvitation),
  }),
];

export const follow: Follower = { accompany: ended, together };

const PERSON = { erased: "with the application", exported: "with the person" } as const;
const LAST = { erased: "with the last application" } as const;

export const data: DataDefinition = {
  tables: {
    interviews: { ...LAST, exported: { not: "of the meeting; the candidate's part is exported" } },
    interview_hosts: { ...LAST, exported: { not: "of who meets the candidate" } },
    interview_slots: { ...LAST, exported: { not: "of the meeting, not of the candidate" } },
    interview_seats: { ...LAST, exported: { not: "ids only" } },
    host_absences: { ...LAST, exported: { not: "of who meets the candidate" } },
    host_times: { ...LAST, exported: { not: "of who meets the candidate" } },
    calendar_feeds: {
      erased: { stays: "of a recruiter, and ids only" },
      exported: { not: "of a recruiter, not of who applies" },
    },
    interview_invitations: PERSON,
    interview_needs: PERSON,
  },
  erase: eraseInterviews,
  exports: exported,
};
