import type { Chapter } from "../chapter.ts";

const PEOPLE = ["L-1", "L-2", "L-3"];
const BULK = "0b0c6ae4-93a1-4f0e-8c5d-6d1f5a3b7e21";

/** Written, opened, posted, taken back; refused for want of an address; told as a rejection; two in one file. */
export const letters: Chapter = {
  title: "Letters",
  at: "2027-05-24T08:00:00.000Z",
  steps: {
    "Three people apply, one without an address": async (teller) => {
      const csv = [
        "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post;Adress;Postnummer;Ort",
        ...PEOPLE.map((id, at) =>
          [
            `P-6;Vaktmästare;${id};Noa ${at};Lund${at};noa.${at}@l.example`,
            at < 2 ? `Storgatan ${at + 1};35230;Växjö` : ";;",
          ].join(";"),
        ),
      ].join("\r\n");
      await teller.host("/v1/imports", { body: csv, headers: { "Content-Type": "text/csv" } });
    },
    "The organisation says which envelopes it uses": async (teller) => {
      await teller.call("/v1/letter-window", {
        method: "PUT",
        body: { layout: "din-A", offset: { x: 1.5, y: 0 } },
      });
      await teller.call("/v1/letter-window");
      await teller.call("/v1/letter-window/sheet");
    },
    "One is written to, and what stands in the way of another is said": async (teller) => {
      await teller.act("ext:L-1", "send-letter", { letter: "letter-received" });
      await teller.act("ext:L-3", "send-letter", { letter: "letter-received" });
      await teller.call("/v1/applications/ext:L-1/address-label");
    },
    "The letter is opened and posted": async (teller) => {
      const { body } = await teller.call("/v1/letters?application=ext:L-1");
      await teller.call(`/v1/letters/${body.data[0].id}/file`);
      await teller.act("ext:L-1", "record-posting", { postedOn: "2027-05-24" });
    },
    "Another is rejected by letter": (teller) =>
      teller.act("ext:L-2", "reject", { type: "letter", reason: "rejection-1" }),
    "Two letters of one bulk become one file": async (teller) => {
      const two = [{ id: "ext:L-1" }, { id: "ext:L-2" }];
      await teller.many("send-letter", two, { letter: "letter-received" }, { bulk: BULK });
      // Drawn before they are joined, so that which job was faster shows nowhere.
      await teller.minute();
      await teller.call("/v1/letter-prints", { body: { bulk: BULK } });
      await teller.minute();
      const { body } = await teller.call(`/v1/letter-prints?bulk=${BULK}`);
      await teller.call(body.print.url);
    },
  },
};
