/** What once stood in a candidate's calendar is taken out of it, whatever comes in between. */
import { describe, expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { mailbox } from "../../../worker/delivery/mailbox.ts";
import { VERB } from "../../../worker/features/interview/rules/interview.ts";
import { bindings, commits, watched } from "../support/bindings.ts";
import { after, clockAt } from "../support/clock.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { type Invited, invite, mails } from "./support.ts";

const left = (org: Organisation) =>
  org.rows(
    "UPDATE messages SET state = 'delivered' WHERE org_id = ? AND state = 'held' RETURNING id",
    org.id,
  );

/** Somebody has said yes, and what the recruiter would undo is that. */
async function agreed(leaves = true) {
  const { org, invited, candidates } = await invite({}, 1);
  const [only] = invited as [Invited];
  const { body } = await only.call("invitation");
  const yes = { invitation: only.id, answer: "accept", slot: body.slots[0].id, via: "phone" };
  const receipt = (await org.act(only.application, "answer-invitation", yes)).body;
  if (leaves) await left(org);
  const entries = async () =>
    (await mails(org)).flatMap(({ calendar, state, after, kind }) =>
      calendar ? [{ method: JSON.parse(String(calendar)).method, state, after, kind }] : [],
    );
  const cancel = () => org.act(only.application, "cancel-interview", { invitation: only.id });
  return { org, only, candidates, receipt, entries, cancel, yes };
}

const KEPT = [
  { method: "REQUEST", state: "delivered" },
  { method: "CANCEL", state: "held" },
];

describe("a meeting that stands in a calendar", () => {
  it("is taken out when the yes is undone, by a mail that says that no time is booked", async () => {
    const { org, only, receipt, entries } = await agreed();
    const plan = await org.call(`/v1/receipts/${receipt.id}/undo-plans`, { body: {} });
    expect(plan.body.messages).toMatchObject([
      { kind: "interview-answered", calendar: "CANCEL" },
      { kind: "interview-host-changed", calendar: null },
    ]);
    const undone = await org.undo(receipt.id);
    expect(undone.body.messages).toContainEqual(
      expect.objectContaining({ calendar: "CANCEL", state: "held" }),
    );
    expect(await entries()).toMatchObject([KEPT[0], { ...KEPT[1], kind: "interview-answered" }]);
    expect((await only.call("invitation")).body.state).toBe("awaiting");
    await expectSound(org);
  });

  it("is taken out when the invitation is undone after the yes, and the link with it", async () => {
    const { org, only, receipt, entries } = await agreed();
    await org.undo(receipt.id);
    const { body } = await org.call(`/v1/applications/${only.application}/events`);
    const invited = body.data.find(({ action }: { action: string }) => action === VERB);
    expect((await org.undo(invited.id)).status).toBe(200);
    expect(await entries()).toMatchObject(KEPT);
    const [cancel] = await org.rows(
      "SELECT id FROM messages WHERE org_id = ? AND calendar ->> 'method' = 'CANCEL'",
      org.id,
    );
    await deliver({ ...env, CAPTURE_MAIL: mailbox }, String(cancel!.id), clockAt(after(3600)));
    expect(await entries()).toMatchObject([KEPT[0], { method: "CANCEL", state: "sent" }]);
  });

  it("needs none when the yes is undone before its mail has left", async () => {
    const { org, receipt, entries } = await agreed(false);
    await org.undo(receipt.id);
    expect(await entries()).toMatchObject([{ method: "REQUEST", state: "cancelled" }]);
  });

  it.each([
    ["withdraw", { source: "phone", notify: false }],
    ["reject", { type: "none", reason: "rejection-1" }],
    ["hire", { position: "Lärare", department: "Skolan", startDate: "2030-01-02" }],
    [
      "save",
      { purpose: "Annat", basis: "legitimate-interest", note: "x", expiresOn: "2027-06-30" },
    ],
  ])("is taken out though %s comes right after the cancellation", async (action, input) => {
    const { org, only, entries, cancel } = await agreed();
    await cancel();
    expect((await org.act(only.application, action, input)).status).toBe(200);
    expect(await entries()).toMatchObject(KEPT);
  });

  it("is taken out before the application can be deleted", async () => {
    const { org, only, cancel } = await agreed();
    await cancel();
    const { body } = await org.act(only.application, "delete");
    expect(body).toMatchObject({ errors: [{ code: "interview.cancel-leaves-first" }] });
    await left(org);
    expect((await org.act(only.application, "delete")).status).toBe(200);
  });

  it("is taken out though the cancellation is undone, when its seat is gone and the time does not come back", async () => {
    const { org, only, entries, cancel } = await agreed();
    const { body } = await cancel();
    await org.rows(
      "UPDATE interview_seats SET invitation_id = 'guest_' || slot_id WHERE org_id = ? RETURNING n",
      org.id,
    );
    const plan = await org.call(`/v1/receipts/${body.id}/undo-plans`, { body: {} });
    expect(plan.body.lasting.map(({ code }: { code: string }) => code)).toContain(
      "undo.message-leaves",
    );
    await org.undo(body.id);
    expect(await entries()).toMatchObject(KEPT);
    expect((await only.call("invitation")).body.state).toBe("awaiting");
  });

  it("is taken out once, by a no and the end of the invitation after it", async () => {
    const { org, only, entries, cancel } = await agreed();
    await only.call("answers", { seen: 2, answer: "decline" });
    await cancel();
    expect(await entries()).toMatchObject(KEPT);
    await expectSound(org);
  });

  it("stays when a yes follows a no that has not left", async () => {
    const { only, entries, yes } = await agreed();
    await only.call("answers", { seen: 2, answer: "decline" });
    await only.call("answers", { seen: 3, answer: "accept", slot: yes.slot });
    expect(await entries()).toMatchObject([
      KEPT[0],
      { method: "CANCEL", state: "cancelled" },
      { method: "REQUEST", state: "held" },
    ]);
  });

  it("is known to stand there when its mail begins to leave just as the meeting is cancelled", async () => {
    const { org, only, entries } = await agreed(false);
    let came = false;
    const DB = watched(async (run, texts) => {
      if (commits(texts) && !came) {
        came = true;
        await org.rows(
          "UPDATE messages SET state = 'queued' WHERE org_id = ? AND calendar IS NOT NULL RETURNING id",
          org.id,
        );
      }
      return run();
    });
    const body = { action: "cancel-interview", input: { invitation: only.id } };
    const path = `/v1/applications/${only.application}/actions`;
    const first = await org.call(path, { body, key: "first", bindings: bindings({ DB }) });
    expect([first.status, first.body.code]).toEqual([409, "version_conflict"]);
    expect((await only.call("invitation")).body.state).toBe("accepted");
    expect((await org.call(path, { body, key: "second" })).status).toBe(200);
    expect(await entries()).toMatchObject([{ method: "REQUEST", state: "queued" }, KEPT[1]]);
    await expectSound(org);
  });
});
