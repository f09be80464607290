import { css, html, LitElement, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";

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
  @state() private refused = false;
  @query("iframe") private frame?: HTMLIFrameElement;

  override updated(changed: PropertyValues): void {
    if (!changed.has("markup") || !this.frame) return;
    try {
      // Links would open inside the frame; the sandbox lets no new window open.
      this.frame.srcdoc = trusted(this.markup.replace("<head>", '<head><base target="_blank">'));
    } catch {
      this.refused = true;
    }
  }

  override render() {
    if (this.refused) return html`<slot></slot>`;
    return html`<iframe sandbox="" title=${this.label} referrerpolicy="no-referrer"></iframe>`;
  }
}
