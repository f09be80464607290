/** What a recruiter reads of contracts within their reach. */
import type { Engine } from "../../engine/outcome.ts";
import {
  contractsStatement,
  contractStatement,
  storedContract,
  type StoredContract,
} from "./statements/reads.ts";

type Reading = Pick<Engine, "db" | "actor">;

/** Of one application, newest first; none of what is out of reach. */
export const listContracts = async (
  { db, actor }: Reading,
  application: string,
): Promise<StoredContract[]> =>
  (await db.readOne(contractsStatement(actor, application))).map(storedContract);

/** Null for what is out of the actor's reach, too. */
export async function readContract(
  { db, actor }: Reading,
  id: string,
): Promise<StoredContract | null> {
  const [row] = await db.readOne(contractStatement(actor, id));
  return row ? storedContract(row) : null;
}
