import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { FileWire } from "../../../worker/http/schemas/files.ts";
import { ApiProblem } from "../../lib/api.ts";
import { errorEvent } from "../../lib/element.ts";
import type { Key, Speech } from "../../lib/i18n.ts";
import { tokens } from "../../lib/tokens.ts";
import type { Reviewer } from "./reviewer.ts";

/** Only types that cannot run script in the page's origin are ever shown; the rest is saved. */
const PICTURES = ["image/png", "image/jpeg"];
const canShow = ({ contentType }: FileWire): boolean =>
  PICTURES.includes(contentType) ||
  (contentType === "application/pdf" && navigator.pdfViewerEnabled);

const fileStyles = css`
  :host {
    display: grid;
    gap: 0.5rem;
    padding-block: 0.5rem;
    overflow-wrap: anywhere;
  }
  .file,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .buttons {
    flex-wrap: nowrap;
  }
  .name {
    flex: 1 1 12rem;
  }
  .name span {
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .button {
    min-block-size: 2.75rem;
  }
  a {
    color: var(--_accent);
  }
  iframe,
  img {
    max-inline-size: 100%;
    border: 1px solid var(--_border);
  }
  iframe {
    inline-size: 100%;
    block-size: min(80vh, 48rem);
  }
  .problem {
    color: var(--_danger);
  }
  @media print {
    .button,
    iframe {
      display: none;
    }
  }
`;

/** A candidate's file, fetched with the reviewer's token and handed to the browser as a blob. */
export class PanelFile extends LitElement {
  static override styles = [tokens, fileStyles];

  @property({ attribute: false }) reviewer!: Reviewer;
  @property({ attribute: false }) speech!: Speech;
  @property({ attribute: false }) file!: FileWire;
  /** Takes what is no fault of the file's, and says so. */
  @property({ attribute: false }) stopped!: (error: unknown) => boolean;

  @state() private shown = "";
  @state() private failed = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hide();
  }

  #hide(): void {
    if (this.shown) URL.revokeObjectURL(this.shown);
    this.shown = "";
  }

  async #fetch(use: (url: string) => void): Promise<void> {
    this.failed = false;
    try {
      const bytes = await this.reviewer.file(this.file.url);
      use(URL.createObjectURL(new Blob([bytes], { type: this.file.contentType })));
    } catch (error) {
      // A problem is of this file alone.
      if (!(error instanceof ApiProblem) && this.stopped(error)) return;
      this.failed = true;
      this.dispatchEvent(errorEvent(error));
    }
  }

  readonly #toggle = (): void => {
    if (this.shown) this.#hide();
    else void this.#fetch((url) => (this.shown = url));
  };

  readonly #save = (): Promise<void> =>
    this.#fetch((url) => {
      const link = Object.assign(document.createElement("a"), { href: url });
      link.download = this.file.filename;
      link.click();
      // The browser has taken the blob over once the download has begun.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    });

  override render() {
    const { file, shown } = this;
    const { say, bytes } = this.speech;
    const { filename } = file;
    const button = (key: Key, act: () => unknown, expanded?: boolean) =>
      html`<button
        type="button"
        class="button"
        aria-label="${say(key)} ${filename}"
        aria-expanded=${expanded === undefined ? nothing : String(expanded)}
        @click=${act}
      >
        ${say(key)}
      </button>`;
    return html`<div class="file">
        <span class="name"
          ><bdi>${filename}</bdi>
          <span
            >${bytes(file.size)}${
              file.needsPassword ? `, ${say("review.file-needs-password")}` : nothing
            }</span
          ></span
        >
        <span class="buttons"
          >${
            canShow(file)
              ? button(
                  shown ? "review.file-hide" : "review.file-show",
                  this.#toggle,
                  Boolean(shown),
                )
              : nothing
          }
          ${button("review.file-save", this.#save)}</span
        >
      </div>
      ${this.failed ? html`<p class="problem" role="alert">${say("review.file-failed")}</p>` : nothing}
      ${
        shown
          ? html`<a href=${shown} target="_blank" rel="noopener">${say("review.file-open")}</a> ${
                PICTURES.includes(file.contentType)
                  ? html`<img src=${shown} alt=${filename} />`
                  : html`<iframe src=${shown} title=${filename}></iframe>`
              }`
          : nothing
      }`;
  }
}
