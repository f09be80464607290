import type { Locale } from "../../../domain/vocabulary.ts";
import { say } from "../../../i18n/index.ts";
import type { PanelDetail } from "../schemas/panels.ts";
import type { PanelRatingWire } from "../schemas/rankings.ts";

const COLUMNS = [
  "place",
  "candidate",
  "status",
  "mean",
  "median",
  "n",
  "lowest",
  "highest",
  "disagreement",
  "conflicts",
  "cannot-judge",
  "waiting",
] as const;

/**
 * The ranking as a spreadsheet opens it: UTF-8 with a byte order mark, semicolons, decimals as the language
 * writes them. A row for each candidate, a column for each reviewer, then one for each reviewer's comments.
 */
export function rankingCsv({ ranking, reviewerList }: PanelDetail, locale: Locale): string {
  const word = (key: string, params = {}) => say(locale, `csv.${key}`, params);
  const number = (value: number | null | undefined): string => {
    if (value === null || value === undefined) return "";
    const text = String(Math.round(value * 100) / 100);
    return locale === "sv" ? text.replace(".", ",") : text;
  };
  const said = ({ verdict, score }: PanelRatingWire): string =>
    verdict === "rated" ? number(score) : word(verdict === "conflict" ? "conflict" : "cannot");
  const head = [
    ...COLUMNS.map((column) => word(column)),
    ...reviewerList.map(({ name }) => name),
    ...reviewerList.map(({ name }) => word("comment", { name })),
  ];
  const rows = ranking.map((row) => {
    const { figures } = row;
    const words = reviewerList.map(({ id }) => row.ratings.find(({ reviewer }) => reviewer === id));
    return [
      row.left ? word("left") : number(row.place),
      row.name,
      say(locale, `status.${row.status}`),
      number(figures.mean),
      number(figures.median),
      number(figures.n),
      number(figures.range?.[0]),
      number(figures.range?.[1]),
      word(figures.disagree ? "yes" : "no"),
      number(row.conflicts),
      number(row.cannotJudge),
      number(row.waiting),
      ...words.map((rating) => (rating ? said(rating) : "")),
      ...words.map((rating) => rating?.comment ?? ""),
    ];
  });
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(";")).join("\r\n")}\r\n`;
}

/**
 * A cell as text: what a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
 * injection), also behind blanks, and in the full-width forms that Excel reads alike.
 */
function cell(value: string): string {
  const text = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
