import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Locale } from "../../domain/vocabulary.ts";
import { unsubscribe as en } from "./words/en/page.ts";
import { fill } from "../../i18n/index.ts";
import { unsubscribe as sv } from "./words/sv/page.ts";

export type Stage = "ask" | "done";

const WORDS = { sv, en };

/** A whole page without script. `sender` is the organisation's name, "" when unknown. */
export async function page(
  locale: Locale,
  stage: Stage | "unknown",
  sender: string,
  nonce: string,
): Promise<HtmlEscapedString> {
  const words = WORDS[locale];
  const said = (key: keyof typeof sv): string => fill(words[key], { sender });
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${said(`${stage}.title`)}</title>
        <style nonce="${nonce}">
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          ${sender ? html`<p class="sender">${sender}</p>` : ""}
          <h1>${said(`${stage}.heading`)}</h1>
          <p>${said(`${stage}.text`)}</p>
          ${stage === "unknown" ? "" : html`<p>${said("answers")}</p>`}
          ${
            stage === "ask"
              ? html`<form method="post"><button>${said("ask.button")}</button></form>`
              : ""
          }
        </main>
      </body>
    </html>`;
}

const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#f3f4f6, #14181d); --surface: light-dark(#fff, #1e242b); --text: light-dark(#1f2933, #e7ebf0); --muted: light-dark(#56616e, #a9b4c0); --line: light-dark(#d9dee5, #3a444f); --accent: light-dark(#0b5cad, #8fc1ff); --on-accent: light-dark(#fff, #0d1b2a); }
*, ::before, ::after { box-sizing: border-box; }
body { display: grid; place-items: center; min-block-size: 100vh; margin: 0; padding: 1rem; background: var(--paper); color: var(--text); font: 1.0625rem/1.6 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; -webkit-text-size-adjust: 100%; overflow-wrap: anywhere; }
main { inline-size: 100%; max-inline-size: 34rem; padding: clamp(1.25rem, 5vw, 2.5rem); border: 1px solid var(--line); border-radius: 0.75rem; background: var(--surface); }
.sender { margin: 0 0 1.5rem; padding-block-end: 1rem; border-block-end: 1px solid var(--line); color: var(--muted); font-weight: 600; }
h1 { margin: 0 0 1rem; font-size: clamp(1.375rem, 5vw, 1.75rem); line-height: 1.25; text-wrap: balance; }
p { margin: 0 0 1rem; }
p:last-child { margin-block-end: 0; }
form { margin-block-start: 1.75rem; }
button { inline-size: 100%; min-block-size: 3rem; padding: 0.625rem 1.25rem; border: 0; border-radius: 0.5rem; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { filter: brightness(1.1); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
@media (min-width: 30rem) { button { inline-size: auto; } }
@media (forced-colors: active) { button { border: 1px solid; } }
`;
