import { html } from "hono/html";
import { hasFiles } from "./files.ts";
import type { MailHead } from "./mailbox.ts";
import { briefTime, type Html, stateBadge, type View } from "./page.ts";
import { type Filter, FILTERS, link, matches, shows } from "./query.ts";
import { type MailWords, WORDS } from "./words.ts";

/** Most lines of a list. */
const SHOWN = 200;

/** The left pane: filters, search and a line for each message. `open` is the one being read. */
export function listPane(all: readonly MailHead[], view: View, open: string | null): Html {
  const { query } = view;
  const words = WORDS[query.lang];
  const found = query.q ? all.filter((mail) => matches(query.q, mail)) : all;
  const chosen = found.filter((mail) => shows(query.filter, mail));
  const filter = (which: Filter): Html =>
    html`<a
      href="${link("/dev/mail", query, { filter: which })}"
      ${which === query.filter ? html`aria-current="true"` : ""}
      >${words[which]} <span>${found.filter((mail) => shows(which, mail)).length}</span></a
    >`;
  return html`<section class="list" aria-label="${words.list}">
    <form class="search" role="search" action="/dev/mail">
      <input type="hidden" name="lang" value="${query.lang}" />
      ${query.filter === "all" ? "" : html`<input type="hidden" name="filter" value="${query.filter}" />`}
      <input
        type="search"
        name="q"
        value="${query.q}"
        maxlength="100"
        aria-label="${words.search}"
        placeholder="${words.search}"
      />
      <button>${words.find}</button>
    </form>
    <div data-live="list">
      <nav class="filters" aria-label="${words.filters}">
        ${(Object.keys(FILTERS) as Filter[]).map(filter)}
      </nav>
      ${
        chosen.length
          ? html`<ol>
              ${chosen.slice(0, SHOWN).map((mail) => line(mail, view, mail.id === open))}
            </ol>`
          : nothing(all, view, words)
      }
      ${chosen.length > SHOWN ? html`<p class="more">${words.more.replace("{n}", String(SHOWN))}</p>` : ""}
    </div>
  </section>`;
}

const line = (mail: MailHead, view: View, open: boolean): Html =>
  html`<li>
    <a href="${link(`/dev/mail/${mail.id}`, view.query)}" ${open ? html`aria-current="page"` : ""}>
      <span class="who">${mail.to}</span>
      ${briefTime(mail, view)}
      <span class="subject" lang="${mail.language}">${mail.subject}</span>
      ${stateBadge(mail, view)}
      <span class="first" lang="${mail.language}">${firstLine(mail.text)}</span>
      <span class="sender">${mail.from.name}</span>
      ${
        hasFiles(mail)
          ? html`<span
              class="files"
              role="img"
              aria-label="${WORDS[view.query.lang].hasFiles}"
            ></span>`
          : ""
      }
    </a>
  </li>`;

/** What follows the greeting, as in an inbox. */
function firstLine(text: string): string {
  const [greeting = "", ...rest] = text.split(/\n\s*\n/);
  const said = greeting.trimEnd().endsWith(",") ? rest.join(" ") : text;
  return said.replace(/\s+/g, " ").trim();
}

const nothing = (all: readonly MailHead[], { query }: View, words: MailWords): Html =>
  all.length
    ? html`<p class="empty">
        ${words.none}
        <a href="${link("/dev/mail", query, { q: "", filter: "all" })}">${words.clear}</a>
      </p>`
    : html`<p class="empty">${words.empty}</p>`;
