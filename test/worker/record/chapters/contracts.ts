import { selfSigned } from "../../../../worker/local/self-signed.ts";
import type { Call } from "../../support/organisation.ts";
import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";
import { OFFER } from "./offers.ts";

const BY_LINK = { Authorization: "", "Accept-Language": "sv" };
const PEOPLE = ["AK-1", "AK-2"];

const filled = (text: string) => ({ says: "filled", text });
const refers = (text: string) => ({ says: "refers", text });
const CONTRACT = {
  employer: { name: "Provkommun", address: "Torget 1, 352 30 Växjö" },
  employee: { name: "Ida 0 Sten0", address: "Storgatan 1, 352 30 Växjö" },
  startDate: "2027-08-02",
  workplace: { is: "fixed", place: "Kulturskolan" },
  position: "Musiklärare",
  duties: "Undervisa i fiol.",
  form: "permanent",
  notice: refers("AB 25"),
  pay: { says: "filled", amount: "38500.50", text: "Betalas den 27:e varje månad." },
  hours: filled("40 timmar i veckan"),
  overtime: refers("AB 25"),
  scheduling: { says: "none" },
  shifts: { says: "none" },
  client: { says: "none" },
  training: filled("Introduktion i två veckor"),
  leave: refers("AB 25"),
  ending: refers("AB 25"),
  social: filled("Arbetsgivaravgifter enligt lag, tjänstepension enligt AKAP-KR"),
  collective: filled("AB 25, HÖK"),
};

/** With the session that the link in the newest mail to them leads to. */
async function inside(teller: Teller, address: string) {
  const links = teller.mails.flatMap(({ body }) =>
    body.to === address ? [/\/contract#([\w.-]+)/.exec(String(body.text))?.[1]] : [],
  );
  const link = links.findLast((each) => each !== undefined);
  const body = { purpose: "contract", link };
  await teller.call("/guests/look", { body, headers: BY_LINK });
  const entered = await teller.call("/guests/sessions", { body, headers: BY_LINK });
  return (path: string, call: Call = {}) =>
    teller.call(`/guests/contract/${path}`, { token: entered.body.token, ...call });
}

/** Sent, asked about, sent anew, accepted on the page and on paper. */
export const contracts: Chapter = {
  title: "Contracts",
  at: "2027-06-07T08:00:00.000Z",
  steps: {
    "Two candidates are offered a job": async (teller) => {
      const csv = [
        "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post",
        ...PEOPLE.map((id, at) => `P-70;Musiklärare;${id};Ida ${at};Sten${at};ida.${at}@k.example`),
      ].join("\r\n");
      await teller.host("/v1/imports", { body: csv, headers: { "Content-Type": "text/csv" } });
      await teller.many(
        "send-offer",
        PEOPLE.map((id) => ({ id: `ext:${id}` })),
        { ...OFFER, startDate: "2027-08-02", answerBy: "2027-06-21" },
      );
    },
    "What the law asks for and is missing is named": (teller) =>
      teller.act("ext:AK-1", "send-contract", {
        ...CONTRACT,
        until: "2027-12-31",
        leave: { says: "none" },
      }),
    "One gets a contract, asks, gets a new version, and accepts it": async (teller) => {
      await teller.act("ext:AK-1", "send-contract", CONTRACT);
      await teller.at("2027-06-08T08:00:00.000Z");
      await teller.minute();
      const first = await inside(teller, "ida.0@k.example");
      await first("questions", { body: { text: "Vem är min chef?" } });
      await teller.act("ext:AK-1", "send-contract", { ...CONTRACT, position: "Fiollärare" });
      await teller.at("2027-06-09T08:00:00.000Z");
      await teller.minute();
      const second = await inside(teller, "ida.0@k.example");
      const { seen, sha256 } = (await second("contract")).body;
      await second("file");
      const yes = { seen, sha256, name: "Ida Sten" };
      await second("acceptances", { body: yes, key: "contract-yes" });
      await second("acceptances", { body: yes, key: "contract-yes" });
      await teller.minute();
      await teller.call("/guests/verify", { body: { sha256 }, headers: BY_LINK });
    },
    "It is signed by hand as well, which is kept, given to both, and taken back": async (
      teller,
    ) => {
      const { body: upload } = await teller.call("/v1/files?filename=undertecknat.pdf", {
        body: new TextEncoder().encode("%PDF-1.7\n%%EOF\n"),
        headers: { "Content-Type": "application/octet-stream" },
      });
      const { body: before } = await teller.call("/v1/contracts?application=ext:AK-1");
      const { id: contract } = before.data[0];
      const input = { contract, attachments: [upload.id] };
      const { body: kept } = await teller.act("ext:AK-1", "record-signed-copy", input);
      const { body: signed } = await teller.call(`/v1/contracts/${contract}`);
      const file = `copies/${signed.copies[0].id}/file`;
      await teller.call(`/v1/contracts/${contract}/${file}`);
      await (
        await inside(teller, "ida.0@k.example")
      )(file);
      await teller.call(`/v1/receipts/${kept.id}/undo`, { body: {}, key: "contract-copy-undone" });
    },
    "Another's is accepted on paper, and read again": async (teller) => {
      await teller.act("ext:AK-2", "send-contract", {
        ...CONTRACT,
        employee: { ...CONTRACT.employee, name: "Ida 1 Sten1" },
      });
      const { body } = await teller.call("/v1/contracts?application=ext:AK-2");
      const contract = body.data[0].id;
      await teller.act("ext:AK-2", "answer-contract", { contract, via: "paper" });
      await teller.call(`/v1/contracts/${contract}`);
      await teller.call(`/v1/contracts/${contract}/file`);
    },
    "The organisation gets a seal, which is removed again": async (teller) => {
      const from = new Date("2027-01-01T00:00:00.000Z");
      const until = new Date("2029-01-01T00:00:00.000Z");
      const seal = await selfSigned("Provkommun", { from, until });
      teller.names.hide(seal.certificate.trim(), "certificate");
      teller.names.hide(seal.key.trim(), "private key");
      await teller.host("/v1/seal", { method: "PUT", body: seal });
      const [kept] = await teller.org.rows("SELECT secret FROM seals");
      teller.names.hide(String(kept!.secret).replace(/=+$/, ""), "encrypted key");
      await teller.host("/v1/seal");
      await teller.host("/v1/seal-removals", { body: {} });
    },
  },
};
