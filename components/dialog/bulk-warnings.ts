import { html, nothing } from "lit";
import type { Speech } from "../lib/i18n.ts";
import { toneIcons } from "./icons.ts";
import type { Row } from "./rows.ts";

/** Everything to be aware of, once each: whom it concerns, and the way to them. */
export function warningsOf(
  ready: readonly Row[],
  nameOf: (row: Row) => string,
  { speech, leadTo }: { speech: Speech; leadTo: (index: number) => void },
) {
  const all = ready.flatMap((row, at) =>
    (row.plan?.warnings ?? []).map(({ message }) => ({
      message,
      ofMany: unnamed(message, row, speech),
      row,
      at,
    })),
  );
  if (!all.length) return nothing;
  return html`<section class="callout warnings" data-tone="warn">
    ${toneIcons.warn}
    <div>
      <h4>${speech.say("preview.warnings")}</h4>
      ${[...Map.groupBy(all, ({ ofMany }) => ofMany)].map(
        ([ofMany, concerned]) =>
          html`<details>
            <summary>
              <span
                >${concerned.length === 1 ? concerned[0]!.message : ofMany}
                <span class="muted">${speech.count("bulk.concerns", concerned.length)}</span></span
              >
            </summary>
            <ul class="concerned">
              ${concerned.map(
                ({ row, at }) =>
                  html`<li>
                    <button type="button" class="link" @click=${() => leadTo(at)}>
                      ${nameOf(row)}
                    </button>
                  </li>`,
              )}
            </ul>
          </details>`,
      )}
    </div>
  </section>`;
}

/** What several share says the same of each: of the candidate, not by name. */
function unnamed(message: string, { plan }: Row, { say }: Speech): string {
  const name = plan?.candidate.name;
  if (!name) return message;
  const begun = message.startsWith(name)
    ? say("bulk.candidate-first") + message.slice(name.length)
    : message;
  return begun.replaceAll(name, say("bulk.candidate-within"));
}
