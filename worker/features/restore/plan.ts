import { wordOf } from "../../domain/params.ts";
import { defineAction, item, note } from "../../engine/action.ts";
import { input } from "./input.ts";

/** Back into the project with the status it had. What deleting stopped does not leave after all. */
export const restore = defineAction({
  id: "restore",
  input,
  plan: ({ application, messages }) => ({
    deleted: false,
    items: [item("returns", "restore.status", { status: wordOf(`status.${application.status}`) })],
    notes: messages.some(({ state }) => state === "cancelled")
      ? [note("restore.messages-stay")]
      : [],
  }),
});
