import { compose } from "../../mail/compose.ts";
import { block, defineAction, note } from "../../engine/action.ts";
import {
  cancelOvertaken,
  knownReason,
  otherApplications,
  waitingStill,
} from "../../engine/cancelling.ts";
import { input } from "./input.ts";

/** At any time during the process: a type says which answer goes out, a reason is counted. */
export const reject = defineAction({
  id: "reject",
  input,
  references: ({ message }) => ({ templates: [message?.template ?? "reject"] }),
  plan: (facts, { type, reason, note: why, message, send }) => {
    const waiting = cancelOvertaken(facts);
    const mail =
      type === "email"
        ? compose(facts, {
            kind: "reject",
            audience: "candidate",
            to: facts.candidate.email,
            ...message,
            send,
          })
        : { messages: [], blocks: [], warnings: [note("reject.no-message")] };
    return {
      status: "rejected",
      messages: mail.messages,
      effects: waiting.effects,
      items: waiting.items,
      lasting: waiting.lasting,
      notes: otherApplications(facts),
      // Somebody wrote it, before this was decided: perhaps that an earlier rejection holds no longer.
      warnings: [
        ...mail.warnings,
        ...waitingStill(facts).map(({ subject, sendAt }) =>
          note("reject.mail-waits", {
            subject,
            at: { instant: sendAt, zone: facts.organisation.timeZone },
          }),
        ),
      ],
      blocks: [
        ...(knownReason(facts, "rejection", reason)
          ? []
          : [block("reject.unknown-reason", ["input", "reason"])]),
        ...mail.blocks,
      ],
      detail: { type, reason, ...(why !== undefined && { note: why }) },
    };
  },
});
