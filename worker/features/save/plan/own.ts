/** What a person themselves can say to being kept, and what comes of it; pure, whether an application is left or not. */
import type { Block } from "../../../domain/plan.ts";
import { dayOf } from "../../../domain/params.ts";
import { block } from "../../../engine/action.ts";
import type { OwnAnswer, SavedFact } from "../rules.ts";
import { longestSaved } from "../../../domain/saving.ts";
import { isNearEnd, isWithin, laterDays } from "./periods.ts";

export interface Standing {
  profile: SavedFact;
  /** Local date where the organisation is. */
  today: string;
  /** plan/periods.ts, `ordinaryUntil`; until when a no can be taken back. */
  ordinary: string | null;
}

export type State = "asked" | "kept" | "declined" | "ended";

/** A last day that is over has ended it, whether or not the job has seen it. */
export function stateOf({ profile, today }: Omit<Standing, "ordinary">): State {
  const over = profile.expiresOn < today;
  if (profile.ended) return profile.declinedOn !== null ? "declined" : "ended";
  return over ? "ended" : profile.asked ? "asked" : "kept";
}

export interface May {
  yes: boolean;
  no: boolean;
  extend: boolean;
}

export function mayOf(at: Standing): May {
  const { profile, today, ordinary } = at;
  const state = stateOf(at);
  const kept = state === "kept";
  return {
    // A no can be taken back as long as the details are there all the same; afterwards there is nothing to keep.
    yes: state === "asked" || (state === "declined" && again(profile, today, ordinary)),
    no: state === "asked" || kept,
    extend:
      kept && isNearEnd(profile.expiresOn, today) && laterDays(profile.expiresOn, today).length > 0,
  };
}

const again = ({ expiresOn }: SavedFact, today: string, ordinary: string | null): boolean =>
  expiresOn >= today && isWithin(ordinary, today);

export interface Asked {
  answer: OwnAnswer;
  seen?: number | undefined;
  until?: string | undefined;
}

export function ownBlocks(at: Standing, { answer, seen, until }: Asked): Block[] {
  const { profile, today } = at;
  const path = ["input", "until"];
  const last = longestSaved(today);
  return [
    ...(seen === profile.version ? [] : [block("saved.changed-meanwhile")]),
    ...(mayOf(at)[answer] ? [] : [block(`saved.not-${answer}`)]),
    ...(answer === "extend" && until === undefined ? [{ code: "field.required", path }] : []),
    ...(answer === "extend" && until !== undefined && until <= profile.expiresOn
      ? [block("saved.not-longer", path, { until: dayOf(profile.expiresOn) })]
      : []),
    ...(answer === "extend" && until !== undefined && until > last
      ? [block("saved.too-far", path, { until: dayOf(last) })]
      : []),
  ];
}
