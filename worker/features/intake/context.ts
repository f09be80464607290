import type { Engine } from "../../engine/outcome.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import type { IntakeContext } from "./import.ts";

/** `serverKey` keys the hashes of what was purged. */
export async function intakeContext(
  { db, actor, now, newId, registry }: Omit<Engine, "tombstone">,
  serverKey: string,
): Promise<IntakeContext> {
  const [row] = await db.readOne(organisationStatement(actor.org));
  const { organisation } = storedOrganisation(row!);
  const followers = registry.followers.flatMap(({ renamed }) => renamed ?? []);
  return { db, organisation, actor, now, newId, followers, serverKey };
}
