/** An invitation that would leave after the last day to answer. */
import { beforeAll, describe, expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { claim } from "../../../worker/outbox/claim.ts";
import { addDays, workdayFrom } from "../../../worker/domain/workdays.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { openPanel, sendToPanel } from "../support/panels.ts";
import { endPanel } from "./support.ts";

let org: Organisation;
beforeAll(async () => {
  org = await quietOrganisation();
});

const errors = async (input: object) => {
  const { body } = await sendToPanel(org, [await org.application()], { ...input });
  return body.results[0].problem?.errors ?? body.results[0].problem?.blocks ?? [];
};

describe("an invitation after the deadline", () => {
  it("is blocked where its time was chosen", async () => {
    const deadline = inDays(5);
    const late = { deadline, send: { when: "at", at: `${inDays(6)}T00:00` } };
    expect(await errors(late)).toMatchObject([
      { code: "panel.sent-late", path: ["input", "send", "at"] },
    ]);
    expect(await errors({ deadline, send: { when: "at", at: `${deadline}T23:30` } })).toEqual([]);
  });

  it.each([
    ["after so many hours", { when: "after", hours: 48 }, inDays(1)],
    ["on the next working day", { when: "next-workday" }, addDays(workdayFrom(inDays(1)), -1)],
  ])("is blocked without a place when it leaves %s", async (_, send, deadline) => {
    const [found, ...others] = await errors({ deadline, send });
    expect([found.code, others]).toEqual(["panel.sent-late", []]);
    expect(found.path ?? []).toEqual([]);
  });

  it("is measured by the panel's own day when that is later", async () => {
    const panel = await openPanel(org, [await org.application()]);
    const input = {
      panel: panel.id,
      deadline: inDays(2),
      reviewers: [{ kind: "internal", name: "Ny", email: "ny@prov.example" }],
      send: { when: "at", at: `${inDays(20)}T10:00` },
    };
    expect(await errors(input)).toEqual([]);
    const [message] = await org.rows(
      "SELECT text FROM messages WHERE thing_id = ? AND recipient = 'ny@prov.example'",
      panel.id,
    );
    const [first] = await org.rows(
      "SELECT text FROM messages WHERE thing_id = ? AND recipient = 'bo.lind@prov.example'",
      panel.id,
    );
    const day = /Svara senast ([^.]+)/.exec(String(first!.text))![1];
    expect(message!.text).toContain(`Svara senast ${day}`);
  });

  it("of a template's delay is blocked, for whom is added later too", async () => {
    const own = await quietOrganisation();
    const panel = await openPanel(own, [await own.application()], { deadline: inDays(4) });
    const put = await own.call("/v1/templates/send-to-panel", {
      method: "PUT",
      body: {
        unit: "",
        language: "sv",
        version: 0,
        subject: "x",
        body: "{{panel.link}}",
        delayDays: 20,
      },
    });
    expect(put.status, JSON.stringify(put.body)).toBe(200);
    const reviewers = [{ kind: "internal", name: "Ny", email: "ny@prov.example", language: "sv" }];
    const planned = await own.call(`/v1/panels/${panel.id}/reviewer-plans`, {
      body: { reviewers },
    });
    expect(planned.body.blocks).toMatchObject([{ code: "panel.sent-late" }]);
    const { body } = await sendToPanel(own, [await own.application()], {
      panel: panel.id,
      deadline: inDays(4),
      reviewers,
    });
    expect(body.results[0].problem.errors).toMatchObject([{ code: "panel.sent-late" }]);
  });

  it("that was held up does not leave", async () => {
    const panel = await openPanel(org, [await org.application()]);
    const [message] = await org.rows("SELECT id FROM messages WHERE thing_id = ?", panel.id);
    await endPanel(panel.id);
    const soon = new Date(Date.now() + 60 * 60_000);
    expect(await claim(new Database(env.DB), String(message!.id), soon)).toEqual({
      kind: "ended",
      state: "cancelled",
      failure: "panel_over",
    });
  });
});
