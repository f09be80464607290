import { block, defineAction, item, note } from "../../../engine/action.ts";
import { withdrawInput } from "../input.ts";
import { asAsker, write } from "../message.ts";
import { isAlive } from "../rules/facts.ts";
import { ending, waitingOf } from "./ending.ts";

/** The offer is taken back; the application returns to where it was before the first one. */
export const withdrawOffer = defineAction({
  id: "withdraw-offer",
  input: withdrawInput,
  references: ({ message }) => ({ templates: [message?.template ?? "withdraw-offer"] }),
  unavailable: ({ features }) => ((features.offers ?? []).some(isAlive) ? null : "not_offered"),
  plan: (facts, { offer: id, reason, notify, message, send }) => {
    const offer = (facts.features.offers ?? []).find((each) => each.id === id);
    if (!offer || !isAlive(offer)) return { blocks: [block("offer.not-open", ["input", "offer"])] };
    const waiting = waitingOf(facts, offer);
    const mail = notify
      ? write(asAsker(facts, offer), offer, { kind: "withdraw-offer", ...message, send })
      : { messages: [], blocks: [], warnings: [] };
    return {
      ...mail,
      status: offer.former,
      effects: [...waiting.effects, ending(offer, "withdrawn")],
      items: [
        item("cancelled", "offer.withdraws", { position: offer.terms.position }),
        ...waiting.items,
      ],
      lasting: waiting.lasting,
      warnings: [...(offer.state === "accepted" ? [note("offer.may-bind")] : []), ...mail.warnings],
      detail: { note: reason },
    };
  },
});
