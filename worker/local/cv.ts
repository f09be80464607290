import type { Block } from "../documents/content.ts";
import { layout } from "../documents/layout.ts";
import { toPdf } from "../documents/pdf.ts";
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

const ACCENTS = ["124a6b", "5c2952", "1f593d", "26262b"];

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
  const accent = chance.pick(ACCENTS);
  const employment = jobs(chance, trade, date.getUTCFullYear());
  const profile = [section("Profil"), paragraph(chance.pick(trade.profile))];
  const parts = [
    () => [section("Arbetslivserfarenhet"), ...employment.flatMap(jobBlocks)],
    () => [section("Kompetenser"), { kind: "list", items: chance.some(trade.skills, 3) } as const],
  ];
  const inOrder = chance.below(2) ? parts : parts.toReversed();
  const { list } = layout({
    title,
    author: name,
    language: "sv",
    date,
    accent,
    blocks: [
      { kind: "heading", level: 1, text: name },
      paragraph(employment[0]!.role),
      ...(person ? [{ ...paragraph(contact(person)), small: true }] : []),
      ...profile,
      ...inOrder.flatMap((part) => part()),
      section("Utbildning"),
      education(chance, trade, Number(employment.at(-1)!.years.slice(0, 4))),
      section("Språk"),
      paragraph(
        chance.pick([
          "Svenska och engelska",
          "Svenska, engelska och finska",
          "Svenska, engelska och arabiska",
        ]),
      ),
      paragraph("Referenser lämnas gärna på begäran."),
    ],
    footer: (page, pages) => (pages > 1 ? `${title}, sida ${page} av ${pages}` : ""),
  });
  return toPdf(list, { date });
}

const section = (text: string): Block => ({ kind: "heading", level: 2, text });
const paragraph = (text: string) => ({ kind: "paragraph", text }) as const;

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

const jobBlocks = ({ years, role, employer, duties }: Job): Block[] => [
  { kind: "heading", level: 3, text: role },
  { ...paragraph(`${employer}, ${years}`), small: true },
  { kind: "list", items: duties },
];

function education(chance: Chance, trade: CvParts, graduated: number): Block {
  const degree = {
    term: `${graduated - 3}–${graduated}`,
    detail: `${trade.degree}\n${chance.pick(trade.school)}`,
  };
  const courses = chance
    .some(trade.courses, 2)
    .map((course) => ({ term: String(graduated + 1 + chance.below(6)), detail: course }));
  return { kind: "terms", rows: [degree, ...courses] };
}
