import type { Facts } from "../../../domain/facts.ts";
import { fold, fullName } from "../../../domain/fold.ts";
import { dayOf } from "../../../domain/params.ts";
import type { Effect, Note, SharedEffect } from "../../../domain/plan.ts";
import { LOCALES } from "../../../domain/vocabulary.ts";
import { block, type Decision, defineAction, item, note } from "../../../engine/action.ts";
import { askedBusy } from "./busy.ts";
import { ending } from "./ending.ts";
import { hostItems, hostMail, unreachedHosts } from "./hosting.ts";
import { input, type InterviewInput } from "../input.ts";
import { departure } from "../../../mail/sending.ts";
import { write } from "../message.ts";
import {
  type InterviewData,
  type NewSlot,
  type ReferredInterview,
  VERB,
} from "../rules/interview.ts";
import type { SeatOffers } from "../rules/waiting.ts";
import { offerItems, seatOffers } from "./waiting.ts";
import { remindAt } from "../rules/reminding.ts";
import { newTimes, newTimesMail } from "./new-times.ts";
import { offered, offerBlocks, offerWarnings } from "./offered.ts";
import { type InvitationFact, isComing, isOpen, isSeated } from "../rules/facts.ts";

/** Candidates are invited to one time, or to several to choose among, and answer by a link. */
export const inviteToInterview = defineAction({
  id: "invite-to-interview",
  input,
  references: (asked) => {
    const { interview, message, hosts } = asked;
    const busy = askedBusy(asked);
    return {
      templates: [
        message?.template ?? "invite-to-interview",
        "interview-host",
        ...(interview === undefined ? [] : (["interview-seat", "interview-new-times"] as const)),
      ],
      addresses: hosts.map(({ email }) => fold(email)),
      things: { ...(interview !== undefined && { interview }), ...(busy !== null && { busy }) },
    };
  },

  shared: ([first, ...rest], asked) => {
    const offer = offered(first, asked);
    const here = [first, ...rest].map(({ application }) => application.id);
    const news = newTimes(offer, here);
    const hear = asked.tellOthers ? newTimesMail(first, offer, news) : [];
    const { interview, existing, data } = offer;
    const hosts = hostMail(first, interview, data, asked.send);
    const waited = existing ? offeredNew(first, existing, offer.added) : {};
    return {
      messages: [...hosts.messages, ...hear],
      effects: existing
        ? [
            {
              kind: "extend-interview",
              interview,
              seen: existing.slots.map(({ id, start }) => ({ id, start })),
              data: { slots: offer.added, lastsUntil: data.lastsUntil, ...waited },
            },
          ]
        : [{ kind: "open-interview", interview, data }],
      items: [
        item("created", `interview.opens-${data.details.kind}`, {
          n: data.slots.length,
          by: dayOf(data.answerBy),
        }),
        ...hostItems(hosts),
        ...offerItems(waited, data),
        ...(hear.length ? [item("created", "interview.others-hear", { n: hear.length })] : []),
      ],
      notes: [
        ...(rest.length ? [note("interview.same-for-all", { n: rest.length + 1 })] : []),
        ...(data.slots.length > 1 ? [note("interview.first-come")] : []),
        ...reminds(first, data, asked),
      ],
      warnings: [
        ...offerWarnings(first, offer, rest.length + 1),
        ...unreachedHosts(first, data.hosts),
        ...(news.length && !asked.tellOthers
          ? [note("interview.others-want", { n: news.length })]
          : []),
      ],
      blocks: [
        ...offerBlocks(first, offer, asked),
        ...hosts.blocks,
        ...(rest.some(({ project }) => project.id !== first.project.id)
          ? [block("interview.one-project")]
          : []),
      ],
    };
  },

  plan: (facts, asked, shared) => {
    const { candidate, application, features, referred } = facts;
    const invitations = features.invitations ?? [];
    const opened = shared?.effects.find(
      (each) => each.kind === "open-interview" || each.kind === "extend-interview",
    );
    const invitation = facts.newId("guest");
    const interview = opened?.interview ?? "";
    const own = invitations.find(
      (each) => each.interview === interview && isOpen(each) && !isSeated(each),
    );
    if (own && asked.slots.length) return proposedAnew(facts, own, asked, opened);
    const before = invitations.filter((each) => isOpen(each) && !isSeated(each));
    const replaced = ending(facts, before, { state: "cancelled" });
    const about = told(facts, asked, opened);
    const mail = write(
      facts,
      { invitation, interview, linkVersion: 1, ...about },
      { kind: "invite-to-interview", ...asked.message, send: asked.send },
    );
    const [first] = mail.messages;
    return {
      status: "interview",
      effects: [
        ...replaced,
        ...addedBy(opened),
        {
          kind: "invite",
          invitation,
          interview,
          data: {
            name: candidate.firstName,
            email: candidate.email ?? "",
            language:
              LOCALES.find((each) => each === candidate.language.slice(0, 2)) ??
              facts.organisation.locale,
            remindAt: first ? remindAt(about, first.sendAt) : null,
          },
        },
      ],
      messages: mail.messages,
      items: before.map(() => item("cancelled", "interview.replaces")),
      warnings: [...mail.warnings, ...unreached(facts), ...alreadyMeets(facts)],
      blocks: [
        ...mail.blocks,
        ...(referred.things.interview?.applications.includes(application.id)
          ? [block("interview.already-in")]
          : []),
      ],
      detail: { kind: asked.kind, format: asked.format },
    };
  },
});

