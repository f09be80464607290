/** Of a person: contracts that wait for them, or that they have accepted. */
import { type SQL, sql } from "drizzle-orm";
import { integer, shape, text } from "../../../db/shape.ts";
import { hasBeenTold } from "../../../guests/statements/guests.ts";
import type { ContractState } from "../rules/contract.ts";

const open = shape({
  guest: text("g.id"),
  version: integer("g.link_version"),
  state: text<ContractState>("v.state"),
  position: text("v.terms ->> 'position'"),
});
export const storedOpen = open.parse;

export const openStatement = (org: string, candidate: string): SQL => sql`
  SELECT ${open.columns} FROM applications a CROSS JOIN contracts v ON v.application_id = a.id
  CROSS JOIN guests g ON g.id = v.id
  WHERE a.candidate_id = ${candidate} AND a.org_id = ${org} AND a.deleted_at IS NULL AND g.revoked_at IS NULL
    AND v.state IN ('standing', 'accepted') AND ${hasBeenTold}`;
