/** What a recruiter reads of offers within their reach. */
import type { Engine } from "../../engine/outcome.ts";
import {
  offersStatement,
  offerStatement,
  storedOffer,
  type StoredOffer,
} from "./statements/reads.ts";

type Reading = Pick<Engine, "db" | "actor">;

/** Of one application, newest first; none of what is out of reach. */
export const listOffers = async (
  { db, actor }: Reading,
  application: string,
): Promise<StoredOffer[]> =>
  (await db.readOne(offersStatement(actor, application))).map(storedOffer);

/** Null for what is out of the actor's reach, too. */
export async function readOffer({ db, actor }: Reading, id: string): Promise<StoredOffer | null> {
  const [row] = await db.readOne(offerStatement(actor, id));
  return row ? storedOffer(row) : null;
}
