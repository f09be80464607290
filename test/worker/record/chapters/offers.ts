import type { Call } from "../../support/organisation.ts";
import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";
import { codeTo } from "./guests.ts";

const BY_LINK = { Authorization: "", "Accept-Language": "sv" };
const PEOPLE = ["O-1", "O-2", "O-3", "O-4"];
export const OFFER = {
  position: "Kurator",
  department: "Elevhälsan",
  manager: "Bo Lind",
  startDate: "2027-06-01",
  form: "permanent",
  pay: { amount: "38500.50" },
  benefits: "Friskvårdsbidrag",
  conditions: "Enligt kollektivavtal.",
  answerBy: "2027-04-22",
};

/** With the session that the link in the newest mail to them leads to. */
async function inside(teller: Teller, address: string) {
  const texts = teller.mails.flatMap(({ body }) =>
    body.to === address ? [/\/offer#([\w.-]+)/.exec(String(body.text))?.[1]] : [],
  );
  const link = texts.findLast((each) => each !== undefined);
  const body = { purpose: "offer", link };
  await teller.call("/guests/look", { body, headers: BY_LINK });
  const entered = await teller.call("/guests/sessions", { body, headers: BY_LINK });
  return (path: string, call: Call = {}) =>
    teller.call(`/guests/offer/${path}`, { token: entered.body.token, ...call });
}

const offerOf = async (teller: Teller, name: string): Promise<string> =>
  String(
    (await teller.call(`/v1/applications/ext:${name}`, { token: teller.org.token })).body.offer
      .offer,
  );

/** Offered, asked about, revised, accepted, declined, recorded by hand, withdrawn and run out. */
export const offers: Chapter = {
  title: "Offers",
  at: "2027-04-12T08:00:00.000Z",
  steps: {
    "Four candidates are offered a job": async (teller) => {
      const csv = [
        "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post",
        ...PEOPLE.map((id, at) => `P-5;Kurator;${id};Noor ${at};Berg${at};noor.${at}@o.example`),
      ].join("\r\n");
      await teller.host("/v1/imports", { body: csv, headers: { "Content-Type": "text/csv" } });
      await teller.many(
        "send-offer",
        PEOPLE.map((id) => ({ id: `ext:${id}` })),
        OFFER,
      );
    },
    "What cannot be offered is said where it stands": (teller) =>
      teller.act("ext:O-1", "send-offer", {
        ...OFFER,
        until: "2027-05-01",
        answerBy: "2027-01-01",
      }),
    "One asks, gets a better offer, and accepts it": async (teller) => {
      await teller.at("2027-04-13T08:00:00.000Z");
      await teller.minute();
      const first = await inside(teller, "noor.0@o.example");
      await first("questions", { body: { text: "Går det att få lite mer i lön?" } });
      await teller.act("ext:O-1", "send-offer", {
        ...OFFER,
        pay: { amount: "40000" },
        send: { when: "now" },
      });
      await teller.at("2027-04-14T08:00:00.000Z");
      await teller.minute();
      const second = await inside(teller, "noor.0@o.example");
      const { seen, language, sha256 } = (await second("offer")).body;
      const yes = { seen, answer: "accept", language, sha256, name: "Noor Berg" };
      const coded = (on: number) =>
        teller.org.rows("UPDATE organisations SET offer_code = ? RETURNING id", on);
      await coded(1);
      const asked = await second("codes", { body: {} });
      teller.names.hide(asked.body.ticket, "ticket#3");
      await second("answers", { body: yes, key: "offer-no-code" });
      await coded(0);
      await second("answers", { body: yes, key: "offer-yes" });
      await second("answers", { body: yes, key: "offer-yes" });
      await teller.call("/v1/offers?application=ext:O-1");
      await teller.minute();
      codeTo(teller, "noor.0@o.example", "code#3");
    },
    "Another declines, and what came by telephone is recorded": async (teller) => {
      const guest = await inside(teller, "noor.1@o.example");
      await guest("answers", {
        body: { seen: 1, answer: "decline", reason: "stays", comment: "Tack ändå!" },
        key: "offer-no",
      });
      await teller.act("ext:O-3", "answer-offer", {
        offer: await offerOf(teller, "O-3"),
        answer: "accept",
        via: "phone",
      });
    },
    "An accepted offer is withdrawn; one runs out": async (teller) => {
      const offer = await offerOf(teller, "O-3");
      await teller.act("ext:O-3", "withdraw-offer", { offer, reason: "Tjänsten drogs in." });
      await teller.at("2027-04-23T08:00:00.000Z");
      await teller.minute();
      await teller.call(`/v1/offers/${await offerOf(teller, "O-4")}`);
    },
  },
};
