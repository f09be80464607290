import type { Chance } from "../chance.ts";
import type { LetterParts } from "./trades/trade.ts";

const SWEDISH = {
  greeting: ["Hej!", "Hej,", "Till den det berör,", "Hej Anna!"],
  self: [
    "Som person är jag lugn, nyfiken och lätt att samarbeta med.",
    "Mina kollegor brukar säga att jag håller vad jag lovar och att jag frågar när jag inte förstår.",
    "På fritiden sjunger jag i kör och odlar mer tomater än vi hinner äta.",
    "Jag trivs bäst när vi är några stycken som hjälps åt, och när det går att skratta på jobbet.",
    "Jag bor i Björkvik med min familj och cyklar till det mesta.",
    "Jag lär mig snabbt och är inte rädd för att säga till när något kan göras bättre.",
  ],
  ending: [
    "Jag berättar gärna mer vid en intervju.",
    "Jag hoppas att vi får träffas, och svarar gärna på frågor innan dess.",
    "Referenser lämnar jag gärna. Tack för att du läste!",
    "Hör gärna av dig, helst efter klockan tre.",
  ],
  farewell: ["Med vänlig hälsning", "Vänliga hälsningar", "Hälsningar"],
};

const ENGLISH: typeof SWEDISH = {
  greeting: ["Dear hiring team,", "Hello,", "Dear Anna,"],
  self: [
    "I am calm, curious and easy to work with.",
    "I learn quickly, and I say so when I do not understand.",
    "I like to work in a small team where people help each other.",
  ],
  ending: [
    "I would be glad to tell you more in an interview.",
    "Thank you for reading. I hope that we can meet.",
  ],
  farewell: ["Kind regards,", "Best regards,"],
};

/**
 * A short letter as people write them: why, what they have done, a word about themselves. `nth` letters to the same
 * recruitment came before it: those that one reads after each other differ.
 */
export function letter(
  chance: Chance,
  nth: number,
  language: "sv" | "en",
  { why, what }: LetterParts,
  name: string,
): string {
  const { greeting, self, ending, farewell } = language === "sv" ? SWEDISH : ENGLISH;
  const done = [what[nth % what.length]!];
  if (chance.below(2) && what.length > 2) done.push(what[(nth + 2) % what.length]!);
  const close = chance.pick(ending);
  const paragraphs = [
    why[nth % why.length]!,
    ...done,
    chance.below(3) ? `${chance.pick(self)} ${close}` : close,
  ];
  return [chance.pick(greeting), ...paragraphs, `${chance.pick(farewell)}\n${name}`].join("\n\n");
}
