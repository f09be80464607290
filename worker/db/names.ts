import { type SQL, sql } from "drizzle-orm";
import type { NameKeys } from "../domain/name-keys.ts";
import { list } from "./client.ts";

/** A candidate, with the name that the keys are of. */
export interface KeyedPerson extends NameKeys {
  id: string;
  firstName: string;
  lastName: string;
}

/** The name is repeated on the person's applications, where lists find it. Who is called otherwise by now stays. */
export const nameInLists = (org: string, people: readonly KeyedPerson[]): SQL => sql`
  UPDATE applications SET first_fold = r.value ->> 'firstFold', last_fold = r.value ->> 'lastFold',
    name_key = r.value ->> 'nameKey', name_rule = r.value ->> 'nameRule'
  FROM ${list(people)} r CROSS JOIN candidates c ON c.id = r.value ->> 'id' AND c.org_id = ${org}
    AND c.first_name = r.value ->> 'firstName' AND c.last_name = r.value ->> 'lastName'
  WHERE applications.candidate_id = c.id`;
