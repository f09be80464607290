import type { Chapter } from "../chapter.ts";
import type { Teller } from "../teller.ts";

const BO = { kind: "internal", name: "Bo Lind", email: "bo.lind@prov.example" };
const ASA = { kind: "external", name: "Åsa Berg", email: "asa@annan.example", language: "en" };
const TED = { kind: "external", name: "Ted Ny", email: "ted@annan.example" };
const PANEL = { reviewers: [BO, ASA], deadline: "2026-12-11" };

const reviewers = (teller: Teller, panel: string, name: string) =>
  String(teller.tables.guests!.find((row) => row.thing_id === panel && row.name === name)!.id);

/** What a recruiter does to one reviewer. */
export const toReviewer = (teller: Teller, panel: string, name: string, what: string) =>
  teller.call(`/v1/panels/${panel}/reviewers/${reviewers(teller, panel, name)}/${what}`, {
    body: {},
  });

/** The recruiter's side of a review. */
export const panels: Chapter = {
  title: "Panels, by the recruiter",
  at: "2026-11-24T08:00:00.000Z",
  steps: {
    "send-to-panel: two reviewers, three candidates": async (teller) => {
      const { body } = await teller.many(
        "send-to-panel",
        ["A-2", "B-12", "A-5"].map((name) => ({ id: teller.ids[name] })),
        PANEL,
      );
      teller.ids.panel = body.results[0].receipt.panel;
    },
    "send-to-panel: anonymous, for one, in own words": async (teller) => {
      const { body } = await teller.act(teller.ids["B-8"]!, "send-to-panel", {
        reviewers: [
          { ...ASA, language: "sv" },
          { ...BO, name: "Anna Ek", email: "anna.ek@prov.example" },
        ],
        deadline: "2026-12-04",
        reminders: { firstAfterDays: null, everyDays: null },
        options: {
          anonymise: true,
          withoutAttachments: true,
          commentRequired: true,
          reveal: "after-deadline",
          code: false,
        },
        message: {
          subject: "Läs, {{reviewer.name}}",
          body: "Senast {{panel.deadline}}: {{panel.link}}",
        },
      });
      teller.ids.anonymous = body.panel;
    },
    "send-to-panel: what is refused": async (teller) => {
      await teller.act(teller.ids["B-12"]!, "send-to-panel", { ...PANEL, deadline: "2026-11-01" });
      await teller.act(teller.ids["B-12"]!, "send-to-panel", { ...PANEL, reviewers: [BO, BO] });
      await teller.act(teller.ids["B-12"]!, "send-to-panel", { ...PANEL, reviewers: [] });
      await teller.act(teller.ids["B-12"]!, "send-to-panel", {
        ...PANEL,
        message: { subject: "x", body: "utan länk" },
      });
      await teller.many("send-to-panel", [{ id: "ext:A-2", input: PANEL }, { id: "ext:B-12" }], {});
    },
    "Another candidate and reviewer join, which is undone and done again": async (teller) => {
      const join = { panel: teller.ids.panel, deadline: "2026-12-15", reviewers: [TED] };
      const { body } = await teller.act(teller.ids["B-11"]!, "send-to-panel", join);
      await teller.call(`/v1/receipts/${body.id}/undo-plans`, { body: {} });
      await teller.call(`/v1/receipts/${body.id}/undo`, { body: {}, key: teller.key() });
      await teller.act(teller.ids["B-11"]!, "send-to-panel", { ...join, reviewers: [] });
    },
    "More reviewers are planned and invited": async (teller) => {
      const path = `/v1/panels/${teller.ids.panel}`;
      const eva = { kind: "internal", name: "Eva Ny", email: "eva.ny@prov.example" };
      await teller.call(`${path}/reviewer-plans`, { body: { reviewers: [eva, TED] } });
      await teller.call(`${path}/reviewers`, { body: { reviewers: [eva, TED] } });
      await teller.call(`${path}/reviewers`, { body: { reviewers: [BO] } });
    },
    "The deadline moves, later only": async (teller) => {
      const path = `/v1/panels/${teller.ids.panel}`;
      await teller.call(path, { method: "PUT", body: { deadline: "2026-12-18" } });
      await teller.call(path, { method: "PUT", body: { deadline: "2026-12-01" } });
    },
    "Invitations leave; one reviewer is revoked before it": async (teller) => {
      await toReviewer(teller, teller.ids.panel!, "Eva Ny", "revocations");
      await teller.at("2026-11-24T08:10:00.000Z");
      await teller.minute();
    },
    "Reminders: at once, and by themselves after three days": async (teller) => {
      await teller.at("2026-11-25T09:00:00.000Z");
      await toReviewer(teller, teller.ids.panel!, "Bo Lind", "reminder-plans");
      await toReviewer(teller, teller.ids.panel!, "Bo Lind", "reminders");
      await toReviewer(teller, teller.ids.panel!, "Bo Lind", "reminders");
      await teller.minute();
      await teller.at("2026-11-27T12:00:00.000Z");
      await teller.minute();
      await teller.minute();
    },
    "Panels are listed and opened": async (teller) => {
      await teller.call("/v1/panels");
      await teller.call("/v1/panels?application=ext:B-8");
      await teller.call(`/v1/panels/${teller.ids.panel}?locale=en`);
      await teller.call("/v1/panels/pan_missing");
    },
  },
};
