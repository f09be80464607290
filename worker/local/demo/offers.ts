/** Offers in the demo organisation, and what those who got them have said. */
import type { Engine, Executed } from "../../engine/outcome.ts";
import { giveAnswer, readOwn } from "../../features/offer/answering.ts";
import { ownOfferWire } from "../../features/offer/present/offers.ts";
import type { Deed, Said } from "./deed.ts";
import type { Past } from "./time.ts";

/** One has said yes, one no; one has not answered; and one has got a better offer. */
export function offers(past: Past): Deed[] {
  const terms = {
    position: "Nattsjuksköterska",
    department: "Vård och omsorg",
    manager: "Maria Sjö",
    startDate: past.day(45),
    form: "permanent",
    pay: { amount: "39800" },
    benefits: "Friskvårdsbidrag, 3 000 kronor om året.",
    conditions:
      "Kollektivavtalet HÖK gäller. Nattarbete enligt schema, med 34,20 timmar som heltid.",
    answerBy: past.day(6),
  };
  return [
    {
      when: [-3, "09:20"],
      action: "send-offer",
      project: "P-1043",
      rows: [9, 10, 11],
      input: terms,
      said: [
        { row: 0, when: [-2, "18:45"], answer: "accept" },
        {
          row: 1,
          when: [-2, "21:10"],
          answer: "decline",
          reason: "stays",
          comment: "Min nuvarande arbetsgivare höjde lönen. Tack för ett fint bemötande!",
        },
      ],
    },
    {
      when: [-1, "10:15"],
      action: "send-offer",
      project: "P-1043",
      rows: [11],
      input: { ...terms, pay: { amount: "41200" }, answerBy: past.day(8) },
    },
    {
      when: [-1, "10:30"],
      action: "send-offer",
      project: "P-1043",
      rows: [12],
      input: { ...terms, form: "substitute", until: past.day(230), extent: 75 },
    },
  ];
}

/** As the guest that they are by their link. */
export async function say(
  engine: Engine,
  { row, answer, reason, comment }: Said,
  { outcomes }: Executed,
  key: string,
): Promise<Executed["waiting"]> {
  const { effects } = outcomes[row]!.receipt!;
  const made = effects.find((effect) => effect.kind === "make-offer");
  if (!made) throw new Error("Nobody was offered anything");
  const { db, now, actor } = engine;
  const guest = {
    sub: made.offer,
    org: actor.org,
    purpose: "offer",
    thing: made.offer,
    version: 1,
    locale: "sv",
    from: null,
  } as const;
  const own = await readOwn(db, guest);
  const { seen, language, sha256 } = ownOfferWire(own, now, "sv");
  const given =
    answer === "accept"
      ? { seen, answer, language, sha256: sha256!, name: `${own.firstName} ${own.lastName}` }
      : { seen, answer, reason, comment };
  const idempotency = { key, route: "demo", bodyHash: "" };
  return (await giveAnswer(engine, guest, given, idempotency)).waiting;
}
