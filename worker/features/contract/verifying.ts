/** For whoever has a contract as a file: a colleague, a bank, the person's next landlord. */
import type { Database } from "../../db/client.ts";
import { fileStateOf } from "./rules/facts.ts";
import { fileStatement, storedFile } from "./statements/verify.ts";

/** Who has issued the file of that hash, and how it stands; null if it was not sent from here. */
export async function verify(db: Database, sha256: string) {
  const [row] = await db.readOne(fileStatement(sha256));
  if (!row) return null;
  const found = storedFile(row);
  return { ...found, state: fileStateOf(found) };
}
