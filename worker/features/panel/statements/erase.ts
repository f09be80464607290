import { type SQL, sql } from "drizzle-orm";
import { eraseGuests } from "../../../guests/statements/guests.ts";
import { eraseMessages, eraseWords } from "../../../outbox/bodies.ts";
import { takeBackStatement } from "./opening.ts";

/**
 * Reviewers go with the last of their candidates, and with them the panel and its mail. What is left of a panel
 * may have been taken out of it before: then nothing goes to its reviewers any more. Of a panel that goes on, what
 * a recruiter wrote to its reviewers in words of their own is erased.
 */
export function erasePanels(purged: SQL, at: string): SQL[] {
  const of = sql`SELECT k.panel_id FROM panel_candidates k WHERE k.application_id IN (${purged})`;
  const emptied = sql`${of} AND NOT EXISTS (SELECT 1 FROM panel_candidates o
    WHERE o.panel_id = k.panel_id AND o.application_id NOT IN (${purged}))`;
  return [
    ...eraseMessages(sql`m.thing_id IN (${emptied})`, at),
    ...eraseGuests(emptied),
    ...["reviewer_codes", "panel_reviewers", "panel_changes", "panel_sights"].map(
      (table) => sql`DELETE FROM ${sql.identifier(table)} WHERE panel_id IN (${emptied})`,
    ),
    sql`DELETE FROM panels WHERE id IN (${emptied})`,
    takeBackStatement(of, at, purged),
    // A recruiter may have written of any of the candidates to any of the reviewers.
    ...eraseWords(
      sql`m.thing_id IN (${of}) AND m.template_id IS NULL AND m.kind <> 'panel-code'`,
      at,
    ),
    sql`DELETE FROM ratings WHERE application_id IN (${purged})`,
    sql`DELETE FROM panel_candidates WHERE application_id IN (${purged})`,
  ];
}
