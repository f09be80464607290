/** Why something did not get through, in words that hold in whichever language is spoken next. */
import type { OwnContractWire } from "../../../worker/features/contract/schemas/contracts.ts";
import { Barred } from "../../guests/visit.ts";
import { ApiProblem } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";

/** With these the contract is not any more as it was read here. */
const CHANGED = ["contract_replaced", "contract_over", "version_conflict"] as const;

export type Why =
  (typeof CHANGED)[number] | "rate_limited" | "contract_unreachable" | "unsent" | "forgotten";

export function whyOf(error: unknown): Why {
  if (error instanceof Barred) return "forgotten";
  if (!(error instanceof ApiProblem)) return "unsent";
  const { code, reason, status } = error.problem;
  if (code === "rate_limited") return code;
  if (reason === "contract_unreachable") return reason;
  return (
    CHANGED.find((each) => each === reason || each === code) ??
    (status === 409 ? "version_conflict" : "unsent")
  );
}

export const isChanged = (why: Why): boolean => CHANGED.some((each) => each === why);

export const sayWhy = (why: Why, { asker }: OwnContractWire, { say }: Speech): string =>
  say(`contracted.why-${why}`, { asker: asker.name });
