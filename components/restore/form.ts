import { html } from "lit";
import { defineForm } from "../forms/parts/form.ts";
import type { words } from "../../worker/features/restore/words/sv/form.ts";

type Words = typeof words;
declare module "../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

export const form = defineForm<object>({
  empty: true,
  initial: () => ({}),
  input: () => ({}),
  render: () => html``,
});
