import { LOCALES, type Locale } from "../../worker/domain/vocabulary.ts";
import type { forms } from "../../worker/i18n/sv/forms.ts";
import type { logForms } from "../../worker/i18n/sv/log-forms.ts";
import type { panelForms } from "../../worker/i18n/sv/panel-forms.ts";
import type { rankingForms } from "../../worker/i18n/sv/ranking-forms.ts";
import type { templateForms } from "../../worker/i18n/sv/template-forms.ts";
import type { ui } from "../../worker/i18n/sv/ui.ts";
import type { words } from "../../worker/i18n/sv/words.ts";

export type Key =
  | keyof typeof words
  | keyof typeof ui
  | keyof typeof forms
  | keyof typeof templateForms
  | keyof typeof logForms
  | keyof typeof panelForms
  | keyof typeof rankingForms;
type CountKey = Key extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;
type Params = Record<string, string | number>;

/**
 * `menu`: buttons and menu. `dialog`: lists, forms, previews and receipts besides.
 * `templates`, `log`, `ranking`: those of the templates, the e-mail log, review panels, besides both.
 * `panel`: a reviewer's, alone: their page loads little.
 */
export type Part = "menu" | "dialog" | "templates" | "log" | "ranking" | "panel";

const loaders: Record<Locale, Record<Part, () => Promise<Record<string, string>>>> = {
  sv: {
    menu: async () => (await import("./words/sv.ts")).dictionary,
    dialog: async () => (await import("../../worker/i18n/sv/forms.ts")).forms,
    templates: async () => (await import("../../worker/i18n/sv/template-forms.ts")).templateForms,
    log: async () => (await import("../../worker/i18n/sv/log-forms.ts")).logForms,
    panel: async () => (await import("../../worker/i18n/sv/panel-forms.ts")).panelForms,
    ranking: async () => (await import("../../worker/i18n/sv/ranking-forms.ts")).rankingForms,
  },
  en: {
    menu: async () => (await import("./words/en.ts")).dictionary,
    dialog: async () => (await import("../../worker/i18n/en/forms.ts")).forms,
    templates: async () => (await import("../../worker/i18n/en/template-forms.ts")).templateForms,
    log: async () => (await import("../../worker/i18n/en/log-forms.ts")).logForms,
    panel: async () => (await import("../../worker/i18n/en/panel-forms.ts")).panelForms,
    ranking: async () => (await import("../../worker/i18n/en/ranking-forms.ts")).rankingForms,
  },
};

/** The words of one language, and its ways with numbers and dates. */
export class Speech {
  readonly locale: Locale;
  readonly #words: Record<string, string> = {};
  readonly #plurals: Intl.PluralRules;

  constructor(locale: Locale) {
    this.locale = locale;
    this.#plurals = new Intl.PluralRules(locale);
  }

  learn(words: Record<string, string>): void {
    Object.assign(this.#words, words);
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
      : ({ dateStyle: "medium", timeStyle: "short" } as const);
    return new Intl.DateTimeFormat(this.locale === "en" ? "en-GB" : "sv", {
      ...options,
      ...(timeZone && { timeZone }),
    }).format(new Date(instant));
  };

  bytes = (size: number): string => {
    const large = size >= 1e6;
    const value = large ? size / 1e6 : Math.max(1, Math.round(size / 1e3));
    const digits = value.toLocaleString(this.locale, { maximumFractionDigits: 1 });
    return `${digits} ${large ? "MB" : "kB"}`;
  };
}

const speeches = new Map<Locale, { speech: Speech; parts: Map<Part, Promise<void>> }>();

/** Loads what is missing of a language. A failed load is not remembered, so that it can be tried again. */
export async function speak(locale: Locale, part: Part): Promise<Speech> {
  const known = speeches.get(locale) ?? { speech: new Speech(locale), parts: new Map() };
  speeches.set(locale, known);
  const needed = new Set<Part>(
    part === "menu" || part === "panel" ? [part] : ["menu", "dialog", part],
  );
  await Promise.all(
    [...needed].map((name) => {
      const loading =
        known.parts.get(name) ??
        loaders[locale][name]().then(
          (words) => known.speech.learn(words),
          (error: unknown) => {
            known.parts.delete(name);
            throw error;
          },
        );
      known.parts.set(name, loading);
      return loading;
    }),
  );
  return known.speech;
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
