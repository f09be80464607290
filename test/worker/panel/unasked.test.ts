/** Reviewers who are in a panel without an invitation that left or waits: whoever sends again writes to them. */
import { beforeEach, describe, expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { NOW } from "../support/clock.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { openPanel, type Opened, sendToPanel } from "../support/panels.ts";

let org: Organisation;
let panel: Opened;
beforeEach(async () => {
  org = await quietOrganisation();
  panel = await openPanel(org, await org.applications(1));
});

const bo = { kind: "internal", name: "Bo Lind", email: "bo.lind@prov.example" };
const BOTH = ["asa@annan.example", "bo.lind@prov.example"];

const mail = async (state = "held") =>
  (
    await org.rows(
      "SELECT recipient FROM messages WHERE thing_id = ? AND kind = 'send-to-panel' AND state = ? ORDER BY recipient",
      panel.id,
      state,
    )
  ).map(({ recipient }) => recipient);
const endMail = (state: string) =>
  env.DB.prepare("UPDATE messages SET state = ? WHERE thing_id = ?").bind(state, panel.id).run();
const undo = async () => {
  const [row] = await org.rows(
    "SELECT receipt_id AS id FROM events WHERE operation_id = ?",
    panel.operation,
  );
  expect((await org.undo(String(row!.id))).status).toBe(200);
};
const again = async (input: object = {}) =>
  sendToPanel(org, await org.applications(1), { panel: panel.id, reviewers: [], ...input });
const add = (reviewers: object[]) =>
  org.call(`/v1/panels/${panel.id}/reviewers`, { body: { reviewers } });

describe("candidates sent to the same panel again", () => {
  it("bring the invitation that an undo took back, as planned", async () => {
    await undo();
    expect(await mail()).toEqual([]);
    const plan = await org.call("/v1/plans", {
      body: {
        action: "send-to-panel",
        input: { panel: panel.id, reviewers: [], deadline: inDays(48) },
        applications: panel.candidates.map(({ id }) => ({ id })),
      },
    });
    const to = plan.body.shared.messages.map((message: { to: string }) => message.to);
    expect(to.toSorted()).toEqual(BOTH);
    expect((await again()).body.results[0].outcome).toBe("done");
    expect(await mail()).toEqual(BOTH);
    expect(await org.rows("SELECT verb FROM panel_changes WHERE panel_id = ?", panel.id)).toEqual([
      { verb: "send" },
    ]);
    await expectSound(org);
  });

  it.each(["cancelled", "failed", "suppressed"])(
    "bring it to whom it was %s, in their own words once",
    async (state) => {
      await endMail(state);
      await again({ reviewers: [{ ...bo, name: "Bo L", email: "BO.lind@prov.example" }] });
      expect(await mail()).toEqual(["BO.lind@prov.example", "asa@annan.example"]);
      await again();
      expect(await mail()).toHaveLength(2);
      expect(
        await org.rows("SELECT name FROM guests WHERE thing_id = ? ORDER BY name", panel.id),
      ).toEqual([{ name: "Bo L" }, { name: "Åsa Berg" }]);
    },
  );

  it.each(["held", "scheduled", "queued", "sent", "bounced", "complained"])(
    "bring none to whom it is %s",
    async (state) => {
      await endMail(state);
      await again();
      expect(await org.rows("SELECT id FROM messages WHERE thing_id = ?", panel.id)).toHaveLength(
        2,
      );
    },
  );

  it("bring none to who has come in, nor to who was let go", async () => {
    await endMail("failed");
    const [one, other] = panel.reviewers;
    await env.DB.prepare("UPDATE guests SET opened_at = ? WHERE id = ?")
      .bind(NOW.toISOString(), one)
      .run();
    await org.call(`/v1/panels/${panel.id}/reviewers/${other}/revocations`, { body: {} });
    await again();
    expect(await mail()).toEqual([]);
  });

  it("bring it once, of two who send at once", async () => {
    await undo();
    const candidates = await org.applications(2);
    const answers = await Promise.all(
      candidates.map((each) => sendToPanel(org, [each], { panel: panel.id, reviewers: [] })),
    );
    expect(answers.map(({ body }) => body.results[0].outcome)).toEqual(["done", "done"]);
    expect(await mail()).toEqual(BOTH);
    await expectSound(org);
  });
});

describe("who is named for a panel that they are in", () => {
  it("is invited when no invitation left, however soon after, and is so once", async () => {
    await undo();
    await again();
    await endMail("cancelled");
    const named = { ...bo, language: "sv" };
    expect((await add([named])).status).toBe(200);
    expect((await add([named])).status).toBe(200);
    expect(await mail()).toEqual(["bo.lind@prov.example"]);
    expect((await add([{ ...named, name: "Bo L" }])).body.errors).toMatchObject([
      { code: "already_reviewer" },
    ]);
    await expectSound(org);
  });

  it("takes no second place in a full panel", async () => {
    await endMail("failed");
    const full = Array.from({ length: 48 }, (_, n) => ({
      ...bo,
      email: `r${n}@prov.example`,
    }));
    expect((await add(full)).body.reviewers).toBe(50);
    expect((await add([bo])).body.reviewers).toBe(50);
    expect((await again()).body.results[0].outcome).toBe("done");
    expect(await mail()).toHaveLength(50);
  });
});
