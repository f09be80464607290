import { expect, it } from "vitest";
import { commit } from "../../../worker/engine/store/commit.ts";
import type { Plan, PlannedMessage } from "../../../worker/domain/plan.ts";
// The kinds of effects that it has.
import "../../../worker/features/panel/effects.ts";
import { NOW } from "../support/clock.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { REGISTRY } from "../../support/registry.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { db, row } from "../support/outbox.ts";

const AT = NOW.toISOString();

/** A message of which no field is what its column holds by default. */
const planned = (guest?: PlannedMessage["guest"]): PlannedMessage => ({
  kind: "any-kind",
  audience: "other",
  to: "till@example.com",
  from: { name: "Från, namn", address: "fran@example.com" },
  replyTo: "svar@example.com",
  subject: "Ämne",
  text: "Text",
  html: "<p>Html</p>",
  language: "en",
  sendAt: "2031-01-02T03:04:05.678Z",
  state: "scheduled",
  attachments: [
    { file: "f", filename: "a.pdf", contentType: "application/pdf", size: 3, key: "k", cid: "c" },
  ],
  template: "tmpl_1",
  source: { subject: "S", body: "B", extra: { "x.y": "z" }, sections: [], anonymised: true },
  list: true,
  calendar: { method: "CANCEL", text: "BEGIN:VCALENDAR\r\n" },
  ...(guest && { guest }),
});

/** What the rows of one commit are made of: the first message leaves after none, the others after one or several. */
async function committed(shared: boolean, reviewer = false) {
  const org = await quietOrganisation();
  const application = await org.application();
  const panel = newId("pan");
  const people = Array.from({ length: 4 }, () => newId("rev"));
  const messages = people.map((id, at): PlannedMessage => ({
    ...planned(reviewer ? { thing: panel, id } : undefined),
    ...(at === 1 && { after: [0] }),
    ...(at === 2 && { after: [0, 1], afterMessage: "msg_former" }),
    ...(at === 3 && { afterMessage: "msg_former" }),
  }));
  const standing = { status: "received", former: null, deleted: false } as const;
  const plan: Plan = {
    application: application.id,
    seen: { application: 1, candidate: 1 },
    verb: reviewer ? "send-to-panel" : "send-email",
    from: standing,
    to: standing,
    effects: [],
    messages: shared ? [] : messages,
    documents: [],
    items: [],
    notes: [],
    warnings: [],
    blocks: [],
    lasting: [],
    detail: {},
  };
  const ids = people.map(() => newId("msg"));
  const invited = people.map((id, at) => ({
    id,
    kind: "external" as const,
    name: "G",
    email: `g${at}@example.com`,
    language: "sv" as const,
    linkVersion: 1,
    sendAt: AT,
  }));
  await commit(db, REGISTRY, {
    id: newId("op"),
    org: org.id,
    bulk: null,
    actor: { id: "anna.ek", name: "Anna Ek", email: null },
    at: AT,
    rows: [{ plan, receipt: newId("rcpt"), messages: shared ? [] : ids, documents: [] }],
    shared: shared
      ? {
          plan: {
            effects: reviewer
              ? [
                  {
                    kind: "open-panel",
                    panel,
                    data: {
                      project: org.project,
                      options: {
                        anonymise: false,
                        withoutAttachments: false,
                        commentRequired: false,
                        reveal: "after-own",
                        code: true,
                      },
                      deadline: "2031-02-01",
                      deadlineAt: "2031-02-01T22:59:59.000Z",
                      reminders: { firstAfterDays: null, everyDays: null },
                      reviewers: invited,
                    },
                  },
                ]
              : [],
            messages,
            items: [],
            notes: [],
            warnings: [],
            blocks: [],
          },
          messages: ids,
        }
      : null,
    idempotency: null,
  });
  return { org, application, ids, panel, people };
}

it.each([
  ["to somebody about an application", false, false],
  ["to a reviewer", true, true],
  ["that applications share, to nobody who comes by link", true, false],
])("each field of a message %s reaches its column", async (_, shared, reviewer) => {
  const { org, application, ids, panel, people } = await committed(shared, reviewer);
  const [first, second, third, fourth] = await Promise.all(ids.map(row));
  const { id, operation_id, receipt_id, ...rest } = second!;
  const sent = planned();
  expect(rest).toEqual({
    org_id: org.id,
    project_id: org.project,
    application_id: shared ? "" : application.id,
    candidate_id: shared ? "" : application.candidate,
    kind: sent.kind,
    audience: sent.audience,
    state: sent.state,
    recipient: sent.to,
    sender_name: sent.from.name,
    sender_address: sent.from.address,
    reply_to: sent.replyTo,
    subject: sent.subject,
    text: sent.text,
    html: sent.html,
    body_key: null,
    language: sent.language,
    template_id: sent.template,
    source: JSON.stringify(sent.source),
    list: 1,
    version: 1,
    attachments: JSON.stringify(sent.attachments),
    calendar: JSON.stringify(sent.calendar),
    panel_id: null,
    reviewer_id: null,
    verb: reviewer ? "send-to-panel" : "send-email",
    thing_id: reviewer ? panel : null,
    guest_id: reviewer ? people[1] : null,
    send_at: sent.sendAt,
    due_at: sent.sendAt,
    after_id: ids[0],
    lease_until: null,
    hold: null,
    attempts: 0,
    first_tried_at: null,
    provider_id: null,
    failure: null,
    created_at: AT,
    state_at: AT,
  });
  expect([id, first!.after_id]).toEqual([ids[1], null]);
  expect(third!.after_id).toBe(JSON.stringify([ids[0], ids[1], "msg_former"]));
  expect(fourth!.after_id).toBe("msg_former");
  expect(receipt_id === operation_id).toBe(shared);
});
