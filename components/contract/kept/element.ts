import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { ContractWire } from "../../../worker/features/contract/schemas/contracts.ts";
import type { Settings } from "../../../worker/features/templates/schemas/settings.ts";
import { Attempts } from "../../dialog/attempts.ts";
import { frameStyles } from "../../dialog/styles/frame.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech } from "../../lib/i18n.ts";
import { saveFile } from "../../lib/save-file.ts";
import { tokens } from "../../lib/tokens.ts";

/** The versions of an application's contract, each with its file and what both have signed. Made by the history. */
export class KeptContracts extends LitElement {
  static override styles = [
    tokens,
    frameStyles,
    css`
      :host {
        display: block;
        margin-block-end: 1.5rem;
      }
      section,
      ul,
      li {
        display: grid;
        gap: 0.5rem;
      }
      ul {
        gap: 1rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      p {
        margin: 0;
      }
      .button {
        justify-self: start;
        overflow-wrap: anywhere;
        text-align: start;
      }
    `,
  ];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) speech!: Speech;
  @property() application = "";

  @state() private contracts?: ContractWire[];
  @state() private settings?: Settings;

  readonly #attempts = new Attempts(this);

  override firstUpdated(): void {
    this.#attempts.run(async () => {
      const path = `/v1/contracts?application=${encodeURIComponent(this.application)}`;
      const [settings, { data }] = await Promise.all([
        this.client.settings(),
        this.client.get<{ data: ContractWire[] }>(path),
      ]);
      this.settings = settings;
      this.contracts = data;
    });
  }

  override render() {
    const { say } = this.speech;
    return html`<section>
      <h3>${say("kept.title")}</h3>
      ${this.#attempts.view(this.settings)}
      ${
        this.contracts
          ? html`<ul>
              ${this.contracts.map((each) => this.#renderVersion(each))}
            </ul>`
          : nothing
      }
    </section>`;
  }

  #renderVersion({ id, number, state, accepted, createdAt, by, copies, ...file }: ContractWire) {
    const { say, time } = this.speech;
    const on = (at: string) =>
      time(at, this.settings!.organisation.timeZone, { dateStyle: "long" });
    const standing = state === "taken-back" ? "ended" : state;
    return html`<li>
      <p><strong>${say("kept.version", { number })}</strong></p>
      <p>
        ${
          standing === "accepted" && accepted
            ? say("kept.accepted", { name: accepted.name, when: on(accepted.at) })
            : say(`kept.${standing as Exclude<typeof standing, "accepted">}`)
        }
      </p>
      <p class="muted">${say("kept.sent", { when: on(createdAt), name: by.name })}</p>
      ${this.#get(`/v1/contracts/${id}/file`, file)}
      ${copies.map(
        (copy) =>
          html`<p class="muted">${say("kept.copy", { when: on(copy.at), name: copy.by })}</p>
            ${this.#get(`/v1/contracts/${id}/copies/${copy.id}/file`, copy)}`,
      )}
    </li>`;
  }

  #get(path: string, { filename, size }: { filename: string; size: number }) {
    const { say, bytes } = this.speech;
    const save = () => this.#attempts.run(() => saveFile(this.client, path, filename));
    return html`<button type="button" class="button" @click=${save}>
      ${say("kept.get", { filename, size: bytes(size) })}
    </button>`;
  }
}
