import type { Facts } from "../../../domain/facts.ts";
import { localDate } from "../../../domain/localtime.ts";
import { dayOf } from "../../../domain/params.ts";
import type { PlanItem } from "../../../domain/plan.ts";
import { block, type Decision, item } from "../../../engine/action.ts";
import { cancelOf } from "../../../engine/cancelling.ts";
import type { AnswerInput } from "../input.ts";
import { kinds } from "../kinds.ts";
import { receipt } from "../message.ts";
import { OWN_WAY, type SavedFact, standing } from "../rules.ts";
import { ownBlocks, type Standing, stateOf } from "./own.ts";
import { ordinaryUntil } from "./periods.ts";

/** The person's own word, in the history of the application through which they were saved. */
export function ownWord(facts: Facts, asked: AnswerInput): Decision {
  const { candidate, features, now, organisation, project } = facts;
  const profiles = features.saved ?? [];
  const profile = profiles.find(({ id }) => id === asked.profile);
  if (!profile) return { blocks: [block("saved.not-there", ["input", "profile"])] };
  const today = localDate(now, organisation.timeZone);
  const ordinary = ordinaryUntil([project], organisation.retentionMonths);
  const at: Standing = { profile, today, ordinary };
  const blocks = ownBlocks(at, asked);
  const until = asked.answer === "extend" ? (asked.until ?? null) : null;
  const state = stateOf(at);
  // Neither question nor notice is to come after the answer.
  const waiting = cancelOf(facts, Object.keys(kinds.kinds));
  const stays = { projects: [project], employed: facts.employments.length > 0 };
  return {
    exclusive: `answer>${candidate.id}`,
    effects: [
      ...waiting.effects,
      {
        kind: "answer-saved",
        profile: profile.id,
        seen: profile.version,
        answer: asked.answer,
        on: today,
        until,
        from: until && profile.expiresOn,
        before: state === "ended" ? "declined" : state,
      },
    ],
    messages: blocks.length ? [] : receipt(facts, profile, { answer: asked.answer, until, stays }),
    items: [...itemsOf(asked, profile, profiles), ...waiting.items],
    lasting: waiting.lasting,
    blocks,
    detail: { answer: asked.answer, via: OWN_WAY, ...(until !== null && { expiresOn: until }) },
  };
}

function itemsOf(
  { answer, until }: AnswerInput,
  { purpose, expiresOn }: SavedFact,
  profiles: readonly SavedFact[],
): PlanItem[] {
  if (answer !== "no")
    return [item("created", "save.known", { purpose, until: dayOf(until ?? expiresOn) })];
  return standing(profiles).map((each) =>
    item("removed", each.asked ? "consent.not-kept" : "consent.kept-no-more", {
      purpose: each.purpose,
      until: dayOf(each.expiresOn),
    }),
  );
}
