/** The candidate's calendar as the recruiter sees it: what it should show, and what the mail lets it show. */
import { expect, it } from "vitest";
import type { MessageState } from "../../../worker/domain/vocabulary.ts";
import { type EntryMail, mirrored } from "../../../worker/features/interview/rules/mirror.ts";
import type { Organisation } from "../support/organisation.ts";
import { invite } from "./support.ts";

const calendar = async (org: Organisation, application: string) =>
  (await org.call(`/v1/applications/${application}/calendar`)).body;

const leave = (org: Organisation, state: MessageState) =>
  org.rows(
    "UPDATE messages SET state = ? WHERE org_id = ? AND calendar IS NOT NULL AND state IN ('held', 'scheduled') RETURNING id",
    state,
    org.id,
  );

it("follows a meeting from the yes to its cancellation", async () => {
  const { org, invited } = await invite({}, 1);
  const [first] = invited;
  expect(await calendar(org, first!.application)).toMatchObject({
    email: expect.any(String),
    entries: [{ state: "awaiting", should: null, shows: null, mail: null, agreement: "none" }],
  });
  const { body } = await first!.call("invitation");
  const { id, start, end } = body.slots[0];
  await first!.call("answers", { seen: 1, answer: "accept", slot: id });
  const [entry] = (await calendar(org, first!.application)).entries;
  expect(entry).toMatchObject({
    should: { start, end },
    shows: null,
    mail: { kind: "interview-confirmed", method: "REQUEST", state: "held" },
    agreement: "waiting",
  });
  await leave(org, "delivered");
  expect((await calendar(org, first!.application)).entries).toMatchObject([
    {
      should: { start, end },
      shows: { start, end },
      mail: { id: entry.mail.id },
      agreement: "right",
    },
  ]);
  await org.act(first!.application, "cancel-interview", { invitation: first!.id });
  expect((await calendar(org, first!.application)).entries).toMatchObject([
    { should: null, shows: { start, end }, mail: { method: "CANCEL" }, agreement: "waiting" },
  ]);
  await leave(org, "bounced");
  expect((await calendar(org, first!.application)).entries).toMatchObject([
    { should: null, mail: { method: "CANCEL", state: "bounced" }, agreement: "wrong" },
  ]);
});

it("is out of reach of a session that does not reach the application", async () => {
  const { org, invited } = await invite({}, 2);
  const token = await org.session({ applications: [invited[0]!.application] });
  const ask = (at: number) =>
    org.call(`/v1/applications/${invited[at]!.application}/calendar`, { token });
  expect([(await ask(0)).status, (await ask(1)).status]).toEqual([200, 404]);
});

const span = { start: "2026-12-01T08:00:00.000Z", end: "2026-12-01T08:45:00.000Z" };
const later = { start: "2026-12-02T08:00:00.000Z", end: "2026-12-02T08:45:00.000Z" };
const mail = (
  state: MessageState,
  method: EntryMail["method"] = "REQUEST",
  at = span,
): EntryMail => ({ ...at, id: `${method} ${state}`, kind: "k", method, state, at: span.start });

it("keeps what has been, whatever became of the invitation afterwards", () => {
  const told = mirrored(null, [mail("sent")], new Date(span.end));
  expect([told.agreement, told.shows]).toEqual(["right", span]);
});

it.each([
  ["nothing agreed, nothing written", null, [], "none", null],
  ["agreed without mail: no address", span, [], "wrong", null],
  ["stopped before it left", null, [mail("cancelled")], "none", null],
  ["left", span, [mail("sent")], "right", "REQUEST sent"],
  ["bounced", span, [mail("bounced")], "wrong", "REQUEST bounced"],
  [
    "moved, and the mail waits",
    later,
    [mail("sent"), mail("held", "REQUEST", later)],
    "waiting",
    "REQUEST held",
  ],
  ["moved, and no mail was written", later, [mail("sent")], "wrong", "REQUEST sent"],
  ["off, and told", null, [mail("sent"), mail("delivered", "CANCEL")], "right", "CANCEL delivered"],
  [
    "off, and the mail was stopped",
    null,
    [mail("sent"), mail("cancelled", "CANCEL")],
    "wrong",
    "REQUEST sent",
  ],
  [
    "on, though a cancellation waits",
    span,
    [mail("sent"), mail("held", "CANCEL")],
    "wrong",
    "CANCEL held",
  ],
] as const)("%s", (_, should, mails, agreement, by) => {
  const mirror = mirrored(should, mails, new Date("2026-11-30T08:00:00Z"));
  expect([mirror.agreement, mirror.mail?.id ?? null]).toEqual([agreement, by]);
});
