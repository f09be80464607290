import type { OwnOfferWire } from "../../../worker/features/offer/schemas/offers.ts";
import type { Speech } from "../../lib/i18n.ts";

/** One that was taken back has no door. */
type Shown = Exclude<OwnOfferWire["state"], "taken-back">;

const shown = ({ state }: OwnOfferWire): Shown => (state === "taken-back" ? "ended" : state);

/** How it stands, in one line. */
export const titleOf = (offer: OwnOfferWire, { say }: Speech): string =>
  say(`offered.title-${shown(offer)}`, { name: offer.firstName });

/** What is expected of the candidate now: mostly nothing. */
export const leadOf = (offer: OwnOfferWire, { say, day }: Speech): string =>
  say(`offered.lead-${shown(offer)}`, {
    asker: offer.asker.name,
    organisation: offer.organisation,
    project: offer.project,
    when: day(offer.answerBy),
    start: day(offer.startDate),
  });
