import type { OfferDoor } from "../../../worker/features/offer/guests.ts";
import type { AnswerBody, OwnOfferWire } from "../../../worker/features/offer/schemas/offers.ts";
import type { GuestTicket } from "../../../worker/guests/schemas.ts";
import { Visit } from "../../guests/visit.ts";

const path = "/guests/offer/";

/** One candidate's dealings with the API. */
export class Offered extends Visit<OfferDoor> {
  offer(): Promise<OwnOfferWire> {
    return this.within("GET", `${path}offer`);
  }

  /** The offer as it is afterwards. `key`: the same once more answers once. */
  answer(body: AnswerBody, key: string): Promise<OwnOfferWire> {
    return this.within("POST", `${path}answers`, body, key);
  }

  /** Sends a code to the candidate's address. */
  code(): Promise<GuestTicket> {
    return this.within("POST", `${path}codes`, {});
  }

  question(text: string): Promise<unknown> {
    return this.renewed("POST", `${path}questions`, { text });
  }
}
