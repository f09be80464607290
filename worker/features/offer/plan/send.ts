import type { Facts } from "../../../domain/facts.ts";
import { fullName } from "../../../domain/fold.ts";
import { endOfDay, localDate } from "../../../domain/localtime.ts";
import { dayOf, wordOf } from "../../../domain/params.ts";
import type { Block, Note, PlannedMessage } from "../../../domain/plan.ts";
import { LOCALES } from "../../../domain/vocabulary.ts";
import { addDays, isWorkday } from "../../../domain/workdays.ts";
import { block, defineAction, item, note } from "../../../engine/action.ts";
import { type OfferInput, input } from "../input.ts";
import { write } from "../message.ts";
import { aliveOf, type OfferFact } from "../rules/facts.ts";
import { changedTerms, FURTHEST_DAYS, LIMITED_FORMS, type OfferTerms } from "../rules/offer.ts";
import { waitingOf } from "./ending.ts";
import { termParam } from "./terms.ts";

const termsOf = (asked: OfferInput): OfferTerms => ({
  position: asked.position,
  department: asked.department,
  manager: asked.manager ?? null,
  startDate: asked.startDate,
  until: asked.until ?? null,
  form: asked.form,
  extent: asked.extent,
  pay: asked.pay,
  benefits: asked.benefits ?? null,
  conditions: asked.conditions ?? null,
});

/** The candidate is offered the job, and answers by a link; a new offer takes the place of the one before. */
export const sendOffer = defineAction({
  id: "send-offer",
  input,
  references: ({ message }) => ({
    templates: [message?.template ?? "send-offer", "offer-reminder"],
  }),
  plan: (facts, asked) => {
    const { application, candidate, organisation, features } = facts;
    const offers = features.offers ?? [];
    const alive = aliveOf(offers);
    const before = alive?.state === "accepted" ? null : alive;
    const terms = termsOf(asked);
    const id = facts.newId("guest");
    const told = { id, linkVersion: 1, terms, answerBy: asked.answerBy };
    const mail = write(facts, told, { kind: "send-offer", ...asked.message, send: asked.send });
    const waiting = before && waitingOf(facts, before);
    const name = fullName(candidate);
    return {
      status: "offered",
      effects: [
        ...(waiting?.effects ?? []),
        {
          kind: "make-offer",
          offer: id,
          replaces: before && { offer: before.id, seen: before.version },
          data: {
            number: 1 + Math.max(0, ...offers.map(({ number }) => number)),
            terms,
            timeZone: organisation.timeZone,
            answerBy: asked.answerBy,
            answerByAt: endOfDay(asked.answerBy, organisation.timeZone),
            former:
              alive?.former ?? (application.status === "offered" ? "received" : application.status),
            name: candidate.firstName,
            email: candidate.email ?? "",
            language:
              LOCALES.find((each) => each === candidate.language.slice(0, 2)) ??
              organisation.locale,
          },
        },
      ],
      messages: [...mail.messages, ...reminder(facts, told, mail.messages[0])],
      items: [
        item("created", "offer.made", { position: terms.position, by: dayOf(asked.answerBy) }),
        ...(before ? [item("cancelled", "offer.replaces")] : []),
        ...(waiting?.items ?? []),
      ],
      notes: before ? changes(facts, before, terms) : [],
      lasting: waiting?.lasting ?? [],
      warnings: [
        ...mail.warnings,
        ...(candidate.email === null ? [note("offer.no-address", { name })] : []),
        ...startWarnings(facts, asked),
      ],
      blocks: [...mail.blocks, ...dayBlocks(facts, asked, mail.messages), ...standingBlocks(facts)],
      detail: {
        position: terms.position,
        department: terms.department,
        startDate: terms.startDate,
      },
    };
  },
});

/** What is other than in the offer that it replaces. */
function changes({ organisation }: Facts, { terms }: OfferFact, after: OfferTerms): Note[] {
  const changed = changedTerms(terms, after);
  if (!changed.length) return [note("offer.same-terms")];
  return changed.map((field) =>
    note("offer.changes", {
      field: wordOf(`offer.field-${field}`),
      before: termParam(organisation.locale, terms, field),
      after: termParam(organisation.locale, after, field),
    }),
  );
}

/** One, at ten on the working day before the last, else the day before that; none for who has only days. */
function reminder(
  facts: Facts,
  told: Parameters<typeof write>[1],
  first: PlannedMessage | undefined,
): PlannedMessage[] {
  if (!first) return [];
  const { timeZone } = facts.organisation;
  const near = addDays(told.answerBy, -1);
  const day = isWorkday(near) ? near : addDays(told.answerBy, -2);
  if (localDate(new Date(first.sendAt), timeZone) >= addDays(day, -1)) return [];
  const send = { when: "at", at: `${day}T10:00` } as const;
  return write(facts, told, { kind: "offer-reminder", send }).messages.map((message) => ({
    ...message,
    after: [0],
  }));
}

const startWarnings = (
  { now, organisation }: Facts,
  { startDate, answerBy }: OfferInput,
): Note[] =>
  startDate < localDate(now, organisation.timeZone)
    ? [note("offer.start-past")]
    : startDate <= answerBy
      ? [note("offer.start-before-answer")]
      : [];

function dayBlocks(
  { now, organisation }: Facts,
  { answerBy, startDate, until, form }: OfferInput,
  messages: readonly PlannedMessage[],
): Block[] {
  const today = localDate(now, organisation.timeZone);
  const at = ["input", "answerBy"];
  const ends = endOfDay(answerBy, organisation.timeZone);
  return [
    ...(answerBy < today ? [block("offer.past-deadline", at)] : []),
    ...(answerBy > addDays(today, FURTHEST_DAYS)
      ? [block("offer.far-deadline", at, { days: FURTHEST_DAYS })]
      : []),
    ...(answerBy >= today && messages.some(({ sendAt }) => sendAt >= ends)
      ? [block("offer.sent-late", ["input", "send", "at"])]
      : []),
    ...(until !== undefined && until < startDate
      ? [block("offer.ends-before-start", ["input", "until"])]
      : []),
    ...(until !== undefined && !LIMITED_FORMS.includes(form)
      ? [block("offer.permanent-until", ["input", "until"])]
      : []),
  ];
}

/** What was accepted binds both: it is withdrawn first, and never slipped away. */
const standingBlocks = ({ features }: Facts): Block[] =>
  aliveOf(features.offers)?.state === "accepted" ? [block("offer.accepted-stands")] : [];
