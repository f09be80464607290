/** Of a person: what they are offered, or have accepted. */
import { type SQL, sql } from "drizzle-orm";
import { integer, shape, text } from "../../../db/shape.ts";
import { hasBeenTold } from "../../../guests/statements/guests.ts";
import type { OfferState } from "../rules/offer.ts";

const open = shape({
  guest: text("g.id"),
  version: integer("g.link_version"),
  state: text<OfferState>("v.state"),
  position: text("v.terms ->> 'position'"),
  answerBy: text("v.answer_by"),
  answerByAt: text("v.answer_by_at"),
});
export const storedOpen = open.parse;

export const openStatement = (org: string, candidate: string, now: Date): SQL => sql`
  SELECT ${open.columns} FROM applications a CROSS JOIN offers v ON v.application_id = a.id
  CROSS JOIN guests g ON g.id = v.id
  WHERE a.candidate_id = ${candidate} AND a.org_id = ${org} AND a.deleted_at IS NULL AND g.revoked_at IS NULL
    AND (v.state = 'accepted' OR (v.state = 'standing' AND v.answer_by_at > ${now.toISOString()})) AND ${hasBeenTold}`;
