/** What a plan says of the seal: whether the file gets one, and until when its certificate is valid. */
import { type Day, dayOf } from "../../../domain/params.ts";
import { localDate } from "../../../domain/localtime.ts";
import type { Facts } from "../../../domain/facts.ts";
import type { Block, PlanItem } from "../../../domain/plan.ts";
import { block, item } from "../../../engine/action.ts";
import { type SealFact, sealStateOf } from "../rules/seal.ts";

/** With which certificate, and the name that stands in the signature. */
export interface Sealing {
  fingerprint: string;
  name: string;
}

export function sealing({ features, organisation, now }: Facts): {
  sealing: Sealing | null;
  items: PlanItem[];
  blocks: Block[];
} {
  const seal = features.seal ?? null;
  if (!seal) return { sealing: null, items: [item("missing", "contract.unsealed")], blocks: [] };
  const day = (instant: string) => dayOf(localDate(new Date(instant), organisation.timeZone));
  const { subject, fingerprint, from, until } = seal;
  return {
    sealing: { fingerprint, name: organisation.name },
    items: [item("created", "contract.sealed", { subject, until: day(until) })],
    blocks: faults(seal, now, { from: day(from), until: day(until) }),
  };
}

function faults(seal: SealFact, now: Date, days: { from: Day; until: Day }): Block[] {
  switch (sealStateOf(seal, now)) {
    case "expired":
      return [block("seal.expired", [], { until: days.until })];
    case "not-yet":
      return [block("seal.not-yet", [], { from: days.from })];
    default:
      return [];
  }
}
