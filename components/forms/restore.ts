import { html } from "lit";
import { defineForm } from "./parts/form.ts";

export const form = defineForm<object>({
  empty: true,
  initial: () => ({}),
  input: () => ({}),
  render: () => html``,
});
