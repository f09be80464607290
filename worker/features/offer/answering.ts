/** What a candidate says of an offer by their link. */
import type { Database } from "../../db/client.ts";
import { NotAllowed, NotFound, type Problem, VersionConflict } from "../../domain/errors.ts";
import type { Block } from "../../domain/plan.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { Engine, Executed, Idempotency } from "../../engine/outcome.ts";
import { executeAsGuest } from "../../guests/executing.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { isOver, isStanding } from "./rules/facts.ts";
import type { DeclineReason, OfferAnswer } from "./rules/offer.ts";
import { type OwnOffer, ownStatement, storedOwn } from "./statements/reads.ts";

/** As the page posts it. */
export interface Given {
  seen: number;
  answer: OfferAnswer;
  name?: string | undefined;
  language?: Locale | undefined;
  sha256?: string | undefined;
  reason?: DeclineReason | undefined;
  comment?: string | undefined;
}

/** Throws `not_found`. */
export async function readOwn(db: Database, { org, sub }: GuestClaims): Promise<OwnOffer> {
  const [row] = await db.readOne(ownStatement(org, sub));
  if (!row) throw new NotFound();
  return storedOwn(row);
}

/** The offer as it is afterwards. Throws why it cannot be answered so (any more). */
export async function giveAnswer(
  engine: Omit<Engine, "actor">,
  guest: GuestClaims,
  given: Given,
  idempotency: Idempotency,
  /** Of a yes, before it is one. What was answered already is told without. */
  confirmed: () => Promise<void> = () => Promise.resolve(),
): Promise<{ own: OwnOffer; waiting: Executed["waiting"] }> {
  const { application, offer } = await readOwn(engine.db, guest);
  const says = given.answer === "accept" && given.name !== undefined;
  if (says && isStanding(offer) && !isOver(offer, engine.now)) await confirmed();
  const { outcomes, waiting } = await executeAsGuest(
    engine,
    guest,
    { action: "answer-offer", application, input: { offer: guest.sub, ...given } },
    idempotency,
  );
  const own = await readOwn(engine.db, guest);
  const { problem } = outcomes[0]!;
  if (problem) throw told(problem, own, engine.now);
  return { own, waiting };
}

/** What the candidate is told, who knows nothing of versions and plans. */
function told(problem: Problem, { offer, organisation }: OwnOffer, now: Date): Problem {
  const params = { asker: offer.asker.name, organisation };
  const refuse = (reason: string) => new NotAllowed(reason, { params });
  const blocks = (problem.extra.blocks ?? []) as Block[];
  const is = (code: string) => blocks.some((each) => each.code === code);
  if (problem.code === "invalid_input" || blocks.some(({ path }) => path?.[1] === "name"))
    return problem;
  switch (offer.state) {
    case "replaced":
      return refuse("offer_replaced");
    case "withdrawn":
    case "ended":
    case "taken-back":
      return refuse("offer_over");
    case "accepted":
    case "declined":
      // The page reads anew what was answered.
      return new VersionConflict(null);
    case "expired":
      return refuse("offer_expired");
    case "standing":
      if (isOver(offer, now)) return refuse("offer_expired");
      return is("offer.changed-meanwhile") ? new VersionConflict(null) : problem;
  }
}
