/** What a person is given of their account, and what goes when they ask for it. */
import { type SQL, sql } from "drizzle-orm";
import type { DataDefinition } from "../../../engine/port.ts";

export const exported: NonNullable<DataDefinition["exports"]> = {
  accounts: ({ person }) => sql`
    SELECT json_object('userName', d.user_name, 'choseAPassword', json(iif(d.password IS NULL, 'false', 'true')),
      'givenBy', d.actor_name, 'since', d.created_at) AS "row"
    FROM accounts d WHERE d.candidate_id IN (${person}) ORDER BY d.created_at`,
};

/** A trigger does the same with the candidate, whatever erases that (migrations). */
export const forgetAccounts = (people: SQL): SQL[] => {
  const owned = sql`SELECT d.id FROM accounts d WHERE d.candidate_id IN (${people})`;
  return [
    sql`DELETE FROM guest_codes WHERE guest_id IN (${owned})`,
    sql`DELETE FROM guests WHERE id IN (${owned})`,
    sql`DELETE FROM accounts WHERE candidate_id IN (${people})`,
  ];
};
