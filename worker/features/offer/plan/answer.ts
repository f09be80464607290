import type { Facts } from "../../../domain/facts.ts";
import { fullName } from "../../../domain/fold.ts";
import type { Block } from "../../../domain/plan.ts";
import { LOCALES } from "../../../domain/vocabulary.ts";
import { block, type Decision, defineAction, item, note } from "../../../engine/action.ts";
import { cancelWaiting } from "../../../engine/cancelling.ts";
import { type AnswerInput, answerInput } from "../input.ts";
import { asAsker, tellAsker, write } from "../message.ts";
import { isOver, isStanding, type OfferFact } from "../rules/facts.ts";
import { waitingOf } from "./ending.ts";
import { wholeText } from "./terms.ts";

/** Whether the candidate says so themselves; else a recruiter records what came by another way. */
const isOwn = ({ actor }: Facts, { id }: Pick<OfferFact, "id">): boolean => actor.id === id;

/**
 * What the candidate says to an offer: their own word by the link, or as a recruiter records it, who says how it came.
 * A yes stands until somebody withdraws the offer; a no ends the application.
 */
export const answerOffer = defineAction({
  id: "answer-offer",
  input: answerInput,
  references: () => ({ templates: ["offer-accepted", "offer-declined", "offer-answered"] }),
  unavailable: ({ features }) =>
    (features.offers ?? []).some(({ state }) => state === "standing" || state === "expired")
      ? null
      : "not_offered",
  plan: (facts, asked) => {
    const offer = (facts.features.offers ?? []).find(({ id }) => id === asked.offer);
    const own = offer !== undefined && isOwn(facts, offer);
    if (!offer || !(isStanding(offer) || (!own && offer.state === "expired")))
      return { blocks: [block("offer.not-open", ["input", "offer"])] };
    const decided =
      asked.answer === "accept" ? accept(facts, offer, asked) : decline(facts, offer, asked);
    const { answer, reason, comment, via, name, note: words } = asked;
    return {
      ...decided,
      messages: [
        ...(decided.messages ?? []),
        ...(own ? tellAsker(facts, offer, "offer-answered", { answer, words: comment }) : []),
      ],
      notes: facts.candidate.email === null ? [note("offer.tell-by-phone")] : [],
      blocks: [
        ...(asked.seen !== undefined && asked.seen !== offer.version
          ? [block("offer.changed-meanwhile")]
          : []),
        ...(own ? ownBlocks(facts, offer, asked) : recordedBlocks(asked)),
        ...(decided.blocks ?? []),
      ],
      detail: {
        answer: answer === "accept" ? "yes" : "no",
        ...(via !== undefined && { via }),
        ...(answer === "accept" && name !== undefined && { signed: name }),
        ...(reason !== undefined && { why: reason }),
        ...(comment !== undefined && { comment }),
        ...(words !== undefined && { note: words }),
      },
    };
  },
});

function ownBlocks(facts: Facts, offer: OfferFact, { answer, name, sha256 }: AnswerInput): Block[] {
  if (isOver(offer, facts.now)) return [block("offer.too-late")];
  return answer === "accept"
    ? [
        ...(name === undefined ? [{ code: "field.required", path: ["input", "name"] }] : []),
        ...(sha256 === undefined ? [{ code: "field.required", path: ["input", "sha256"] }] : []),
      ]
    : [];
}

const recordedBlocks = ({ via }: AnswerInput): Block[] =>
  via === undefined ? [{ code: "field.required", path: ["input", "via"] }] : [];

/** Whose language the text is kept in that they accept: as they read it, or as they would. */
const languageOf = ({ candidate, organisation }: Facts, { language }: AnswerInput) =>
  language ??
  LOCALES.find((each) => each === candidate.language.slice(0, 2)) ??
  organisation.locale;

function accept(facts: Facts, offer: OfferFact, asked: AnswerInput): Decision {
  const waiting = waitingOf(facts, offer);
  const mail = write(asAsker(facts, offer), offer, { kind: "offer-accepted" });
  const language = languageOf(facts, asked);
  const candidate = fullName(facts.candidate);
  const { text, sha256 } = wholeText(language, {
    ...offer,
    organisation: facts.organisation.name,
    candidate,
  });
  return {
    messages: mail.messages,
    effects: [
      ...waiting.effects,
      {
        ...answered(facts, offer),
        state: "accepted",
        data: {
          name: asked.name ?? candidate,
          language,
          text,
          sha256,
          via: asked.via ?? null,
          reason: null,
          comment: asked.comment ?? null,
        },
      },
    ],
    items: [item("created", "offer.accepts", { position: offer.terms.position }), ...waiting.items],
    lasting: waiting.lasting,
    warnings: mail.warnings,
    blocks: [
      ...mail.blocks,
      ...(asked.sha256 !== undefined && asked.sha256 !== sha256
        ? [block("offer.changed-meanwhile")]
        : []),
    ],
  };
}

/** Nothing more is to come of the application: all that waits is taken back. */
function decline(facts: Facts, offer: OfferFact, asked: AnswerInput): Decision {
  const waiting = cancelWaiting(facts);
  const mail = write(asAsker(facts, offer), offer, { kind: "offer-declined" });
  return {
    status: "withdrawn",
    messages: mail.messages,
    effects: [
      ...waiting.effects,
      {
        ...answered(facts, offer),
        state: "declined",
        data: {
          name: null,
          language: null,
          text: null,
          sha256: null,
          via: asked.via ?? null,
          reason: asked.reason ?? null,
          comment: asked.comment ?? null,
        },
      },
    ],
    items: [
      item("removed", "offer.declines", { position: offer.terms.position }),
      ...waiting.items,
    ],
    lasting: waiting.lasting,
    warnings: mail.warnings,
    blocks: mail.blocks,
  };
}

const answered = (facts: Facts, offer: OfferFact) => ({
  kind: "answer-offer" as const,
  offer: offer.id,
  seen: offer.version,
  at: isOwn(facts, offer) ? facts.now.toISOString() : null,
});
