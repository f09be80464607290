import { type Colour, createPdf, type PdfWriter } from "../documents/pdf.ts";
import { Chance } from "./chance.ts";
import type { CvParts } from "./demo/trades/trade.ts";

export interface CvPerson {
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  postalCode: string | null;
  city: string | null;
}

const ACCENTS: Colour[] = [
  [0.07, 0.29, 0.42],
  [0.36, 0.16, 0.31],
  [0.12, 0.35, 0.24],
  [0.15, 0.15, 0.17],
];
const DATES = 92;

interface Job {
  years: string;
  role: string;
  employer: string;
  duties: string[];
}

/** A plausible Swedish CV: the same seed and person give the same bytes. Without a person, an anonymised one. */
export async function demoCv(
  seed: string,
  person: CvPerson | null,
  trade: CvParts,
  date: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const chance = new Chance(seed);
  const name = person?.name ?? "Anonymiserat CV";
  const title = person ? `CV ${name}` : name;
  const pdf = await createPdf({
    title,
    ...(person && { author: name }),
    language: "sv",
    date,
    footer: (page, pages) => (pages > 1 ? `${title}, sida ${page} av ${pages}` : ""),
  });
  const accent = chance.pick(ACCENTS);
  const section = (heading: string) => {
    pdf.space(7);
    pdf.heading(heading, { colour: accent, size: 12, after: 3 });
    pdf.rule(accent);
  };

  const employment = jobs(chance, trade, date.getUTCFullYear());
  pdf.heading(name, { size: 24, colour: accent, after: 0 });
  pdf.paragraph(employment[0]!.role, { size: 13, after: 8 });
  if (person) pdf.paragraph(contact(person), { size: 9.5, after: 4 });

  section("Profil");
  pdf.paragraph(chance.pick(trade.profile));
  const parts = [
    () => {
      section("Arbetslivserfarenhet");
      for (const job of employment) writeJob(pdf, job);
    },
    () => {
      section("Kompetenser");
      for (const skill of chance.some(trade.skills, 3)) bullet(pdf, skill, 0);
    },
  ];
  for (const part of chance.below(2) ? parts : parts.toReversed()) part();

  section("Utbildning");
  const graduated = Number(employment.at(-1)!.years.slice(0, 4));
  const studied = { indent: DATES, marker: `${graduated - 3}–${graduated}` };
  pdf.paragraph(`${trade.degree}\n${chance.pick(trade.school)}`, studied);
  for (const course of chance.some(trade.courses, 2)) {
    pdf.paragraph(course, {
      indent: DATES,
      marker: String(graduated + 1 + chance.below(6)),
      after: 2,
    });
  }
  section("Språk");
  pdf.paragraph(
    chance.pick([
      "Svenska och engelska",
      "Svenska, engelska och finska",
      "Svenska, engelska och arabiska",
    ]),
  );
  pdf.paragraph("Referenser lämnas gärna på begäran.");
  return (await pdf.finish()).bytes;
}

function contact({ address, postalCode, city, phone, email }: CvPerson): string {
  const place = [postalCode, city].filter(Boolean).join(" ");
  const home = [address, place].filter(Boolean).join(", ");
  return [home, [phone, email].filter(Boolean).join("  ·  ")].filter(Boolean).join("\n");
}

/** From the newest back, without gaps. */
function jobs(chance: Chance, trade: CvParts, now: number): Job[] {
  const employers = chance.some(trade.employers, 2 + chance.below(2));
  const duties = chance.some(trade.duties, 5);
  let until = now;
  return employers.map((employer, index) => {
    const since = until - 2 - chance.below(4);
    const years = `${since}–${index ? until : "nu"}`;
    until = since;
    return {
      years,
      role: trade.roles[index]!,
      employer,
      duties: duties.slice(index * 2, index * 2 + 2),
    };
  });
}

function writeJob(pdf: PdfWriter, { years, role, employer, duties }: Job): void {
  pdf.paragraph(role, { bold: true, indent: DATES, marker: years, after: 0 });
  pdf.paragraph(employer, { indent: DATES, after: 2 });
  for (const duty of duties) bullet(pdf, duty, DATES);
  pdf.space(5);
}

const bullet = (pdf: PdfWriter, text: string, indent: number) =>
  pdf.paragraph(text, { indent: indent + 10, marker: "•", markerIndent: indent, after: 1 });
