import { html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import type { Client } from "../lib/api.ts";
import type { Speech } from "../lib/i18n.ts";

/** The content of {@link EmailLog}. */
export class EmailLogView extends LitElement {
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() application = "";
  @property() operation = "";
  @property() candidate = "";

  override render() {
    return html`<p>${this.speech.say("log.title")}</p>`;
  }
}
