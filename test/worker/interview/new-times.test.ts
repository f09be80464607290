/** New times in an invitation: proposed to who is invited already, and told to others with the plan's consent. */
import { describe, expect, it } from "vitest";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { invite, mails } from "./support.ts";
import { full, say } from "./waiting.ts";

const NEW = [{ start: `${inDays(12)}T09:00` }];

const more = (interview: string, input: Record<string, unknown> = {}) => ({
  interview,
  format: "in-person",
  minutes: 45,
  answerBy: inDays(7),
  slots: NEW,
  ...input,
});

const codesOf = (lines: { code: string }[]) => lines.map(({ code }) => code);

/** Of three: one wants another time, one has not answered, one has a seat; one time is free. */
async function asked() {
  const made = await invite();
  const [wish, silent, seated] = made.invited;
  await wish!.call("answers", { seen: 1, answer: "other-time", wish: "På fredag" });
  const { slots } = (await seated!.call("invitation")).body;
  await seated!.call("answers", { seen: 1, answer: "accept", slot: slots[0].id });
  const newTimes = async () =>
    (await mails(made.org)).filter(({ kind }) => kind === "interview-new-times");
  return { ...made, wish: wish!, silent: silent!, seated: seated!, newTimes };
}

describe("new times in an invitation", () => {
  it("are proposed to one who wanted another, in the same invitation, and asked about once more", async () => {
    const { org, interview, wish, newTimes } = await asked();
    const plan = await org.plan(wish.application, "invite-to-interview", more(interview));
    expect(codesOf(plan.body.items)).toContain("interview.proposed-anew");
    // The form's usual text gives way, too.
    const message = { template: "invite-to-interview" };
    const done = await org.act(
      wish.application,
      "invite-to-interview",
      more(interview, { message }),
    );
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    const { body } = await wish.call("invitation");
    expect(body).toMatchObject({ state: "awaiting", may: { choose: true } });
    expect(body.slots).toHaveLength(3);
    const [mail, ...others] = await newTimes();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ guest: wish.id, state: "held" });
    expect(mail!.subject).toMatch(/^Nya tider/);
    expect(mail!.text).toContain(`personlig.invalid/interview/${wish.id}/1`);
    expect(String(mail!.text).match(/09:00–09:45/g)).toHaveLength(1);
    await expectSound(org);
    await org.undo(done.body.id);
    expect((await wish.call("invitation")).body).toMatchObject({
      state: "other-time",
      wish: "På fredag",
    });
    expect((await newTimes())[0]!.state).toBe("cancelled");
    await expectSound(org);
  });

  it("are told to others only with the plan's consent, and to those alone who want one", async () => {
    const { org, interview, wish, newTimes } = await asked();
    const { id } = await org.application();
    const silentPlan = await org.plan(id, "invite-to-interview", more(interview));
    expect(codesOf(silentPlan.body.warnings)).toContain("interview.others-want");
    const told = more(interview, { tellOthers: true });
    const plan = await org.plan(id, "invite-to-interview", told);
    expect(codesOf(plan.body.items)).toContain("interview.others-hear");
    expect(plan.body.messages.map(({ kind }: { kind: string }) => kind)).toContain(
      "interview-new-times",
    );
    await org.act(id, "invite-to-interview", told);
    expect(await newTimes()).toMatchObject([{ guest: wish.id, state: "held" }]);
    const [row] = await org.rows(
      "SELECT application_id AS application FROM messages WHERE org_id = ? AND kind = 'interview-new-times'",
      org.id,
    );
    expect(row!.application).toBe(wish.application);
    expect((await wish.call("invitation")).body).toMatchObject({
      state: "other-time",
      may: { choose: true },
    });
    await expectSound(org);
  });

  it("are told to who found all taken, but not to who waits: they are offered them", async () => {
    const { org, interview, first, second } = await full();
    await say(second, { answer: "wait" });
    const { id } = await org.application();
    const slots = [NEW[0]!, { start: `${inDays(12)}T10:00` }];
    await org.act(id, "invite-to-interview", more(interview, { slots, tellOthers: true }));
    const written = (await mails(org)).filter(({ kind }) =>
      ["interview-new-times", "interview-seat"].includes(String(kind)),
    );
    expect(written.map(({ kind, guest }) => [kind, guest])).toEqual(
      expect.arrayContaining([
        ["interview-new-times", first.id],
        ["interview-seat", second.id],
      ]),
    );
    expect(written).toHaveLength(2);
    await expectSound(org);
  });

  it("go again when the invitation that brought them is undone, and nobody hears of them", async () => {
    const { org, interview, wish, newTimes } = await asked();
    const { id } = await org.application();
    const told = more(interview, { tellOthers: true });
    const done = await org.act(id, "invite-to-interview", told);
    expect((await wish.call("invitation")).body.slots).toHaveLength(3);
    const plan = await org.call(`/v1/receipts/${done.body.id}/undo-plans`, { body: {} });
    expect(codesOf(plan.body.items)).toContain("undo.times-removed");
    await org.undo(done.body.id);
    expect((await wish.call("invitation")).body.slots).toHaveLength(2);
    expect((await newTimes()).map(({ state }) => state)).toEqual(["cancelled"]);
    const seats = await org.rows(
      "SELECT s.id FROM interview_seats x LEFT JOIN interview_slots s ON s.id = x.slot_id WHERE x.org_id = ?",
      org.id,
    );
    expect(seats.every((seat) => seat["id"] !== null)).toBe(true);
    await expectSound(org);
  });

  it("stay when somebody else has been told of them, was invited to them or has taken one", async () => {
    const staying = async (
      needs: (made: Awaited<ReturnType<typeof asked>>) => Promise<unknown>,
    ) => {
      const made = await asked();
      const { org, interview, wish } = made;
      const { id } = await org.application();
      const told = more(interview, { tellOthers: true });
      const done = await org.act(id, "invite-to-interview", told);
      await needs(made);
      const plan = await org.call(`/v1/receipts/${done.body.id}/undo-plans`, { body: {} });
      expect(codesOf(plan.body.lasting)).toContain("undo.times-stay");
      expect((await org.undo(done.body.id)).status).toBe(200);
      expect((await wish.call("invitation")).body.slots).toHaveLength(3);
      await expectSound(org);
    };
    await staying(({ org }) =>
      org.rows(
        "UPDATE messages SET state = 'sent' WHERE org_id = ? AND kind = 'interview-new-times' RETURNING id",
        org.id,
      ),
    );
    await staying(async ({ org, interview }) => {
      const { id } = await org.application();
      const late = await org.act(id, "invite-to-interview", more(interview, { slots: [] }));
      expect(late.status, JSON.stringify(late.body)).toBe(200);
    });
    await staying(async ({ silent }) => {
      const { slots, seen } = (await silent.call("invitation")).body;
      const slot = slots.at(-1).id;
      const yes = await silent.call("answers", { seen, answer: "accept", slot });
      expect(yes.status, JSON.stringify(yes.body)).toBe(200);
    });
  });

  it("go when all who were invited with them are taken back, and stay with the one who is not", async () => {
    const { org, interview, silent } = await asked();
    const two = await org.applications(2);
    const call = (path: string, body: object) => org.call(path, { body, key: crypto.randomUUID() });
    const invited = async () =>
      (
        await call("/v1/actions", {
          action: "invite-to-interview",
          applications: two.map(({ id }) => ({ id })),
          input: more(interview),
        })
      ).body;
    const slots = async () => (await silent.call("invitation")).body.slots.length;
    const one = await invited();
    await org.undo(one.results[0].receipt.id);
    expect(await slots()).toBe(3);
    await org.undo(one.results[1].receipt.id);
    expect(await slots()).toBe(2);
    await call(`/v1/operations/${(await invited()).operation}/undo`, {});
    expect(await slots()).toBe(2);
    await expectSound(org);
  });

  it("leave who is invited already where they are when there are none", async () => {
    const { org, interview, wish } = await asked();
    const input = more(interview, { slots: [] });
    const plan = await org.plan(wish.application, "invite-to-interview", input);
    expect(codesOf(plan.body.blocks)).toContain("interview.already-in");
  });
});
