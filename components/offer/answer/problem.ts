/** Why an answer did not get through, in words that hold in whichever language is spoken next. */
import type { OwnOfferWire } from "../../../worker/features/offer/schemas/offers.ts";
import { Barred } from "../../guests/visit.ts";
import { ApiProblem } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";

/** With these the offer is not any more as it was read here. */
const CHANGED = ["offer_replaced", "offer_over", "offer_expired", "version_conflict"] as const;

/** What is wrong with the code by which a yes is confirmed. */
const CODE = ["wrong_code", "ended_code", "code_unreachable"] as const;

export type Why =
  | (typeof CHANGED)[number]
  | (typeof CODE)[number]
  | "rate_limited"
  | "offer_unreachable"
  | "unsent"
  | "forgotten";

export function whyOf(error: unknown): Why {
  if (error instanceof Barred) return "forgotten";
  if (!(error instanceof ApiProblem)) return "unsent";
  const { code, reason, status } = error.problem;
  if (code === "rate_limited") return code;
  if (reason === "offer_unreachable") return reason;
  const wrong = CODE.find(
    (each) => each === reason || error.problem.errors?.some((fault) => fault.code.endsWith(each)),
  );
  if (wrong) return wrong;
  return (
    CHANGED.find((each) => each === reason || each === code) ??
    (status === 409 ? "version_conflict" : "unsent")
  );
}

export const isChanged = (why: Why): boolean => CHANGED.some((each) => each === why);

export const sayWhy = (why: Why, { asker }: OwnOfferWire, { say }: Speech): string =>
  say(`offered.why-${why}`, { asker: asker.name });
