import { awaited } from "../../../domain/awaited.ts";
import { localDate } from "../../../domain/localtime.ts";
import { dayOf } from "../../../domain/params.ts";
import type { Facts, SavedProfile } from "../../../domain/facts.ts";
import { longestSaved } from "../../../domain/saving.ts";
import type { Block } from "../../../domain/plan.ts";
import { block, type Decision, defineAction, item, note } from "../../../engine/action.ts";
import { cancelOf } from "../../../engine/cancelling.ts";
import { answerInput } from "../input.ts";
import { kinds } from "../kinds.ts";
import { ownWord } from "./own-word.ts";

/**
 * What the candidate has answered, as the recruiter records it: yes to what they were asked, no, at any time and to
 * everything (GDPR articles 7.3 and 21), or that they may be kept longer; or the person's own word by their link. The application keeps its status.
 */
export const recordConsent = defineAction({
  id: "record-consent",
  input: answerInput,
  references: ({ profile }) =>
    profile === undefined ? {} : { templates: ["save-yes", "save-no"] },
  // Who has said no can say yes again; others take that from nobody but them.
  unavailable: ({ profiles, features }, actor) =>
    profiles.length || (actor.guest && features.saved?.length) ? null : "not_saved",
  plan: (facts, asked) => {
    if (facts.actor.guest) return ownWord(facts, asked);
    if (asked.profile !== undefined)
      return { blocks: [block("saved.own-word", ["input", "profile"])] };
    const { answer, note: words } = asked;
    const [answeredOn, via] = [asked.answeredOn!, asked.via!];
    // Neither question nor notice is to come after the answer.
    const waiting = cancelOf(facts, Object.keys(kinds.kinds));
    const own =
      answer === "no"
        ? no(facts, answeredOn)
        : answer === "yes"
          ? yes(facts, answeredOn, via)
          : longer(facts, answeredOn, asked.until!);
    return {
      exclusive: `answer>${facts.candidate.id}`,
      effects: [...waiting.effects, ...own.effects],
      items: [...own.items, ...waiting.items],
      lasting: waiting.lasting,
      notes: [note("consent.no-mail")],
      blocks: [...own.blocks, ...dayBlocks(facts, answer, answeredOn)],
      detail: {
        answer,
        answeredOn,
        via,
        ...(asked.until !== undefined && { expiresOn: asked.until }),
        ...(words !== undefined && { note: words }),
      },
    };
  },
});

type Answered = Required<Pick<Decision, "effects" | "items" | "blocks">>;

const ANSWER = ["input", "answer"];

/** To what the person was asked through this application, else last; who has been saved since waits for no answer. */
function yes(facts: Facts, on: string, via: string): Answered {
  const { actor, now, organisation } = facts;
  const asked = awaited(facts);
  if (!asked) return { effects: [], items: [], blocks: [block("consent.not-asked", ANSWER)] };
  const { id, purpose, expiresOn: until } = asked;
  const late = until < localDate(now, organisation.timeZone);
  return {
    effects: [{ kind: "agree", asked: id, data: { on, via, by: actor.name } }],
    items: [item("created", "save.known", { until: dayOf(until), purpose })],
    blocks: late ? [block("consent.too-late", ANSWER, { until: dayOf(until) })] : [],
  };
}

/** What the person is kept by, newest first, until another day. */
function longer(facts: Facts, on: string, until: string): Answered {
  const kept = facts.profiles.find(({ asked }) => !asked);
  const saved = facts.features.saved?.find(({ id }) => id === kept?.id);
  if (!saved) return { effects: [], items: [], blocks: [block("consent.not-kept-yet", ANSWER)] };
  const { id: profile, version: seen, expiresOn: from, purpose } = saved;
  const today = localDate(facts.now, facts.organisation.timeZone);
  const path = ["input", "until"];
  const last = longestSaved(today);
  return {
    effects: [{ kind: "extend-profile", profile, seen, on, until, from }],
    items: [item("created", "save.known", { until: dayOf(until), purpose })],
    blocks: [
      ...(from < today ? [block("consent.too-late", ANSWER, { until: dayOf(from) })] : []),
      ...(until <= from ? [block("saved.not-longer", path, { until: dayOf(from) })] : []),
      ...(until > last ? [block("saved.too-far", path, { until: dayOf(last) })] : []),
    ],
  };
}

const no = ({ profiles }: Facts, on: string): Answered => ({
  effects: [{ kind: "decline", declined: profiles.map(({ id }) => id), data: { on } }],
  items: profiles.map(({ asked, purpose, expiresOn: until }) =>
    item("removed", asked ? "consent.not-kept" : "consent.kept-no-more", {
      purpose,
      until: dayOf(until),
    }),
  ),
  blocks: [],
});

function dayBlocks(facts: Facts, answer: string, on: string): Block[] {
  const { now, organisation, profiles } = facts;
  const local = (at: Date): string => localDate(at, organisation.timeZone);
  const path = ["input", "answeredOn"];
  if (on > local(now)) return [block("consent.future", path)];
  const asked = answer === "yes" ? awaited(facts) : null;
  const first = asked?.since ?? profiles.map(({ since }: SavedProfile) => since).toSorted()[0];
  return first !== undefined && on < local(new Date(first))
    ? [block("consent.before", path, { date: dayOf(local(new Date(first))) })]
    : [];
}
