import type { Chapter } from "../chapter.ts";

const BULK = "00000000-0000-4000-8000-000000000001";
const REJECT = { action: "reject", input: { type: "email", reason: "rejection-1" } };

const of = (...applications: string[]) => ({
  ...REJECT,
  bulk: BULK,
  applications: applications.map((id) => ({ id: `ext:${id}` })),
});

/** What was done to many is one thing, also a day later. */
export const manyAgain: Chapter = {
  title: "What was done to many, seen again and taken back",
  at: "2027-02-01T09:00:00.000Z",
  steps: {
    "One thing in two requests": async (teller) => {
      const people = ["D-1", "D-2", "D-3", "D-4"];
      const csv = [
        "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post",
        ...people.map((id, at) => `P-3;Arkivarie;${id};Ida ${at};Ek${at};ida.${at}@d.example`),
      ].join("\r\n");
      await teller.host("/v1/imports", { body: csv, headers: { "Content-Type": "text/csv" } });
      await teller.call("/v1/actions", { body: of("D-1", "D-2"), key: "part-1" });
      await teller.call("/v1/actions", { body: of("D-3"), key: "part-2" });
      await teller.call("/v1/bulks?limit=1");
      await teller.call(`/v1/bulks/${BULK}?locale=en`);
      await teller.call(`/v1/bulks/${BULK}/applications?limit=2`);
    },
    "Its id in another's hands": async (teller) => {
      const token = await teller.org.session({ actor: { id: "bo.lind", name: "Bo Lind" } });
      await teller.call("/v1/actions", { body: of("D-4"), key: "part-3", token });
      const narrow = await teller.org.session({ projects: ["ext:P-1"] });
      await teller.call(`/v1/bulks/${BULK}`, { token: narrow });
    },
    "Undone as a whole, in parts, when the mail has left": async (teller) => {
      await teller.at("2027-02-02T09:00:00.000Z");
      await teller.minute();
      await teller.act("ext:D-2", "save", {
        purpose: "Vikariat",
        basis: "consent",
        expiresOn: "2027-06-30",
      });
      const path = `/v1/bulks/${BULK}`;
      await teller.call(`${path}/undo-plans`, { body: {} });
      const { body } = await teller.call(`${path}/undo`, { body: { limit: 2 }, key: "back-1" });
      await teller.call(`${path}/undo`, { body: { limit: 2 }, key: "back-1" });
      await teller.call(`${path}/undo`, { body: { limit: 2, cursor: body.next }, key: "back-2" });
      await teller.call(path);
      await teller.call("/v1/actions", { body: of("D-4"), key: "part-4" });
    },
  },
};
