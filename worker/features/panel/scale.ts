/** What the steps of the scale are called, in every panel of the organisation. */
import type { Database } from "../../db/client.ts";
import type { Scale } from "./rules/panel.ts";
import { scaleStatement, setScale, storedScale } from "./statements/scale.ts";

export async function readScale(db: Database, org: string): Promise<Scale> {
  const [row] = await db.readOne(scaleStatement(org));
  return storedScale(row!);
}

export async function saveScale(db: Database, org: string, scale: Scale): Promise<Scale> {
  await db.write({ set: setScale(org, scale) });
  return readScale(db, org);
}
