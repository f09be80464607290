/** What goes with a person whom nothing keeps any more, and what stays of who is kept without an application. */
import { type SQL, sql } from "drizzle-orm";
import { eraseMessages } from "../../../outbox/bodies.ts";
import { PURPOSE } from "../rules.ts";

/** Mail that outlived the application, and links; what is left of their guests goes by a trigger with the profile. */
export const forgetSaved = (people: SQL, at: string): SQL[] => [
  ...eraseMessages(sql`m.candidate_id IN (${people}) AND m.application_id = ''`, at),
  sql`UPDATE guests SET revoked_at = coalesce(revoked_at, ${at}), name = '', email = '', email_fold = ''
    WHERE purpose = ${PURPOSE} AND thing_id IN (SELECT s.id FROM saved_profiles s WHERE s.candidate_id IN (${people}))`,
];

/** Who stays can still answer by their link, which outlasts the application (DECISIONS.md, 9). */
export const eraseSaved = (purged: SQL): SQL[] => [
  sql`UPDATE guests SET application_id = '' WHERE purpose = ${PURPOSE} AND application_id IN (${purged})`,
];
