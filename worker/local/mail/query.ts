import { fold } from "../../domain/fold.ts";
import { type Locale, MESSAGE_STATES, type MessageState } from "../../domain/vocabulary.ts";
import type { MailHead } from "./mailbox.ts";

/** Filters of the list, and the states that each shows. */
export const FILTERS = {
  all: MESSAGE_STATES,
  waiting: ["held", "scheduled", "queued"],
  out: ["sent", "delivered", "delayed"],
  trouble: ["bounced", "complained", "suppressed", "failed"],
  stopped: ["cancelled"],
} as const satisfies Record<string, readonly MessageState[]>;
export type Filter = keyof typeof FILTERS;

export const VIEWS = ["wide", "phone", "plain"] as const;
export const SCHEMES = ["auto", "light", "dark"] as const;

/** What the address of a page says; every link and form of it carries this on. */
export interface Query {
  lang: Locale;
  filter: Filter;
  /** Words looked for; "" for none. */
  q: string;
  view: (typeof VIEWS)[number];
  scheme: (typeof SCHEMES)[number];
}

/** Anything that is not one of the known words counts as not asked for. `accept`: Accept-Language. */
export function readQuery(params: Record<string, string>, accept: string): Query {
  const { lang = accept, filter, q = "", view, scheme } = params;
  const one = <T extends string>(all: readonly T[], value: string | undefined): T =>
    all.find((each) => each === value) ?? all[0]!;
  return {
    lang: /^\s*en\b/i.test(lang) ? "en" : "sv",
    filter: one(Object.keys(FILTERS) as Filter[], filter),
    q: q.trim().slice(0, 100),
    view: one(VIEWS, view),
    scheme: one(SCHEMES, scheme),
  };
}

/** A path with the query, and what is different in it; what is as by default is left out. */
export function link(path: string, query: Query, change: Partial<Query> = {}): string {
  const { lang, filter, q, view, scheme } = { ...query, ...change };
  const params = new URLSearchParams({
    lang,
    ...(filter !== "all" && { filter }),
    ...(q && { q }),
    ...(view !== "wide" && { view }),
    ...(scheme !== "auto" && { scheme }),
  });
  return `${path}?${params.toString()}`;
}

export const shows = (filter: Filter, { state }: MailHead): boolean =>
  (FILTERS[filter] as readonly MessageState[]).includes(state);

/** Every word looked for stands somewhere, in any case. */
export function matches(q: string, { to, from, subject, text }: MailHead): boolean {
  const within = fold(`${to} ${from.name} ${from.address} ${subject} ${text}`);
  return fold(q)
    .split(" ")
    .every((word) => within.includes(word));
}
