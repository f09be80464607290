import { html } from "lit";
import { defineForm } from "../forms/parts/form.ts";

export const form = defineForm<object>({
  empty: true,
  initial: () => ({}),
  input: () => ({}),
  render: () => html``,
});
