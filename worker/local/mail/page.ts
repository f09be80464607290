import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { MailHead } from "./mailbox.ts";
import { say } from "../../i18n/index.ts";
import { link, type Query } from "./query.ts";
import { WORDS } from "./words.ts";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every part of a page is drawn from. */
export interface View {
  query: Query;
  /** Path of the page itself. */
  path: string;
  now: Date;
  mode: "captured" | "resend";
  outage: boolean;
  /** Where the open message would be unsubscribed from, if it can be. */
  unsubscribeAt: string | null;
}

/** The frame: who we are, the switch, and the two panes. `reading`: a message is open. */
export function page(
  { query, path, mode, outage }: View,
  title: string,
  reading: boolean,
  panes: Html[],
): Html {
  const words = WORDS[query.lang];
  const other = query.lang === "sv" ? "en" : "sv";
  return html`<!doctype html>
    <html lang="${query.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${reading ? "" : html`<noscript><meta http-equiv="refresh" content="10" /></noscript>`}
        <title>${title}</title>
        <link rel="stylesheet" href="/dev/mail.css" />
        <link rel="icon" href="data:," />
        <script src="/dev/mail.js" defer></script>
      </head>
      <body
        class="${reading ? "reading" : "choosing"}"
        data-soon="${words.soon}"
        data-seconds="${words.inSeconds}"
        data-minutes="${words.inMinutes}"
      >
        <header>
          <h1>${words.title}</h1>
          <p class="mode">${words[mode]}</p>
          ${
            mode === "captured"
              ? html`<form method="post" action="${link("/dev/mail/outage", query)}">
                  <input type="hidden" name="back" value="${path}" />
                  <button
                    role="switch"
                    aria-checked="${String(outage)}"
                    name="on"
                    value="${outage ? 0 : 1}"
                  >
                    ${words.outage}
                  </button>
                </form>`
              : ""
          }
          <nav>
            <a href="${link(path, query, { lang: other })}" lang="${other}">${words.other}</a>
            <a href="/?lang=${query.lang}">${words.home}</a>
          </nav>
        </header>
        ${outage ? html`<p class="outage" role="status">${words.outageOn}</p>` : ""}
        <main>${panes}</main>
      </body>
    </html>`;
}

export const stateBadge = ({ state }: MailHead, { query }: View): Html =>
  html`<span class="state ${state}">${say(query.lang, `message-state.${state}`)}</span>`;

export const isWaiting = ({ state }: MailHead): boolean =>
  state === "held" || state === "scheduled" || state === "queued";

/** An instant in full, in the organisation's zone. */
export const instant = (at: string, { timeZone }: MailHead, { query }: View): Html =>
  html`<time datetime="${at}"
    >${format(query, timeZone, { dateStyle: "medium", timeStyle: "long" }, at)}</time
  >`;

/** How long until a waiting message leaves; the script counts on. Nothing when it is more than an hour. */
export function countdown(mail: MailHead, { query, now }: View): Html | null {
  const seconds = Math.ceil((Date.parse(mail.dueAt) - now.getTime()) / 1000);
  if (!isWaiting(mail) || seconds >= 3600) return null;
  const words = WORDS[query.lang];
  const text =
    seconds <= 0
      ? words.soon
      : seconds < 60
        ? words.inSeconds.replace("{n}", String(seconds))
        : words.inMinutes.replace("{n}", String(Math.ceil(seconds / 60)));
  return html`<time datetime="${mail.dueAt}" data-due>${text}</time>`;
}

/** The time of a line: counting down, else the hour of today, else the day. */
export function briefTime(mail: MailHead, view: View): Html {
  const day = (at: Date | string) => format(view.query, mail.timeZone, { dateStyle: "short" }, at);
  const today = day(mail.sendAt) === day(view.now);
  const options = today
    ? ({ timeStyle: "short" } as const)
    : ({ day: "numeric", month: "short" } as const);
  return (
    countdown(mail, view) ??
    html`<time datetime="${mail.sendAt}"
      >${format(view.query, mail.timeZone, options, mail.sendAt)}</time
    >`
  );
}

const format = (
  { lang }: Query,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
  at: string | Date,
): string =>
  new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { ...options, timeZone }).format(
    new Date(at),
  );

/** The right pane before a message is chosen. */
export const unchosen = ({ query }: View): Html =>
  html`<p class="unchosen">${WORDS[query.lang].choose}</p>`;
