/** A contract by its bytes, whoever's it is: who has the file is told who has issued it, and of nobody else. */
import { type SQL, sql } from "drizzle-orm";
import { integer, nullable, shape, text } from "../../../db/shape.ts";
import type { ContractState } from "../rules/contract.ts";

const file = shape({
  organisation: text("o.name"),
  number: integer("d.number"),
  state: text<ContractState>("d.state"),
  newer: nullable(
    integer(`(SELECT max(n.number) FROM contracts n WHERE n.application_id = d.application_id
      AND n.number > d.number AND n.state IN ('standing', 'accepted'))`),
  ),
});
export const storedFile = file.parse;

export const fileStatement = (sha256: string): SQL => sql`SELECT ${file.columns}
  FROM contracts d INDEXED BY contracts_file CROSS JOIN organisations o ON o.id = d.org_id
  WHERE d.sha256 = ${sha256} ORDER BY d.state IN ('standing', 'accepted') DESC, d.number DESC LIMIT 1`;
