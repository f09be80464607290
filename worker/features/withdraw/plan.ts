import { compose } from "../../mail/compose.ts";
import { block, defineAction } from "../../engine/action.ts";
import { cancelWaiting, knownReason, otherApplications } from "../../engine/cancelling.ts";
import { input } from "./input.ts";

/** The candidate has decided to leave. What still waits for them in this application is taken back. */
export const withdraw = defineAction({
  id: "withdraw",
  input,
  references: ({ message }) => ({ templates: [message?.template ?? "withdraw"] }),
  plan: (facts, { source, reason, note, notify, message, send }) => {
    const waiting = cancelWaiting(facts);
    const mail = notify
      ? compose(facts, {
          kind: "withdraw",
          audience: "candidate",
          to: facts.candidate.email,
          ...message,
          send,
        })
      : { messages: [], blocks: [], warnings: [] };
    const unknown = reason !== undefined && !knownReason(facts, "withdrawal", reason);
    return {
      ...mail,
      status: "withdrawn",
      effects: waiting.effects,
      items: waiting.items,
      lasting: waiting.lasting,
      notes: otherApplications(facts),
      blocks: [
        ...(unknown ? [block("withdraw.unknown-reason", ["input", "reason"])] : []),
        ...mail.blocks,
      ],
      detail: {
        source,
        ...(reason !== undefined && { reason }),
        ...(note !== undefined && { note }),
      },
    };
  },
});
