import { html } from "hono/html";
import type { Mail } from "./mailbox.ts";
import { say } from "../../i18n/index.ts";
import { isTemplateKind } from "../../mail/kinds.ts";
import { templateName } from "../../mail/templates.ts";
import { type Fate, FATES } from "./fates.ts";
import { filesOf } from "./files.ts";
import { countdown, type Html, instant, isWaiting, stateBadge, type View } from "./page.ts";
import { link, SCHEMES, VIEWS } from "./query.ts";
import { WORDS } from "./words.ts";

/** The right pane: one message with its headers, what may happen to it, and how it reads. */
export function messagePane(mail: Mail, view: View): Html {
  const { query } = view;
  const words = WORDS[query.lang];
  return html`<article aria-labelledby="subject">
    <p class="back"><a href="${link("/dev/mail", query)}">${words.back}</a></p>
    <h2 id="subject" lang="${mail.language}">${mail.subject}</h2>
    <div class="now" data-live="state">${state(mail, view)}</div>
    ${headers(mail, view)} ${files(mail, view)} ${looks(mail, view)}
    ${
      query.view === "plain"
        ? html`<pre lang="${mail.language}" tabindex="0">${mail.text}</pre>`
        : html`<iframe
            class="${query.view}"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            src="/dev/mail/${mail.id}/body?scheme=${query.scheme}"
            title="${words.body}"
          ></iframe>`
    }
  </article>`;
}

/** Where it stands, why, and the buttons that go with that. */
function state(mail: Mail, view: View): Html {
  const { query, mode } = view;
  const words = WORDS[query.lang];
  const act = (what: string, label: string, name?: Fate): Html =>
    html`<form method="post" action="${link(`/dev/mail/${mail.id}/${what}`, query)}">
      <button ${name ? html`name="fate" value="${name}"` : ""}>${label}</button>
    </form>`;
  const taken = mail.state === "sent" || mail.state === "delayed" || mail.state === "delivered";
  const fates = (Object.keys(FATES) as Fate[]).filter((fate) => fate !== mail.state);
  return html`<p class="standing">${stateBadge(mail, view)} ${countdown(mail, view) ?? ""}</p>
    ${mail.failure ? html`<p class="why">${say(query.lang, `failure.${mail.failure}`)}</p>` : ""}
    ${isWaiting(mail) ? html`<div class="acts">${act("deliver", words.deliverNow)}</div>` : ""}
    ${
      taken && mode === "captured"
        ? html`<div class="acts" role="group" aria-label="${words.next}">
            <span>${words.next}</span>
            ${fates.map((fate) => act("fate", words[fate], fate))}
          </div>`
        : ""
    }`;
}

function headers(mail: Mail, view: View): Html {
  const { lang } = view.query;
  const words = WORDS[lang];
  const row = (name: string, value: Html | string): Html =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const kind = isTemplateKind(mail.kind) ? templateName(lang, mail.kind) : mail.kind;
  const sent = isWaiting(mail) || mail.state === "cancelled" ? words.leaves : words.left;
  return html`<dl>
      ${row(words.from, `${mail.from.name} <${mail.from.address}>`)} ${row(words.to, mail.to)}
      ${row(words.replyTo, mail.replyTo ?? words.noReply)}
      ${row(sent, instant(mail.sendAt, mail, view))}
    </dl>
    <details>
      <summary>${words.details}</summary>
      <dl>
        ${row(words.kind, kind)} ${row(words.template, mail.template ?? words.ownWords)}
        ${row(words.language, say(lang, `language.${mail.language}`))}
        ${row(words.unsubscribe, unsubscribe(mail, view))}
        ${row(words.since, html`${instant(mail.stateAt, mail, view)}`)}
        ${row(words.attempts, String(mail.attempts))} ${row(words.id, mail.id)}
      </dl>
    </details>`;
}

const unsubscribe = ({ list }: Mail, { query, unsubscribeAt }: View): Html | string => {
  const words = WORDS[query.lang];
  if (!list) return words.unsubscribeNo;
  return unsubscribeAt
    ? html`<a href="${unsubscribeAt}">${words.unsubscribeYes}</a>`
    : words.unsubscribeYes;
};

function files(mail: Mail, { query }: View): Html | string {
  const words = WORDS[query.lang];
  const shown = filesOf(mail);
  if (!shown.length) return "";
  return html`<ul class="attachments" aria-label="${words.attachments}">
    ${shown.map(
      ({ filename, size, url }) =>
        html`<li>
          <a href="${url}" download>${filename}</a>
          <span>${sizeOf(size, query.lang)}</span>
        </li>`,
    )}
  </ul>`;
}

const sizeOf = (bytes: number, lang: string): string =>
  bytes < 1_000_000
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1_000_000).toLocaleString(lang, { maximumFractionDigits: 1 })} MB`;

/** How it is shown: as on a computer or a phone, or its plain text; light or dark. */
function looks({ id }: Mail, { query }: View): Html {
  const words = WORDS[query.lang];
  const path = `/dev/mail/${id}`;
  const choice = (label: string, on: boolean, href: string): Html =>
    html`<a href="${href}" ${on ? html`aria-current="true"` : ""}>${label}</a>`;
  return html`<div class="looks">
    <nav aria-label="${words.view}">
      ${VIEWS.map((each) => choice(words[each], each === query.view, link(path, query, { view: each })))}
    </nav>
    ${
      query.view === "plain"
        ? ""
        : html`<nav aria-label="${words.colours}">
            ${SCHEMES.map((each) => choice(words[each], each === query.scheme, link(path, query, { scheme: each })))}
          </nav>`
    }
  </div>`;
}
