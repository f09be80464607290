import { LOCALES, type Locale } from "../../worker/domain/locale.ts";
import type { words as dialog } from "./words/sv/dialog.ts";
import type { words as menu } from "./words/sv/menu.ts";

type FrameWords = typeof menu & typeof dialog;

/**
 * Every word that the elements say, by its key. What a feature says is added where it is said:
 * `declare module ".../lib/i18n.ts" { interface Dictionary extends Words {} }`.
 */
export interface Dictionary extends FrameWords {}
export type Key = keyof Dictionary;
type CountKey = Key extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;
type Params = Record<string, string | number>;

/** Some words in each language, of which one is fetched. */
export type WordPart = Record<Locale, () => Promise<{ words: Record<string, string> }>>;

/** Those of no feature. `menu`: buttons and menu. `dialog`: forms, previews, receipts and messages. */
export const frameWords = {
  menu: {
    sv: () => import("./words/sv/menu.ts"),
    en: () => import("./words/en/menu.ts"),
  },
  dialog: {
    sv: () => import("./words/sv/dialog.ts"),
    en: () => import("./words/en/dialog.ts"),
  },
} satisfies Record<string, WordPart>;

/** The words of one language, and its ways with numbers and dates. */
export class Speech {
  readonly locale: Locale;
  readonly #words: Record<string, string> = {};
  readonly #plurals: Intl.PluralRules;

  constructor(locale: Locale) {
    this.locale = locale;
    this.#plurals = new Intl.PluralRules(locale);
  }

  /** Fetches what is needed; what has been fetched before costs nothing. */
  async learn(...parts: readonly WordPart[]): Promise<void> {
    const fetched = await Promise.all(parts.map((part) => part[this.locale]()));
    for (const { words } of fetched) Object.assign(this.#words, words);
  }

  say = (key: Key, params: Params = {}): string =>
    (this.#words[key] ?? "").replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(params[name] ?? whole),
    );

  /** The singular or plural of a pair of keys that end in `.one` and `.other`, with `{n}` filled in. */
  count = (key: CountKey, n: number, params: Params = {}): string => {
    const form = this.#plurals.select(n) === "one" ? "one" : "other";
    return this.say(`${key}.${form}` as Key, { ...params, n: n.toLocaleString(this.locale) });
  };

  /** The status in words; a deleted application is said to be deleted. */
  standing = ({ status, deleted }: { status: string; deleted: boolean }): string =>
    this.say((deleted ? "status.deleted" : `status.${status}`) as Key);

  /** An instant, shown in the organisation's zone. */
  time = (
    instant: string | Date,
    timeZone?: string,
    style: Intl.DateTimeFormatOptions = {},
  ): string => {
    const options = Object.keys(style).length
      ? style
      : ({ dateStyle: "long", timeStyle: "short" } as const);
    return new Intl.DateTimeFormat(this.locale === "en" ? "en-GB" : "sv", {
      ...options,
      ...(timeZone && { timeZone }),
    }).format(new Date(instant));
  };

  /** A local date, YYYY-MM-DD. */
  day = (date: string): string => this.time(`${date}T12:00Z`, "UTC", { dateStyle: "long" });

  bytes = (size: number): string => {
    const large = size >= 1e6;
    const value = large ? size / 1e6 : Math.max(1, Math.round(size / 1e3));
    const digits = value.toLocaleString(this.locale, { maximumFractionDigits: 1 });
    return `${digits} ${large ? "MB" : "kB"}`;
  };
}

const speeches = new Map<Locale, Speech>();

/** The speech of a language, once it has these words. A failed fetch can be tried again. */
export async function speak(locale: Locale, parts: readonly WordPart[]): Promise<Speech> {
  const speech = speeches.get(locale) ?? new Speech(locale);
  speeches.set(locale, speech);
  await speech.learn(...parts);
  return speech;
}

/** The element's own locale, else the nearest `lang`, through shadow roots. Other languages get English. */
export function localeOf(element: HTMLElement, own: string): Locale {
  let wanted = own;
  for (let node: Element | null = element; node && !wanted;) {
    const nearest: Element | null = node.closest("[lang]");
    wanted = nearest?.getAttribute("lang") ?? "";
    const root = (nearest ?? node).getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  const language = wanted.toLowerCase().split("-")[0];
  return LOCALES.find((locale) => locale === language) ?? (wanted ? "en" : "sv");
}
