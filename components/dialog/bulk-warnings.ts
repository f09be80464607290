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
    (row.plan?.warnings ?? []).map(({ message }) => ({ message, row, at })),
  );
  if (!all.length) return nothing;
  return html`<section class="callout warnings" data-tone="warn">
    ${toneIcons.warn}
    <div>
      <h4>${speech.say("preview.warnings")}</h4>
      ${[...Map.groupBy(all, ({ message }) => message)].map(
        ([message, concerned]) =>
          html`<details>
            <summary>
              <span
                >${message}
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
