/** The list that lies on top of printed letters: whose they are, in their order, and whose are not among them. */
import type { DocumentContent } from "../../../documents/content.ts";
import { formatDate } from "../../../domain/localtime.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { say } from "../../../i18n/index.ts";

interface CoverRow {
  addressee: string | null;
  postalCode: string | null;
  city: string | null;
  country: string | null;
  pages: number;
  /** Why it is left out is not the printer's to know. */
  why: string | null;
}

export interface Cover {
  language: Locale;
  organisation: string;
  at: Date;
  /** Local date. */
  day: string;
  /** In print order. */
  rows: readonly CoverRow[];
}

/** `day`: local date. */
export const printTitle = (language: Locale, day: string): string =>
  say(language, "letter.print-title", { day: formatDate(language, day) });

export function coverOf({ language, organisation, at, day, rows }: Cover): DocumentContent {
  const printed = rows.filter(({ why }) => why === null);
  const left = rows.filter(({ why }) => why !== null);
  const title = printTitle(language, day);
  const word = (name: "number" | "name" | "place" | "pages") =>
    say(language, `letter.print-${name}`);
  return {
    title,
    author: organisation,
    language,
    date: at,
    blocks: [
      { kind: "heading", level: 1, text: title },
      { kind: "paragraph", text: say(language, "letter.print-how") },
      {
        kind: "table",
        head: [word("number"), word("name"), word("place"), word("pages")],
        rows: printed.map((row, index) => [
          String(index + 1),
          row.addressee ?? "",
          placeOf(row),
          String(row.pages),
        ]),
      },
      ...(left.length
        ? ([
            { kind: "heading", level: 2, text: say(language, "letter.print-left") },
            { kind: "paragraph", text: say(language, "letter.print-left-how") },
            { kind: "list", items: left.map(nameIn(language)) },
          ] as const)
        : []),
    ],
    footer: (page, pages) => (pages > 1 ? say(language, "letter.page", { page, pages }) : ""),
  };
}

const placeOf = ({ postalCode, city, country }: CoverRow): string =>
  [[postalCode, city].filter(Boolean).join(" "), country].filter(Boolean).join(", ");

const nameIn =
  (language: Locale) =>
  ({ addressee }: CoverRow): string =>
    addressee ?? say(language, "letter.print-nameless");
