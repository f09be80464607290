import { html, nothing } from "lit";
import type {
  BlockWire,
  OwnContractWire,
} from "../../../worker/features/contract/schemas/contracts.ts";
import type { Speech } from "../../lib/i18n.ts";

/** The document as its page says it: what is accepted is the file of exactly this. */
export function terms({ title, blocks, language }: OwnContractWire) {
  if (!blocks.length) return nothing;
  return html`<section class="terms" aria-label=${title} lang=${language}>
    ${blocks.map(shown)}
  </section>`;
}

function shown(block: BlockWire) {
  switch (block.kind) {
    case "heading": {
      const text = block.number ? `${block.number} ${block.text}` : block.text;
      return block.level === 1
        ? html`<h3 dir="auto">${text}</h3>`
        : html`<h4 dir="auto">${text}</h4>`;
    }
    case "paragraph":
      return html`<p dir="auto">${block.text}</p>`;
    case "terms":
      return html`<dl>
        ${block.rows.map(
          ({ term, detail }) =>
            html`<div>
              <dt>${term}</dt>
              <dd dir="auto">${detail}</dd>
            </div>`,
        )}
      </dl>`;
  }
}

/** Who sent it, and whom to ask. */
export function contact(
  { asker: { name, email }, organisation }: OwnContractWire,
  { say }: Speech,
) {
  return html`<p class="muted">
    ${say("contracted.asker")} <bdi>${name}</bdi>,
    ${organisation}${email ? html`, <a href="mailto:${email}">${email}</a>` : nothing}
  </p>`;
}
