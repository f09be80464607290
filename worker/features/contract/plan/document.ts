/** A contract as a document: its clauses numbered, its terms by name, and the lines to sign on. */
import type { Block, DocumentContent } from "../../../documents/content.ts";
import { say } from "../../../i18n/index.ts";
import type { ContractTerms } from "../rules/contract.ts";
import { sectionsOf } from "./lines.ts";

/** Of one version. */
interface Of {
  terms: ContractTerms;
  number: number;
  /** When it is issued: the only date in the file. */
  date: Date;
}

export const titleOf = ({ terms, number }: Omit<Of, "date">): string =>
  say(terms.language, "contract.title", { number, name: terms.employee.name });

/** What is read, on paper as on the page. */
export function blocksOf({ terms, number }: Omit<Of, "date">): Block[] {
  const words = (key: string, params?: Parameters<typeof say>[2]) =>
    say(terms.language, `contract.${key}`, params);
  const { employer, employee } = terms;
  return [
    { kind: "heading", level: 1, text: words("heading") },
    {
      kind: "paragraph",
      text: words("between", { number, employer: employer.name, employee: employee.name }),
    },
    ...sectionsOf(terms).flatMap(({ heading, lines }, at): Block[] => [
      { kind: "heading", level: 2, text: heading, number: `${at + 1}.` },
      { kind: "terms", rows: lines },
    ]),
    {
      kind: "signatures",
      parties: [
        { role: words("employer"), name: employer.name, place: words("place-and-date") },
        { role: words("employee"), name: employee.name, place: words("place-and-date") },
      ],
    },
  ];
}

export function contentOf(of: Of): DocumentContent {
  const { terms, date } = of;
  const { employer, language } = terms;
  return {
    title: titleOf(of),
    author: employer.name,
    language,
    date,
    letterhead: {
      name: employer.name,
      lines: employer.address.split("\n"),
      field: "employer.address",
    },
    blocks: blocksOf(of),
    footer: (page, pages) =>
      say(language, "contract.page", { page, pages, name: terms.employee.name }),
  };
}

/** "anstallningsavtal-eva-aberg-1.pdf": a plain name for every file system. */
export function filenameOf({ terms, number }: Omit<Of, "date">): string {
  const name = `${say(terms.language, "contract.heading")} ${terms.employee.name} ${number}`
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return `${name}.pdf`;
}
