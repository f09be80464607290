import { defineAction, note } from "../../engine/action.ts";
import { cancelWaiting } from "../../engine/cancelling.ts";
import { input } from "./input.ts";

/** Out of the project, into Deleted applications, from where restore brings it back. */
export const deleteApplication = defineAction({
  id: "delete",
  input,
  plan: (facts, { note: why }) => {
    const waiting = cancelWaiting(facts);
    return {
      deleted: true,
      effects: waiting.effects,
      items: waiting.items,
      lasting: waiting.lasting,
      notes: [note("delete.restorable"), note("delete.links-die")],
      detail: { ...(why !== undefined && { note: why }) },
    };
  },
});
