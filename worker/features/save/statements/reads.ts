/** How a person is kept, as they read it themselves. */
import { type SQL, sql } from "drizzle-orm";
import { projectFacts } from "../../../db/projects.ts";
import { flag, integer, json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { Project } from "../../../domain/facts.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import type { SavedFact } from "../rules.ts";
import { savedJson } from "./facts.ts";

/** An application of the person's, by where it is. */
export interface Applied extends Pick<Project, "title" | "closedAt"> {
  id: string;
}

const own = shape({
  profile: json<SavedFact>(savedJson, ["asked", "ended"]),
  person: shape({
    id: text("c.id"),
    firstName: text("c.first_name"),
    lastName: text("c.last_name"),
    email: nullable(text("c.email")),
    protectedIdentity: flag("c.protected_identity"),
  }),
  project: projectFacts("t"),
  /** Something else keeps the person, too. */
  others: flag(
    sql`EXISTS (SELECT 1 FROM saved_profiles k WHERE k.candidate_id = s.candidate_id AND k.id <> s.id
      AND k.ended_at IS NULL AND NOT (k.basis = 'consent' AND k.agreed_on IS NULL))`,
  ),
  applications: json<Applied[]>(
    sql`(SELECT json_group_array(json_object('id', a.id, 'title', p.title, 'closedAt', p.closed_at)) FROM applications a
      CROSS JOIN projects p ON p.id = a.project_id WHERE a.candidate_id = s.candidate_id)`,
  ),
  employed: flag(
    "EXISTS (SELECT 1 FROM employees w WHERE w.candidate_id = s.candidate_id AND w.ended_at IS NULL)",
  ),
  /** Through which they were saved; empty once that is purged. */
  application: text("g.application_id"),
  language: text<Locale>("g.language"),
  since: text("s.created_at"),
  extendedOn: nullable(text("s.extended_on")),
  eraseAt: nullable(text("s.erase_at")),
  organisation: text("o.name"),
  timeZone: text("o.time_zone"),
  months: integer("o.retention_months"),
});
export type OwnKeeping = Shaped<typeof own>;
export const storedOwn = own.parse;

/**
 * Of a guest: what their link is about. Saved anew through the same application, the newest of what stands: what they
 * were asked or told before is asked or told anew, and no link of theirs leads to less.
 */
export const ownStatement = (org: string, id: string): SQL => sql`
  SELECT ${own.columns} FROM guests l CROSS JOIN saved_profiles s ON s.id = coalesce((SELECT n.id FROM guests y
      CROSS JOIN saved_profiles n ON n.id = y.thing_id AND n.ended_at IS NULL
      WHERE y.application_id = l.application_id AND l.application_id <> '' AND y.purpose = l.purpose
      ORDER BY n.created_at DESC, n.id DESC LIMIT 1), l.thing_id)
  CROSS JOIN guests g ON g.id = s.id CROSS JOIN candidates c ON c.id = s.candidate_id
  CROSS JOIN projects t ON t.id = s.project_id CROSS JOIN organisations o ON o.id = s.org_id WHERE l.id = ${id} AND l.org_id = ${org}`;

/** What was answered last, to know the same answer again. */
const last = shape({
  version: integer("n.version"),
  answer: text("n.answer"),
  until: nullable(text("n.until")),
});
export const storedAnswer = last.parse;
export const lastAnswer = (profile: string): SQL => sql`
  SELECT ${last.columns} FROM saved_answers n WHERE n.profile_id = ${profile} ORDER BY n.version DESC LIMIT 1`;
