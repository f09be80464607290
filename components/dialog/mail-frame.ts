import { css, html, LitElement, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { BrandingWire } from "../../worker/features/templates/schemas/branding.ts";
import type { Client } from "../lib/api.ts";

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): string };
}

/** A page with Trusted Types allows the policy `vidare` or sees only the text. Created once: the name is unique. */
let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;
function trusted(markup: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy("vidare", { createHTML: (given) => given });
  return policy?.createHTML(markup) ?? markup;
}

/** What a message shows of its logo, which goes with it as a part of its own (RFC 2392). */
const LOGO = 'src="cid:logo"';

/** Asked for once a session; without an answer the picture's words stand in its place. */
const logos = new WeakMap<Client, Promise<string>>();
function logoOf(client: Client): Promise<string> {
  const logo =
    logos.get(client) ??
    client.get<BrandingWire>("/v1/branding").then(
      ({ logo: own }) => (own ? `src="${own.data}"` : ""),
      () => "",
    );
  logos.set(client, logo);
  return logo;
}

/** The logo has changed. */
export const forgetLogo = (client: Client): boolean => logos.delete(client);

/** A message in a frame that can neither run scripts nor open, send or reach anything. */
export class MailFrame extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    iframe {
      display: block;
      inline-size: 100%;
      block-size: 26rem;
      border: 0;
      background: Canvas;
    }
  `;

  @property() markup = "";
  @property() label = "";
  @property({ attribute: false }) client?: Client;
  @state() private refused = false;
  @query("iframe") private frame?: HTMLIFrameElement;

  override updated(changed: PropertyValues): void {
    if (changed.has("markup")) void this.#show(this.markup);
  }

  async #show(markup: string): Promise<void> {
    const pictured = markup.includes(LOGO) && this.client;
    const logo = pictured ? await logoOf(this.client!) : "";
    if (!this.frame || markup !== this.markup) return;
    try {
      // The style sheet says the same: a page may let that in by its hash, and nothing that stands at elements.
      const plain = markup.replaceAll(/(<div\b[^>]*?) style="[^"]*"/g, "$1");
      // Links would open inside the frame; the sandbox lets no new window open.
      const page = plain.replace("<head>", '<head><base target="_blank">');
      this.frame.srcdoc = trusted(page.replace(LOGO, () => logo));
    } catch {
      this.refused = true;
    }
  }

  override render() {
    if (this.refused) return html`<slot></slot>`;
    return html`<iframe sandbox="" title=${this.label} referrerpolicy="no-referrer"></iframe>`;
  }
}
