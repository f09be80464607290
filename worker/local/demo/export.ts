/** What the portal would export of the demo organisation, as of a day: the same day gives the same file. */
import { addDays } from "../../domain/workdays.ts";
import { Chance } from "../chance.ts";
import { letter } from "./letter.ts";
import { inventPerson, type InventedPerson } from "./people.ts";
import { TRADES } from "./trades.ts";
import type { Trade } from "./trades/trade.ts";

export interface PortalRow {
  project: string;
  application: string;
  person: InventedPerson;
  language: string;
  /** Local date on which it came in. */
  date: string;
  letter: string;
  answers: [string, string];
  /** A file that the portal holds; empty for none. */
  cv: string;
}

/** Applications to each recruitment. */
const EACH = 48;
/** Of them, the newest, which one reads first: they lack neither letter nor CV. */
export const WHOLE = 7;
/** Days that a recruitment is open. */
const OPEN_DAYS = 28;

/** What an applicant wants to be written in: most Swedish. */
const LANGUAGES = "sv sv sv sv sv sv sv sv sv en en fi".split(" ");

const STARTS = ["Omgående", "Efter en månads uppsägning", "Efter tre månaders uppsägning"];

/** `today` is a local date. Those of a project are newest last. */
export function portalRows(today: string): PortalRow[] {
  const taken = new Set<string>();
  const before: InventedPerson[] = [];
  return Object.entries(TRADES).flatMap(([project, trade], nth) => {
    const chance = new Chance(project);
    return daysOf(trade, today, chance).map((date, at): PortalRow => {
      // Some apply for more than one post.
      const again = nth > 0 && before.length > 40 && chance.below(24) === 0;
      const person = again ? before.splice(chance.below(40), 1)[0]! : inventPerson(chance, taken);
      if (!again) before.push(person);
      return rowOf(project, trade, {
        number: 70_001 + nth * EACH + at,
        whole: at >= EACH - WHOLE,
        person,
        date,
        chance,
      });
    });
  });
}

/** The days on which they came in, in order: most towards the end, none in the future. */
function daysOf({ project }: Trade, today: string, chance: Chance): string[] {
  const opened = Math.min(project.closesIn, 0) - OPEN_DAYS;
  const last = Math.min(project.closesIn, -1);
  const span = last - opened;
  return Array.from({ length: EACH }, () => {
    const late = Math.max(chance.below(span + 1), chance.below(span + 1));
    return addDays(today, opened + late);
  }).toSorted();
}

function rowOf(
  project: string,
  { letter: parts, question }: Trade,
  {
    number,
    whole,
    person,
    date,
    chance,
  }: { number: number; whole: boolean; person: InventedPerson; date: string; chance: Chance },
): PortalRow {
  const name = `${person.firstName} ${person.lastName}`;
  const language = chance.pick(whole ? ["sv"] : LANGUAGES);
  const written = language === "en" ? "en" : "sv";
  // Some write no letter, and some have no file with them.
  const text =
    whole || chance.below(12) ? letter(chance, number, written, parts[written], name) : "";
  const cv = chance.pick([`CV ${name}.pdf`, `CV ${name}.pdf`, "CV.pdf", ...(whole ? [] : [""])]);
  return {
    project,
    application: `A-${number}`,
    person,
    language,
    date,
    letter: text,
    answers: [chance.pick(question.answers), chance.pick(STARTS)],
    cv,
  };
}

/** As a spreadsheet in Sweden opens it: semicolons, and a mark that it is UTF-8. */
export function portalFile(rows: readonly PortalRow[], today: string): Uint8Array {
  const header = [
    "Projekt-id;Projekt;Avdelning;Sista ansökningsdag;Ansökan-id;Förnamn;Efternamn;E-post;Telefon",
    "Adress;Postnummer;Ort;Språk;Ansökningsdatum;Personligt brev;Urvalsfråga 1;Svar 1",
    "Urvalsfråga 2;Svar 2;CV-fil",
  ].join(";");
  const lines = rows.map(
    ({ project, application, person, language, date, letter: text, answers, cv }) => {
      const { project: recruitment, question } = TRADES[project]!;
      return [
        project,
        recruitment.title,
        recruitment.department,
        addDays(today, recruitment.closesIn),
        application,
        person.firstName,
        person.lastName,
        person.email,
        person.phone,
        person.address,
        person.postalCode,
        person.city,
        language,
        date,
        text,
        question.text,
        answers[0],
        "När kan du börja?",
        answers[1],
        cv,
      ]
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(";");
    },
  );
  return new TextEncoder().encode(`\uFEFF${[header, ...lines].join("\r\n")}\r\n`);
}
