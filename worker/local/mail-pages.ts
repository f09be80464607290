import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Mail } from "../db/mailbox.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { say } from "../i18n/index.ts";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const WORDS = {
  sv: {
    title: "Utkorgen",
    captured:
      "I lokalt läge skickas ingenting på riktigt. Här syns allt som skulle ha skickats, också det som fortfarande väntar.",
    resend:
      "E-posten skickas på riktigt genom Resend. Här syns allt, också det som fortfarande väntar.",
    empty: "Här är tomt. Utför en åtgärd med ett meddelande, till exempel ett avslag.",
    to: "Till",
    from: "Från",
    replyTo: "Svar till",
    subject: "Ämne",
    state: "Läge",
    leaves: "Skickas",
    attachments: "Bilagor",
    back: "Alla meddelanden",
    home: "Till demosidan",
    asHtml: "Formaterad",
    asText: "Bara text",
    body: "Meddelandet",
  },
  en: {
    title: "The outbox",
    captured:
      "In local mode nothing is really sent. This is everything that would have been, including what is still waiting.",
    resend:
      "Mail really goes out, through Resend. This is all of it, including what is still waiting.",
    empty: "Nothing here yet. Run an action with a message, for example a rejection.",
    to: "To",
    from: "From",
    replyTo: "Reply to",
    subject: "Subject",
    state: "State",
    leaves: "Leaves",
    attachments: "Attachments",
    back: "All messages",
    home: "To the demo page",
    asHtml: "Formatted",
    asText: "Text only",
    body: "The message",
  },
} as const;

const when = (instant: string, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    dateStyle: "medium",
    timeStyle: "long",
    timeZone,
  }).format(new Date(instant));

const page = (locale: Locale, title: string, refresh: boolean, content: Html): Html =>
  html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh ? html`<meta http-equiv="refresh" content="10" />` : ""}
        <title>${title}</title>
        <link rel="stylesheet" href="/dev/mail.css" />
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`;

const stateBadge = ({ state }: Mail, locale: Locale): Html =>
  html`<span class="state ${state}">${say(locale, `message-state.${state}`)}</span>`;

export function listPage(all: readonly Mail[], locale: Locale, mode: "captured" | "resend"): Html {
  const words = WORDS[locale];
  const row = (mail: Mail): Html =>
    html`<li>
      <a href="/dev/mail/${mail.id}?lang=${locale}">
        <span class="subject">${mail.subject}</span>
        <span class="to">${mail.to}</span>
        ${stateBadge(mail, locale)}
        <time datetime="${mail.sendAt}">${when(mail.sendAt, locale, mail.timeZone)}</time>
        ${mail.attachments.length ? html`<span class="files">${words.attachments}: ${mail.attachments.length}</span>` : ""}
      </a>
    </li>`;
  return page(
    locale,
    words.title,
    true,
    html`<p><a href="/?lang=${locale}">${words.home}</a></p>
      <h1>${words.title}</h1>
      <p>${words[mode]}</p>
      ${
        all.length
          ? html`<ul class="list">
              ${all.map(row)}
            </ul>`
          : html`<p class="empty">${words.empty}</p>`
      }`,
  );
}

export function detailPage(mail: Mail, locale: Locale, view: "html" | "text"): Html {
  const words = WORDS[locale];
  const tab = (which: "html" | "text", label: string): Html =>
    html`<a
      href="/dev/mail/${mail.id}?lang=${locale}&view=${which}"
      ${view === which ? html`aria-current="page"` : ""}
      >${label}</a
    >`;
  const file = ({ filename, size }: Mail["attachments"][number], n: number): Html =>
    html`<li>
      <a href="/dev/mail/${mail.id}/attachments/${n}">${filename}</a> (${Math.ceil(size / 1024)} kB)
    </li>`;
  return page(
    locale,
    mail.subject,
    false,
    html`<p><a href="/dev/mail?lang=${locale}">${words.back}</a></p>
      <h1>${mail.subject}</h1>
      <dl>
        <dt>${words.to}</dt>
        <dd>${mail.to}</dd>
        <dt>${words.from}</dt>
        <dd>${mail.from.name} &lt;${mail.from.address}&gt;</dd>
        ${
          mail.replyTo
            ? html`<dt>${words.replyTo}</dt>
                <dd>${mail.replyTo}</dd>`
            : ""
        }
        <dt>${words.state}</dt>
        <dd>
          ${stateBadge(mail, locale)} ${mail.failure ? say(locale, `failure.${mail.failure}`) : ""}
        </dd>
        <dt>${words.leaves}</dt>
        <dd><time datetime="${mail.sendAt}">${when(mail.sendAt, locale, mail.timeZone)}</time></dd>
        ${
          mail.attachments.length
            ? html`<dt>${words.attachments}</dt>
                <dd>
                  <ul>
                    ${mail.attachments.map(file)}
                  </ul>
                </dd>`
            : ""
        }
      </dl>
      <nav>${tab("html", words.asHtml)} ${tab("text", words.asText)}</nav>
      ${
        view === "html"
          ? html`<iframe sandbox src="/dev/mail/${mail.id}/body" title="${words.body}"></iframe>`
          : html`<pre lang="${mail.language}">${mail.text}</pre>`
      }`,
  );
}

export const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); --soft: color-mix(in srgb, currentColor 6%, transparent); }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
a { color: light-dark(#0b57a4, #8ec3ff); }
.list { list-style: none; padding: 0; border-top: 1px solid var(--line); }
.list li { border-bottom: 1px solid var(--line); }
.list a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.1rem 1rem; padding: 0.7rem 0.5rem; color: inherit; text-decoration: none; }
.list a:hover { background: var(--soft); }
.subject { font-weight: 600; overflow-wrap: anywhere; }
.to { grid-row: 2; overflow-wrap: anywhere; }
.state { justify-self: end; align-self: start; padding: 0 0.6rem; border: 1px solid currentColor; border-radius: 1rem; font-size: 0.85rem; white-space: nowrap; }
.sent, .delivered { color: light-dark(#17663a, #7fd6a2); }
.held, .scheduled, .queued, .delayed { color: light-dark(#7a5200, #f0c36b); }
.failed, .bounced, .complained, .suppressed { color: light-dark(#a3231c, #ff9f97); }
time, .files { font-size: 0.875rem; opacity: 0.8; }
.list time { grid-row: 2; text-align: end; }
.files { grid-row: 3; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.25rem 1rem; }
dt { opacity: 0.75; }
dd { margin: 0; overflow-wrap: anywhere; }
dd ul { margin: 0; padding: 0; list-style: none; }
nav { display: flex; gap: 1rem; margin: 1.5rem 0 0.5rem; }
nav [aria-current] { font-weight: 600; color: inherit; text-decoration: none; }
iframe { box-sizing: border-box; width: 100%; height: 42rem; border: 1px solid var(--line); border-radius: 0.5rem; background: white; resize: vertical; }
pre { padding: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
.empty { padding: 2rem; border: 1px dashed var(--line); border-radius: 0.5rem; text-align: center; }
@media (max-width: 30rem) { .list a { grid-template-columns: minmax(0, 1fr); } .state, .list time { justify-self: start; grid-row: auto; text-align: start; } .to, .files { grid-row: auto; } }
`;
