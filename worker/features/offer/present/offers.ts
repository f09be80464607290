/** Stored offers → wire. */
import { fullName } from "../../../domain/fold.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { sentTo } from "../../../guests/door.ts";
import { termLines, termText, titleText, wholeText } from "../plan/terms.ts";
import { isOver } from "../rules/facts.ts";
import { changedTerms, type OfferState, type TermField } from "../rules/offer.ts";
import type { OfferWire, OwnOfferWire } from "../schemas/offers.ts";
import type { OwnOffer, StoredOffer } from "../statements/reads.ts";

/** What is no longer offered is no longer read, either. */
const HIDDEN: readonly OfferState[] = ["replaced", "withdrawn", "ended", "taken-back"];

export function ownOfferWire(own: OwnOffer, now: Date, locale: Locale): OwnOfferWire {
  const { offer, before, organisation } = own;
  const { state, asker } = offer;
  const shown = !HIDDEN.includes(state);
  const language = own.language ?? locale;
  const read = { ...offer, organisation, candidate: fullName(own) };
  const standing = state === "standing" && own.status === "offered";
  const changed = before && standing ? changedTerms(before, offer.terms) : [];
  const isChanged = (field: string) => changed.some((each) => each === field);
  const over = isOver(offer, now);
  return {
    state: state === "standing" && over ? "expired" : state,
    seen: offer.version,
    number: offer.number,
    organisation,
    project: own.project,
    firstName: own.firstName,
    asker: { name: asker.name, email: asker.email },
    language,
    title: shown ? titleText(language, read) : "",
    lines: shown
      ? termLines(language, offer).map((line) => ({
          ...line,
          ...(isChanged(line.field) && {
            before: termText(language, before!, line.field as TermField),
          }),
        }))
      : [],
    sha256: shown ? (own.sha256 ?? wholeText(language, read).sha256) : null,
    changed: before !== null && standing,
    timeZone: offer.timeZone,
    answerBy: offer.answerBy,
    answerByAt: offer.answerByAt,
    answeredAt: own.answeredAt,
    name: own.name,
    startDate: offer.terms.startDate,
    codeTo:
      standing && !over && own.code && own.address !== "" ? sentTo({ email: own.address }) : null,
    may: { answer: standing && !over, ask: asker.email !== null && shown },
  };
}

export function offerWire({ offer, firstName, lastName, ...stored }: StoredOffer): OfferWire {
  const { terms, asker, id, number, state, timeZone, answerBy } = offer;
  const { name, language, text, sha256 } = stored;
  return {
    id,
    application: stored.application,
    name: fullName({ firstName, lastName }),
    project: stored.project,
    number,
    state,
    ...terms,
    timeZone,
    answerBy,
    createdAt: stored.createdAt,
    by: { id: asker.id, name: asker.name },
    openedAt: stored.openedAt,
    answeredAt: stored.answeredAt,
    via: stored.via as OfferWire["via"],
    accepted:
      name !== null && language !== null && text !== null && sha256 !== null
        ? { name, language, text, sha256 }
        : null,
    reason: stored.reason as OfferWire["reason"],
    comment: stored.comment,
  };
}
