import type { Call } from "../../support/organisation.ts";
import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";

const BY_LINK = { Authorization: "", "Accept-Language": "sv" };
const PEOPLE = ["K-1", "K-2", "K-3"];
const ASK = { purpose: "Kommande tjänster", basis: "consent", expiresOn: "2027-08-20" };
const TELL = { ...ASK, basis: "public-interest", note: "Få söker." };

const addressOf = (id: string): string => `kim.${PEOPLE.indexOf(id)}@k.example`;

/** With the session that the link in the newest mail to them leads to. */
async function inside(teller: Teller, id: string) {
  const texts = teller.mails.flatMap(({ body }) =>
    body.to === addressOf(id) ? [/\/saved#([\w.-]+)/.exec(String(body.text))?.[1]] : [],
  );
  const body = { purpose: "saved", link: texts.findLast((each) => each !== undefined) };
  await teller.call("/guests/look", { body, headers: BY_LINK });
  const entered = await teller.call("/guests/sessions", { body, headers: BY_LINK });
  return (path: string, call: Call = {}) =>
    teller.call(`/guests/saved/${path}`, { token: entered.body.token, ...call });
}

/** Asked and told, answered by their links, reminded, kept longer, and kept when the application is gone. */
export const saved: Chapter = {
  title: "Saved people",
  at: "2027-05-03T08:00:00.000Z",
  steps: {
    "One is asked whether they may be kept, two are told": async (teller) => {
      const csv = [
        "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post",
        ...PEOPLE.map((id, at) => `P-6;Vaktmästare;${id};Kim ${at};Ask${at};${addressOf(id)}`),
      ].join("\r\n");
      await teller.host("/v1/imports", { body: csv, headers: { "Content-Type": "text/csv" } });
      await teller.act("ext:K-1", "save", ASK);
      await teller.act("ext:K-2", "save", TELL);
      await teller.act("ext:K-3", "save", TELL);
      await teller.at("2027-05-03T08:05:00.000Z");
      await teller.minute();
    },
    "Who has not answered is asked once more, and says yes": async (teller) => {
      await teller.at("2027-05-17T08:05:00.000Z");
      await teller.minute();
      const guest = await inside(teller, "K-1");
      await guest("keeping");
      await guest("answers", { body: { seen: 1, answer: "yes" }, key: "saved-yes" });
      await guest("answers", { body: { seen: 1, answer: "yes" }, key: "saved-yes" });
      await guest("answers", { body: { seen: 1, answer: "no" }, key: "saved-old" });
    },
    "One says no, and changes their mind": async (teller) => {
      const guest = await inside(teller, "K-2");
      await guest("answers", { body: { seen: 1, answer: "no" }, key: "saved-no" });
      await guest("answers", { body: { seen: 2, answer: "yes" }, key: "saved-again" });
      await teller.call("/v1/applications/ext:K-2", { token: teller.org.token });
    },
    "Before the end they are asked, also whose application has been purged": async (teller) => {
      await teller.act("ext:K-3", "delete", {});
      await teller.act("ext:K-3", "purge", {
        confirmation: "K-3",
        decisionReference: "KS 2027/12",
      });
      await teller.at("2027-07-09T08:05:00.000Z");
      await teller.minute();
      const guest = await inside(teller, "K-3");
      await guest("answers", {
        body: { seen: 1, answer: "extend", until: "2028-08-20" },
        key: "saved-longer",
      });
      await guest("answers", { body: { seen: 2, answer: "no" }, key: "saved-gone" });
      await teller.at("2027-07-10T09:00:00.000Z");
      await teller.minute();
      await guest("keeping");
    },
  },
};