/** New times go first to those who wait for one. */
const offeredNew = (
  facts: Facts,
  existing: ReferredInterview,
  added: readonly NewSlot[],
): { offers?: SeatOffers } => {
  const offers = seatOffers(facts, { ...existing, interview: existing.id }, added);
  return offers ? { offers } : {};
};

/** Who is invited to it already is asked once more, by the link that they have. */
function proposedAnew(
  facts: Facts,
  invited: InvitationFact,
  asked: InterviewInput,
  opened?: Opened,
): Decision {
  const added = opened?.data.slots ?? [];
  // The action's usual text bids welcome: who is invited already is told what is new.
  const { template, ...words } = asked.message ?? {};
  const own = template === VERB ? words : asked.message;
  const mail = write(
    facts,
    { ...invited, invitation: invited.id, times: added },
    { kind: "interview-new-times", ...own, send: asked.send },
  );
  const { id, version, state } = invited;
  return {
    status: "interview",
    effects: [
      { kind: "propose-anew", invitation: id, seen: version, before: state },
      ...addedBy(opened),
    ],
    messages: mail.messages,
    items: [item("created", "interview.proposed-anew")],
    warnings: [...mail.warnings, ...unreached(facts)],
    blocks: mail.blocks,
    detail: { kind: asked.kind, format: asked.format },
  };
}

/** What the event keeps of the slots that came with it, for whoever takes it back. */
const addedBy = (opened: Opened | undefined): Effect[] =>
  opened?.kind === "extend-interview" && opened.data.slots.length
    ? [
        {
          kind: "add-slots",
          interview: opened.interview,
          slots: opened.data.slots.map(({ id }) => id),
        },
      ]
    : [];

type Opened = Extract<SharedEffect, { kind: "open-interview" | "extend-interview" }>;

/** What the invitation tells, as the shared effect will store it. */
function told(facts: Facts, asked: InterviewInput, opened?: Opened) {
  const { existing, data } = offered(facts, asked, opened);
  const { details, timeZone, answerBy, slots } = data;
  return { details, timeZone, answerBy, times: existing ? [...existing.slots, ...slots] : slots };
}

/** Whoever has no address is told by telephone, and their answer recorded by hand. */
const unreached = ({ candidate }: Facts): Note[] =>
  candidate.email === null ? [note("interview.no-address", { name: fullName(candidate) })] : [];

const alreadyMeets = ({ candidate, features, now }: Facts): Note[] =>
  (features.invitations ?? []).some((each) => isComing(each, now))
    ? [note("interview.meets-already", { name: fullName(candidate) })]
    : [];

/** When who has not answered is reminded, if the mail leaves in time for that. */
function reminds(
  { now, organisation }: Facts,
  { answerBy, timeZone }: InterviewData,
  { send = { when: "hold" } }: InterviewInput,
): Note[] {
  const leaves = departure(send, now, organisation);
  const at = "fault" in leaves ? null : remindAt({ answerBy, timeZone }, leaves.sendAt);
  return at === null ? [] : [note("interview.reminds", { at: { instant: at, zone: timeZone } })];
}
