/** What a candidate says of a contract by their link. */
import type { Database } from "../../db/client.ts";
import { NotAllowed, NotFound, type Problem, VersionConflict } from "../../domain/errors.ts";
import type { Block } from "../../domain/plan.ts";
import type { Engine, Executed, Idempotency } from "../../engine/outcome.ts";
import { executeAsGuest } from "../../guests/executing.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { type OwnContract, ownStatement, storedOwn } from "./statements/reads.ts";

/** As the page posts it. */
export interface Given {
  seen: number;
  name: string;
  sha256: string;
}

/** Throws `not_found`. */
export async function readOwn(db: Database, { org, sub }: GuestClaims): Promise<OwnContract> {
  const [row] = await db.readOne(ownStatement(org, sub));
  if (!row) throw new NotFound();
  return storedOwn(row);
}

/** The contract as it is afterwards. Throws why it cannot be accepted so (any more). */
export async function accept(
  engine: Omit<Engine, "actor">,
  guest: GuestClaims,
  given: Given,
  idempotency: Idempotency,
): Promise<{ own: OwnContract; waiting: Executed["waiting"] }> {
  const { application } = await readOwn(engine.db, guest);
  const { outcomes, waiting } = await executeAsGuest(
    engine,
    guest,
    { action: "answer-contract", application, input: { contract: guest.sub, ...given } },
    idempotency,
  );
  const own = await readOwn(engine.db, guest);
  const { problem } = outcomes[0]!;
  if (problem) throw told(problem, own);
  return { own, waiting };
}

/** What the candidate is told, who knows nothing of versions and plans. */
function told(problem: Problem, { contract: { state, asker } }: OwnContract): Problem {
  const blocks = (problem.extra.blocks ?? []) as Block[];
  if (problem.code === "invalid_input") return problem;
  if (state === "accepted") return new VersionConflict(null);
  if (state !== "standing")
    return new NotAllowed(state === "replaced" ? "contract_replaced" : "contract_over", {
      params: { asker: asker.name },
    });
  return blocks.some(({ code }) => code === "contract.changed-meanwhile")
    ? new VersionConflict(null)
    : problem;
}
