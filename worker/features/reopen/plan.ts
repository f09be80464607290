import { defineAction } from "../../engine/action.ts";
import { cancelOvertaken, otherApplications } from "../../engine/cancelling.ts";
import { input } from "./input.ts";

/** A rejected or withdrawn application goes back to where it was, also after later events. */
export const reopen = defineAction({
  id: "reopen",
  input,
  plan: (facts, { note }) => {
    const status = facts.application.former ?? "received";
    const overtaken = cancelOvertaken(facts);
    return {
      ...overtaken,
      status,
      notes: otherApplications(facts),
      detail: { ...(note !== undefined && { note }) },
    };
  },
});
