import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { PanelMailPlan } from "../../../worker/features/panel/schemas/panels.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import { callout } from "../../dialog/plan.ts";
import { steppedParts } from "../../dialog/stepper.ts";
import { planStyles } from "../../dialog/styles/plan.ts";
import { stepperStyles } from "../../dialog/styles/stepper.ts";
import { formStyles } from "../../forms/parts/styles.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";

/** What reviewers would be written, one reader at a time. */
export class MailPlan extends LitElement {
  static override styles = [
    tokens,
    formStyles,
    planStyles,
    stepperStyles,
    css`
      :host,
      section {
        display: grid;
        gap: 1rem;
        min-inline-size: 0;
      }
      section {
        gap: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) plan!: PanelMailPlan;
  /** Said when nobody would be written, where the plan's own notes do not. */
  @property() none = "";

  /** Which of the messages is shown. */
  @state() private index = 0;
  @state() private framed = false;

  override render() {
    const { client, speech, settings, plan, index, framed } = this;
    const setFramed = (value: boolean): void => {
      this.framed = value;
    };
    const view = { client, speech, settings, framed, setFramed };
    const { say } = speech;
    return html`${callout("bad", say("preview.blocks"), plan.blocks)}
    ${plan.executable && !plan.messages.length && this.none ? html`<p>${this.none}</p>` : nothing}
    ${steppedParts({ ...plan, items: [] }, view, index, (to) => {
      this.index = to;
    })}`;
  }
}
