import { textOf } from "../../worker/features/account/rules/account.ts";
import type { words } from "../../worker/features/account/words/sv/form.ts";
import { savingForm } from "../save/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

/** What saving asks for; the login goes with its message. */
export const form = savingForm("save-and-send-login", {
  textOf,
  asking: "save-ask-and-send-login",
});
