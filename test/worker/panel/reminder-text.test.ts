import { expect, it } from "vitest";
import { newId } from "../../../worker/domain/ids.ts";
import { reviewers } from "../../../worker/features/panel/guests.ts";
import type { ReviewedPanel } from "../../../worker/features/panel/statements/purpose.ts";
import { allowedFields } from "../../../worker/mail/kinds.ts";
import { sampleFacts } from "../support/facts.ts";

const { organisation, now } = sampleFacts();
const GUEST = {
  id: "rev_1",
  org: "org_1",
  purpose: "panel",
  thing: "pan_1",
  application: "",
  colleague: true,
  name: "Bo",
  email: "bo@prov.example",
  language: "sv",
  version: 1,
  answeredAt: null,
  revokedAt: null,
  reminded: 0,
  open: true,
} as const;

it.each(allowedFields("panel-reminder"))(
  "a reminder whose text holds %s comes also from an asker of whom nothing is known",
  (field) => {
    const about = {
      asker: { id: "x", name: "Anna", email: null },
      project: { id: "proj_1", externalId: null, title: "Lärare", department: "", closedAt: null },
      deadline: "2026-12-01",
    } as ReviewedPanel;
    const own = {
      id: "tpl_1",
      kind: "panel-reminder",
      unit: "",
      language: "sv" as const,
      subject: "Egen",
      body: `Egen text {{${field}}}: {{panel.link}}`,
      delayDays: null,
    };
    const message = reviewers.reminder!.message(
      { now, newId, organisation, templates: [own] },
      { ...GUEST, about },
      { when: "now" },
    );
    expect(message?.to).toBe("bo@prov.example");
    expect(message?.source.body.startsWith("Egen text")).toBe(
      !["recruiter.email", "project.department"].includes(field),
    );
  },
);
