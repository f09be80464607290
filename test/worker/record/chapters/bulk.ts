import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";

const MAIL = { subject: "Ny tid", content: "Hej {{candidate.first_name}}!" };
const references = (teller: Teller, ...names: string[]) =>
  names.map((name) => ({ id: teller.ids[name] ?? name }));

/** One action for many, and what keeps a request to one effect. */
export const bulk: Chapter = {
  title: "One action for many applications",
  at: "2026-11-23T08:40:00.000Z",
  steps: {
    "Everyone gets an outcome: done, stale, invalid, not allowed, twice, unknown": async (
      teller,
    ) => {
      const { body } = await teller.many(
        "reject",
        [
          { id: teller.ids["B-10"], version: 1 },
          { id: "ext:B-11", version: 7 },
          { id: teller.ids["B-12"], input: { reason: "" } },
          { id: teller.ids["B-13"], input: { reason: "rejection-2" } },
          { id: teller.ids["B-10"] },
          { id: teller.ids["A-1"] },
          { id: "ext:A-99" },
        ],
        { type: "email", reason: "rejection-1" },
      );
      teller.ids.rejections = body.operation;
    },
    "Mail to many is sent to whoever can be reached": async (teller) => {
      const { body } = await teller.many(
        "send-email",
        references(teller, "B-11", "B-12", "B-14", "A-4"),
        MAIL,
      );
      teller.ids.mailing = body.operation;
      teller.ids.listMail = body.results[0].receipt.messages[0].id;
      await teller.call(`/v1/operations/${body.operation}/messages`);
    },
    "Many are saved, of which one has gone": (teller) =>
      teller.many("save", references(teller, "A-3", "A-5", "B-9"), {
        purpose: "Vikariat",
        basis: "consent",
        expiresOn: "2027-06-30",
      }),
    "More than thirty at once want their number typed": async (teller) => {
      const rows = Array.from({ length: 31 }, (_, at) => `C-${at}`);
      const csv = [
        "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post",
        ...rows.map((id, at) => `P-2;Testledare;${id};Per ${at};Svensson${at};per.${at}@b.example`),
      ].join("\r\n");
      const { body } = await teller.host("/v1/imports", {
        body: csv,
        headers: { "Content-Type": "text/csv" },
      });
      const all = body.rows.map(({ application }: { application: string }) => ({
        id: application,
      }));
      const input = { type: "email", reason: "rejection-1", send: { when: "now" } };
      const request = { action: "reject", input, applications: all };
      await teller.call("/v1/actions", { body: request, key: teller.key() });
      await teller.call("/v1/actions", { body: { ...request, confirm: 30 }, key: teller.key() });
    },
    "A colleague was faster": async (teller) => {
      const { body } = await teller.call(`/v1/applications/${teller.ids["B-14"]}`);
      const token = await teller.org.session({ actor: { id: "bo.lind", name: "Bo Lind" } });
      const request = { action: "withdraw", input: { source: "email", notify: false } };
      await teller.call(`/v1/applications/${teller.ids["B-14"]}/actions`, {
        token,
        key: "of-bo",
        body: request,
      });
      await teller.act(teller.ids["B-14"]!, "withdraw", request.input, { version: body.version });
    },
    "A request that comes again is answered as before; another under its key is refused": async (
      teller,
    ) => {
      const path = `/v1/applications/${teller.ids["A-20"]}/actions`;
      const request = { action: "send-email", input: MAIL };
      await teller.call(path, { body: request, key: "again" });
      await teller.call(path, { body: request, key: "again" });
      await teller.call(path, { body: { ...request, action: "delete", input: {} }, key: "again" });
      await teller.call("/v1/actions", {
        body: { ...request, applications: [{ id: teller.ids["A-20"] }] },
        key: "again",
      });
      await teller.call(path, { body: request });
    },
    "A text that was changed after the plan is a conflict": async (teller) => {
      const { body } = await teller.call(`/v1/applications/ext:B-11/plans`, {
        body: { action: "reject", input: { type: "email", reason: "rejection-1" } },
      });
      await teller.call("/v1/templates/reject", {
        method: "PUT",
        body: { language: "sv", version: 2, subject: "Nytt besked", body: "Hej." },
      });
      await teller.call("/v1/applications/ext:B-11/actions", {
        key: teller.key(),
        body: {
          action: "reject",
          input: { type: "email", reason: "rejection-1" },
          templates: [body.messages[0]?.template ?? "none"],
        },
      });
    },
    "Part of the mail of one operation is stopped": async (teller) => {
      await teller.call(`/v1/operations/${teller.ids.rejections}/cancel-messages`, { body: {} });
      await teller.call(`/v1/operations/${teller.ids.rejections}/messages?locale=en`);
    },
  },
};
