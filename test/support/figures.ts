/**
 * How often each property is tried by `npm run prove`; TRUST.md has the figure, or else it is twenty times what
 * has shown faults. `npm test` tries a twentieth, at least ten.
 */
interface Figure {
  n: number;
  file: string;
}

export const FIGURES = {
  "an acknowledged rating is kept": { n: 10_000, file: "panel/review" },
  "no review shows another's words too early": { n: 1_000, file: "panel/review" },
  "only a complete review is handed in": { n: 600, file: "panel/review" },
  "one winner, for each conflicting pair": { n: 400, file: "engine/races" },
  "one winner, of a review and its ratings": { n: 2_000, file: "panel/races" },
  "one winner, of an erasure and a recruiter's act": { n: 200, file: "person/erasing" },
  "one winner, of changes to waiting mail": { n: 200, file: "delivery/changes" },
  "a file = its rows one by one": { n: 60_000, file: "intake/one-by-one" },
  "a file = its rows one by one, in the database": { n: 600, file: "intake/one-by-one" },
  "sound after any sequence of actions": { n: 600, file: "engine/sequences" },
  "what is executed is what was planned": { n: 400, file: "engine/plan-is-execute" },
  "a mail holds no other candidate": { n: 10_000, file: "messages/canaries" },
  "hostile values are text": { n: 6_000, file: "messages/hostile" },
  "hostile values are sent as one mail": { n: 2_000, file: "messages/hostile" },
  "any words can wait": { n: 1_200, file: "mail-log/messages" },
  "open places are what mail shows": { n: 40_000, file: "messages/places" },
  "webhooks in any order end alike": { n: 600, file: "delivery/deliveries" },
  "turns go round the organisations": { n: 300, file: "delivery/fairness" },
  "no faster than the provider allows": { n: 6_000, file: "delivery/pace" },
  "a panel's figures are those of its ratings": { n: 200, file: "panel/figures" },
  "each rule is the same in SQL": { n: 1_000, file: "panel/conditions" },
  "what an undo of a panel says is so": { n: 240, file: "panel/undo" },
  "a working day is one": { n: 6_000, file: "messages/workdays" },
  "nothing of a name is left": { n: 10_000, file: "anonymise" },
  "nothing of a telephone number is left": { n: 6_000, file: "anonymise" },
  "no identity number is left": { n: 20_000, file: "identity-number" },
  "anonymising gives well-formed text": { n: 6_000, file: "anonymise" },
  "names stand as a collator has them": { n: 10_000, file: "applications/name-order" },
  "any table survives CSV": { n: 6_000, file: "intake/csv" },
  "any bytes are refused or read": { n: 1_200, file: "intake/csv" },
  "odd requests are refused in words": { n: 6_000, file: "openapi/odd" },
  "claimers of seats get one each": { n: 1_000, file: "interview/races" },
  "a host's overlapping meetings have one winner": { n: 200, file: "interview/races" },
  "a move and a yes have one order": { n: 1_000, file: "interview/moving" },
  "a meeting that comes back has one owner of its seat": { n: 200, file: "interview/ending" },
  "a seat that is left has one next": { n: 400, file: "interview/waiting-races" },
  "accept and decline have one winner": { n: 1_000, file: "interview/races" },
  "calendars converge": { n: 100, file: "interview/converge/converge" },
  "an offer has one end": { n: 1_000, file: "offer/races" },
  "of two answers to being saved one wins": { n: 1_000, file: "save/races" },
  "forged tokens ask nothing": { n: 100_000, file: "guests/door" },
  "many behind one address answer": { n: 1_000, file: "guests/door" },
  "damaged files are refused": { n: 10_000, file: "files/filetype" },
} as const satisfies Record<string, Figure>;

export type Property = keyof typeof FIGURES;

/** kill -9 of workerd under load; `VIDARE_KILLS` chooses another number. CI runs 20 (TRUST.md, first row), `prove` so many on one database. */
export const KILLS = { prove: 1_000, test: 20, run: 250 };
