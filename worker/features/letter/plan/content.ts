/** A letter as a document: the address in the window, who writes beside it, then the text. */
import type { Block, Box, DocumentContent } from "../../../documents/content.ts";
import { formatDate } from "../../../domain/localtime.ts";
import type { Organisation } from "../../../domain/facts.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { say } from "../../../i18n/index.ts";
import { lineText, parseBody } from "../../../mail/layout.ts";
import type { Resolved } from "../../../mail/merge.ts";
import { type Offset, placesOf, type Rectangle, WINDOWS, type WindowId } from "../rules/windows.ts";

/** Points in a millimetre. */
const MM = 72 / 25.4;

/** What is written on the sheet, by the fields of what a person wrote (content.ts, `field`). */
export const FIELDS = { address: "address", sender: "sender", subject: "subject", body: "body" };

/** Points. */
const ADDRESS = { size: 11, least: 7.5 };
const SENDER = { size: 9, least: 7 };

export interface WrittenLetter {
  language: Locale;
  organisation: Pick<Organisation, "name" | "branding">;
  /** Where it is read: the local date that stands on it. */
  date: string;
  at: Date;
  window: { layout: WindowId; offset: Offset };
  /** Of the address. */
  lines: readonly string[];
  subject: string;
  body: Resolved;
}

export function contentOf(letter: WrittenLetter): DocumentContent {
  const { language, organisation, subject, window } = letter;
  const places = placesOf(WINDOWS[window.layout], window.offset);
  const footer = organisation.branding.footer[language];
  const sender = [
    organisation.name,
    ...(footer ? footer.split("\n") : []),
    "",
    formatDate(language, letter.date),
  ];
  return {
    title: subject,
    author: organisation.name,
    language,
    date: letter.at,
    placed: [
      { field: FIELDS.address, box: boxOf(places.address), lines: letter.lines, ...ADDRESS },
      { field: FIELDS.sender, box: boxOf(places.sender), lines: sender, ...SENDER },
    ],
    from: places.text * MM,
    blocks: [
      { kind: "heading", level: 1, text: subject, field: FIELDS.subject },
      ...parseBody(letter.body).map((block): Block =>
        "items" in block
          ? { kind: "list", items: block.items.map(lineText), field: FIELDS.body }
          : { kind: "paragraph", text: block.lines.map(lineText).join("\n"), field: FIELDS.body },
      ),
    ],
    footer: (page, pages) => (pages > 1 ? say(language, "letter.page", { page, pages }) : ""),
    folds: places.folds.map((fold) => fold * MM),
  };
}

/** A sheet with nothing on it but the address, to be laid before what was written by hand. */
export const labelOf = (
  letter: Pick<WrittenLetter, "language" | "at" | "window" | "lines">,
): DocumentContent => {
  const places = placesOf(WINDOWS[letter.window.layout], letter.window.offset);
  return {
    title: say(letter.language, "letter.label-title"),
    author: "Vidare",
    language: letter.language,
    date: letter.at,
    placed: [
      { field: FIELDS.address, box: boxOf(places.address), lines: letter.lines, ...ADDRESS },
    ],
    from: places.text * MM,
    blocks: [],
    folds: places.folds.map((fold) => fold * MM),
  };
};

export const boxOf = ({ left, top, width, height }: Rectangle): Box => ({
  x: left * MM,
  y: top * MM,
  width: width * MM,
  height: height * MM,
});
