/** What a guest says that moves their application: executed like any action, with them as its actor (DECISIONS.md, 35). */
import type { ActionId } from "../domain/vocabulary.ts";
import type { Engine, Executed, Idempotency } from "../engine/outcome.ts";
import { execute } from "../engine/perform.ts";
import type { GuestClaims } from "./session.ts";

/** So often is an answer planned anew when something else has happened to the application meanwhile. */
const TRIES = 5;

/** The event's actor is the guest's id with an empty name: names survive no purge. Reaches that one application. */
export async function executeAsGuest(
  engine: Omit<Engine, "actor">,
  guest: GuestClaims,
  { action, application, input }: { action: ActionId; application: string; input: unknown },
  idempotency: Idempotency,
): Promise<Executed> {
  const actor: Engine["actor"] = {
    org: guest.org,
    id: guest.sub,
    name: "",
    email: null,
    scopes: [action],
    projects: null,
    applications: [application],
    locale: guest.locale,
    guest: true,
  };
  const request = { action, rows: [{ reference: application, input }] };
  let executed = await execute({ ...engine, actor }, request, idempotency);
  for (let tries = 1; tries < TRIES; tries += 1) {
    if (executed.outcomes[0]!.problem?.code !== "version_conflict") break;
    executed = await execute({ ...engine, actor }, request, idempotency);
  }
  return executed;
}
