import { html } from "lit";
import type { FormContext } from "../forms/parts/form.ts";
import { ApiProblem } from "../lib/api.ts";
import type { ListedOffer } from "../../worker/features/offer/listed.ts";
import type { OfferWire } from "../../worker/features/offer/schemas/offers.ts";
import type { Page } from "../../worker/http/schemas/parts.ts";

/** What the candidate was offered, newest first; nothing for many. Who may not see it begins anew. */
export async function readOffers({ client, detail }: FormContext): Promise<OfferWire[]> {
  if (!detail?.offer) return [];
  try {
    const path = `/v1/offers?application=${encodeURIComponent(detail.id)}`;
    return (await client.get<Page<OfferWire>>(path)).data;
  } catch (error) {
    if (error instanceof ApiProblem) return [];
    throw error;
  }
}

/** The newest offer of the application that a form is about. */
export const offerOf = ({ detail }: FormContext): ListedOffer | null => detail?.offer ?? null;

/** Which offer it is about, and how it stands. */
export function offerLead(context: FormContext) {
  const { say, day } = context.speech;
  const offer = offerOf(context);
  if (!offer) return html``;
  const { position, state, answerBy } = offer;
  return html`<p class="lead">
    ${say(
      state === "accepted"
        ? "offer.lead-accepted"
        : state === "expired"
          ? "offer.lead-expired"
          : "offer.lead",
      { position, by: day(answerBy) },
    )}
  </p>`;
}
