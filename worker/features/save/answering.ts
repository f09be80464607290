/** What a person says by their link to being kept. */
import type { Database } from "../../db/client.ts";
import { NotAllowed, NotFound, type Problem, VersionConflict } from "../../domain/errors.ts";
import type { Block } from "../../domain/plan.ts";
import type { Engine, Executed, Idempotency } from "../../engine/outcome.ts";
import { executeAsGuest } from "../../guests/executing.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { answerWithoutApplication } from "./alone.ts";
import type { GivenAnswer } from "./rules.ts";
import { type OwnKeeping, ownStatement, storedOwn } from "./statements/reads.ts";

/** Throws `not_found`. */
export async function readOwn(
  db: Database,
  { org, sub }: Pick<GuestClaims, "org" | "sub">,
): Promise<OwnKeeping> {
  const [row] = await db.readOne(ownStatement(org, sub));
  if (!row) throw new NotFound();
  return storedOwn(row);
}

/**
 * How it stands afterwards. On the application as long as there is one, deleted or not: what is kept of a person
 * outlasts it (DECISIONS.md, 9). Throws why it cannot be answered so (any more).
 */
export async function giveAnswer(
  engine: Omit<Engine, "actor">,
  guest: GuestClaims,
  given: GivenAnswer,
  idempotency: Idempotency,
): Promise<{ own: OwnKeeping; waiting: Executed["waiting"] }> {
  const own = await readOwn(engine.db, guest);
  const { application, profile } = own;
  const alone = async (kept: OwnKeeping) => {
    const waiting = await answerWithoutApplication(engine, guest.org, kept, given);
    return { own: await readOwn(engine.db, guest), waiting };
  };
  if (application === "") return alone(own);
  const { outcomes, waiting } = await executeAsGuest(
    engine,
    guest,
    { action: "record-consent", application, input: { profile: profile.id, ...given } },
    idempotency,
  );
  const { problem } = outcomes[0]!;
  if (problem?.code === "not_found") {
    // Purged meanwhile; the person may still be kept.
    const left = await readOwn(engine.db, guest);
    if (left.application === "") return alone(left);
  }
  if (problem) throw told(problem, own);
  return { own: await readOwn(engine.db, guest), waiting };
}

/** What the person is told, who knows nothing of versions and plans. */
function told(problem: Problem, { profile: { asker }, organisation }: OwnKeeping): Problem {
  const blocks = (problem.extra.blocks ?? []) as Block[];
  const is = (code: string) => blocks.some((each) => each.code === code);
  if (is("saved.changed-meanwhile")) return new VersionConflict(null);
  if (problem.code !== "not_allowed" && !is("saved.not-yes") && !is("saved.not-no")) return problem;
  const params = { asker: asker.name || organisation, organisation };
  return new NotAllowed("saved_over", { params });
}
