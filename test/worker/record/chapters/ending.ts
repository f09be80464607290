import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";

const REFERENCE = { decisionReference: "KS 2026/117" };

const deleteAndPurge = async (teller: Teller, name: string, more: object) => {
  await teller.act(teller.ids[name]!, "delete");
  return teller.act(teller.ids[name]!, "purge", { confirmation: name, ...REFERENCE, ...more });
};

/** What goes for ever, and what time takes with it. */
export const ending: Chapter = {
  title: "What goes for ever",
  at: "2026-12-05T11:00:00.000Z",
  steps: {
    "purge: what it asks for": async (teller) => {
      await teller.act(teller.ids["B-9"]!, "purge", {});
      await teller.act(teller.ids["B-9"]!, "purge", { confirmation: "B-8" });
      await teller.act(teller.ids["B-10"]!, "purge", { confirmation: "B-10", ...REFERENCE });
    },
    "purge: the application and the person": (teller) =>
      teller.act(teller.ids["B-9"]!, "purge", { confirmation: "B-9", ...REFERENCE }),
    "purge: the person stays, with another application or a saved profile": async (teller) => {
      await deleteAndPurge(teller, "A-2", {});
      const answer = { answer: "yes", answeredOn: "2026-12-04", via: "email" };
      await teller.act(teller.ids["B-7"]!, "record-consent", answer);
      await deleteAndPurge(teller, "B-7", {});
    },
    "purge: the person is forgotten": (teller) => deleteAndPurge(teller, "A-5", { forget: true }),
    "purge: of many": async (teller) => {
      const all = [{ id: "ext:B-3" }, { id: "ext:B-4" }];
      await teller.many("delete", all, {});
      await teller.many(
        "purge",
        all.map(({ id }) => ({ id, input: { confirmation: id.slice(4) } })),
        REFERENCE,
      );
    },
    "What is gone is not found, not undone, and not taken in again": async (teller) => {
      await teller.call("/v1/applications/ext:B-9");
      await teller.call(`/v1/applications/${teller.ids["B-9"]}/events`);
      const receipt = teller.tables.events!.find(
        ({ application_id, verb }) => application_id === teller.ids["B-9"] && verb === "purge",
      )!;
      await teller.call(`/v1/receipts/${receipt.receipt_id}/undo-plans`, { body: {} });
      const body = { candidate: { firstName: "Person J", lastName: "ProvJ", email: null } };
      await teller.host("/v1/projects/P-1/applications/B-9", { method: "PUT", body });
      await teller.call(`/v1/panels/${teller.ids.panel}`);
    },
    "A logo is taken away": (teller) => teller.call("/v1/branding/logo-removals", { body: {} }),
    "Days pass: files are swept, keys forgotten, bodies put away": async (teller) => {
      await teller.at("2026-12-13T09:00:00.000Z");
      await teller.minute();
      await teller.at("2027-01-20T09:00:00.000Z");
      await teller.minute();
      await teller.call("/v1/messages?limit=1&state=sent");
      const put = teller.tables.messages!.find(({ body_key }) => body_key !== null)!;
      await teller.call(`/v1/messages/${put.id}`);
    },
    "The API's description": (teller) =>
      teller.call("/openapi.json", { headers: { Authorization: "" } }),
  },
};
