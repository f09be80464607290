import type { DocumentContent, Picture } from "../../../worker/documents/content.ts";

const DATE = new Date("2026-11-23T09:00:00Z");
const pageOf = (page: number, pages: number) => `Anställningsavtal · sida ${page} av ${pages}`;

const LONG =
  "Arbetsgivaren får leda och fördela arbetet. Arbetstagaren utför även andra uppgifter som hör till verksamheten, om det inte strider mot lag eller kollektivavtal. ";

/** A blue square and a red disc, 88 by 44 pixels, with nothing behind them. */
const LOGO: Picture = {
  bytes: Uint8Array.from(
    atob(
      "iVBORw0KGgoAAAANSUhEUgAAAFgAAAAsCAMAAADW+I/RAAAACVBMVEX////IEC4SSmtssxJKAAAAAXRSTlMAQObYZgAAAHZJREFUeNrt1zEOgDAMQ9F+7n9oJgYEUp1QqwXiA7wxsdsWSItkUZgjQ2HOGQVzzQiY+zyGoSunYOjLGRgEOQGDIsdhkOQwDJq8DAyi/HkYVLngggv+M1xn880/z/f+fYXFV7F8pdBXY33F2zcVjOPGOMfmLNMdDaAUBSrb8SUAAAAASUVORK5CYII=",
    ),
    (letter) => letter.charCodeAt(0),
  ),
  contentType: "image/png",
  alt: "Björkviks kommun",
};

/** The file inside the contract. */
export const DATA = {
  name: "avtal.json",
  mediaType: "application/json",
  bytes: new TextEncoder().encode('{"pay":40000}'),
  description: "Avtalets uppgifter",
};

/** Invented documents in which every kind of block occurs, and what is hard about each. */
export const DOCUMENTS: Record<"contract" | "letter", DocumentContent> = {
  contract: {
    title: "Anställningsavtal för Åsa Öhrn",
    author: "Björkviks kommun",
    language: "sv",
    date: DATE,
    letterhead: {
      name: "Björkviks kommun",
      lines: ["Storgatan 1, 123 45 Björkvik", "Organisationsnummer 212000-0000"],
    },
    blocks: [
      { kind: "heading", level: 1, text: "Anställningsavtal" },
      { kind: "paragraph", text: "Avtal mellan Björkviks kommun och Åsa Öhrn." },
      { kind: "heading", level: 2, number: "1", text: "Parter" },
      {
        kind: "terms",
        rows: [
          { term: "Arbetsgivare", detail: "Björkviks kommun\nStorgatan 1, 123 45 Björkvik" },
          { term: "Arbetstagare", detail: "Åsa Öhrn\nLångalmsvägen 12 B, 123 46 Björkvik" },
          {
            term: "Organisationens avtalsadministrationsavdelning",
            detail: "Avdelningen för personal",
          },
        ],
      },
      { kind: "heading", level: 2, number: "2", text: "Anställningen" },
      { kind: "paragraph", text: LONG.repeat(4) },
      {
        kind: "list",
        items: ["Undervisning i årskurs 4–6", LONG.repeat(2).trim(), "Mentorskap"],
      },
      { kind: "heading", level: 2, number: "3", text: "Lön och förmåner" },
      {
        kind: "table",
        head: ["Förmån", "Belopp", "Hur ofta"],
        rows: Array.from({ length: 30 }, (_, row) => [
          row % 7
            ? `Tillägg ${row + 1}`
            : `Tillägg ${row + 1} för arbete på kvällar, nätter och helger enligt kollektivavtalet i dess senaste lydelse`,
          `${(row + 1) * 250} kronor`,
          "varje månad",
        ]),
      },
      { kind: "heading", level: 2, number: "4", text: "Övrigt" },
      { kind: "heading", level: 3, number: "4.1", text: "Mer att läsa" },
      {
        kind: "paragraph",
        text: "Reglerna finns på https://www.bjorkvik.example/personal/anstallning/villkor/kollektivavtal/allmanna-bestammelser/2026?lydelse=senaste&sprak=sv. AVTALET gäller från och med den 1 december 2026.",
      },
      {
        kind: "list",
        ordered: true,
        items: Array.from({ length: 11 }, (_, at) => `Villkor nummer ${at + 1}`),
      },
      { kind: "paragraph", text: "Avtalet har upprättats i två exemplar.", small: true },
      {
        kind: "signatures",
        parties: [
          { role: "Arbetsgivare", name: "Eva Ek, rektor", place: "Ort och datum" },
          { role: "Arbetstagare", name: "Åsa Öhrn", place: "Ort och datum" },
        ],
      },
    ],
    footer: pageOf,
  },
  letter: {
    title: "Besked om din ansökan",
    author: "Björkviks kommun",
    language: "sv",
    date: DATE,
    letterhead: { name: "Björkviks kommun", lines: ["Storgatan 1", "123 45 Björkvik"], logo: LOGO },
    placed: [
      {
        box: { x: 70.87, y: 127.6, width: 226.8, height: 77 },
        lines: ["Åsa Öhrn", "Långalmsvägen 12 B", "123 46 BJÖRKVIK"],
        size: 10,
        least: 7,
        field: "address",
      },
    ],
    from: 260,
    folds: [297.6, 595.3],
    blocks: [
      { kind: "paragraph", text: "Björkvik den 23 november 2026" },
      { kind: "heading", level: 1, text: "Din ansökan har kommit fram" },
      { kind: "paragraph", text: `Hej Åsa!\n\n${LONG.repeat(2)}\n\nMed vänlig hälsning\nEva Ek` },
    ],
  },
};
