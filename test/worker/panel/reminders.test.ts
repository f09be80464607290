import { beforeEach, describe, expect, it } from "vitest";
import { reviewers as purpose } from "../../../worker/features/panel/guests.ts";
import { remindDue } from "../../../worker/guests/reminders.ts";
import { Database } from "../../../worker/db/client.ts";
import { claim } from "../../../worker/outbox/claim.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { openPanel, type Opened, setInvitations, submit } from "../support/panels.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let org: Organisation;
let panel: Opened;
beforeEach(async () => {
  org = await quietOrganisation();
  panel = await openPanel(org, [await org.application()]);
  await setInvitations(panel.id, "sent");
});

const inMs = (ms: number): Date => new Date(Date.now() + ms);
const cron = (now: Date) => remindDue(purpose, new Database(env.DB), { now, newId });
const sent = () =>
  org.rows(
    "SELECT recipient, subject, state, operation_id, text FROM messages WHERE org_id = ? AND kind = 'panel-reminder' ORDER BY recipient, id",
    org.id,
  );
const reviewers = () =>
  org.rows("SELECT reminded, remind_at FROM guests WHERE thing_id = ? ORDER BY id", panel.id);

describe("a reminder", () => {
  it("comes after the first days and then every few, in the reviewer's language", async () => {
    await cron(inMs(3 * DAY - HOUR));
    expect(await sent()).toEqual([]);
    expect((await cron(inMs(3 * DAY + HOUR))).length).toBe(2);
    const [asa, bo] = await sent();
    expect(asa).toMatchObject({
      recipient: "asa@annan.example",
      state: "queued",
      operation_id: panel.operation,
    });
    expect(asa!.subject).toContain("Reminder");
    expect(bo!.subject).toContain("Påminnelse");
    expect(bo!.text).toContain(`https://personlig.invalid/panel/${panel.reviewers[0]}/1`);
    await cron(inMs(5 * DAY));
    expect(await sent()).toHaveLength(2);
    await cron(inMs(5 * DAY + 2 * HOUR));
    expect(await sent()).toHaveLength(4);
    expect((await reviewers()).map(({ reminded }) => reminded)).toEqual([2, 2]);
    await expectSound(org);
  });

  it("comes in the product's words where a text kept from before lacks the link", async () => {
    for (const language of ["sv", "en"])
      await org.call("/v1/templates/panel-reminder", {
        method: "PUT",
        body: { language, version: 0, subject: "Egen", body: "{{panel.link}}" },
      });
    await env.DB.prepare(
      "UPDATE template_versions SET body = 'Hej' WHERE org_id = ? AND language = 'sv'",
    )
      .bind(org.id)
      .run();
    await cron(inMs(3 * DAY + HOUR));
    expect((await sent()).map(({ subject }) => subject === "Egen")).toEqual([true, false]);
    expect((await sent())[1]!.text).toContain("https://personlig.invalid/panel/");
  });

  it("comes once, however many crons run at once and however long none did", async () => {
    const now = inMs(20 * DAY);
    await Promise.all([cron(now), cron(now), cron(now)]);
    await cron(now);
    expect(await sent()).toHaveLength(2);
    expect((await reviewers()).map(({ reminded }) => reminded)).toEqual([1, 1]);
  });

  it("comes once when a cron has written between another's looking and its reading", async () => {
    const now = inMs(3 * DAY + HOUR);
    class Overtaken extends Database {
      #asked = 0;
      override async read<Name extends string>(asked: Parameters<Database["read"]>[0]) {
        this.#asked += 1;
        if (this.#asked === 2) await cron(now);
        return super.read<Name>(asked);
      }
    }
    expect(await remindDue(purpose, new Overtaken(env.DB), { now, newId })).toEqual([]);
    expect(await sent()).toHaveLength(2);
    expect((await reviewers()).map(({ reminded }) => reminded)).toEqual([1, 1]);
  });

  it("never comes to who has submitted or was revoked", async () => {
    const [bo, asa] = panel.reviewers;
    await submit(bo!);
    await org.call(`/v1/panels/${panel.id}/reviewers/${asa}/revocations`, { body: {} });
    await cron(inMs(10 * DAY));
    expect(await sent()).toEqual([]);
  });

  it("never comes after the deadline, and a later deadline counts anew", async () => {
    await cron(inMs(40 * DAY));
    expect(await sent()).toEqual([]);
    expect((await reviewers()).map(({ remind_at: at }) => at)).toEqual([null, null]);
    await org.call(`/v1/panels/${panel.id}`, { method: "PUT", body: { deadline: inDays(60) } });
    await cron(inMs(41 * DAY));
    expect(await sent()).toHaveLength(2);
  });

  it("waits a day at a time while nobody is left to review", async () => {
    const { id } = panel.candidates[0]!;
    const { body: receipt } = await org.act(id, "withdraw", { source: "phone", notify: false });
    await cron(inMs(4 * DAY));
    expect(await sent()).toEqual([]);
    await org.undo(receipt.id);
    await cron(inMs(4 * DAY + HOUR));
    expect(await sent()).toEqual([]);
    await cron(inMs(5 * DAY + HOUR));
    expect(await sent()).toHaveLength(2);
  });

  it("does not come when none were asked for", async () => {
    const none = await openPanel(org, [await org.application()], {
      reminders: { firstAfterDays: null, everyDays: null },
    });
    await cron(inMs(10 * DAY));
    const rows = await org.rows(
      "SELECT id FROM messages WHERE thing_id = ? AND kind = 'panel-reminder'",
      none.id,
    );
    expect(rows).toEqual([]);
  });

  it.each(["held", "scheduled", "queued", "cancelled", "failed", "suppressed"])(
    "does not come to whom the invitation is %s, and comes once it has left",
    async (state) => {
      await setInvitations(panel.id, state, panel.reviewers[0]);
      await cron(inMs(3 * DAY + HOUR));
      expect((await sent()).map(({ recipient }) => recipient)).toEqual(["asa@annan.example"]);
      await setInvitations(panel.id, "sent");
      await cron(inMs(4 * DAY + 2 * HOUR));
      expect(await sent()).toHaveLength(2);
    },
  );

  it("counts from when the invitation leaves, also of who is added later", async () => {
    const at = `${inDays(8)}T10:00`;
    const later = await openPanel(org, [await org.application()], { send: { when: "at", at } });
    const [message] = await org.rows(
      "SELECT send_at AS at FROM messages WHERE thing_id = ?",
      later.id,
    );
    const due = new Date(Date.parse(String(message!.at)) + 3 * DAY).toISOString();
    const dates = async () =>
      (
        await org.rows(
          "SELECT remind_at AS at FROM guests WHERE thing_id = ? ORDER BY id",
          later.id,
        )
      ).map((row) => row.at);
    expect(await dates()).toEqual([due, due]);
    const reviewers = [{ kind: "internal", name: "Ny", email: "ny@prov.example" }];
    await org.call(`/v1/panels/${later.id}/reviewers`, { body: { reviewers } });
    const [added] = await org.rows(
      "SELECT send_at AS at FROM messages WHERE thing_id = ? AND recipient = 'ny@prov.example'",
      later.id,
    );
    expect((await dates())[2]).toBe(
      new Date(Date.parse(String(added!.at)) + 3 * DAY).toISOString(),
    );
  });

  it("that was held up does not leave once they have answered or the deadline has passed", async () => {
    await cron(inMs(4 * DAY));
    const ids = await org.rows(
      "SELECT id FROM messages WHERE thing_id = ? AND kind = 'panel-reminder' ORDER BY guest_id",
      panel.id,
    );
    await submit(panel.reviewers[0]!);
    const db = new Database(env.DB);
    const claimed = [
      await claim(db, String(ids[0]!.id), inMs(5 * DAY)),
      await claim(db, String(ids[1]!.id), inMs(40 * DAY)),
    ];
    const ended = { kind: "ended", state: "cancelled" };
    expect(claimed).toEqual([
      { ...ended, failure: "review_submitted" },
      { ...ended, failure: "panel_over" },
    ]);
  });
});

describe("a reminder by hand", () => {
  const remind = () =>
    org.call(`/v1/panels/${panel.id}/reviewers/${panel.reviewers[0]}/reminders`, { body: {} });

  it("is held like any other mail, and can be stopped", async () => {
    const { status, body } = await remind();
    expect(status, JSON.stringify(body)).toBe(200);
    const [held] = await org.rows(
      "SELECT id, version, state, send_at > ? AS later FROM messages WHERE org_id = ? AND kind = 'panel-reminder'",
      new Date(Date.now() + 20_000).toISOString(),
      org.id,
    );
    expect(held).toMatchObject({ state: "held", later: 1 });
    const { version } = held!;
    const stop = { key: "stop", body: { version } };
    expect((await org.call(`/v1/messages/${held!.id}/cancel`, stop)).status).toBe(200);
    expect((await sent()).map(({ state }) => state)).toEqual(["cancelled"]);
  });

  it("is one while it waits, and puts the next one off", async () => {
    const answers = await Promise.all([remind(), remind()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await sent()).toHaveLength(1);
    const [bo, asa] = await reviewers();
    expect(bo!.reminded).toBe(1);
    expect(String(bo!.remind_at) < String(asa!.remind_at)).toBe(true);
    expect(await org.rows("SELECT verb FROM panel_changes WHERE panel_id = ?", panel.id)).toEqual([
      { verb: "remind" },
    ]);
    await expectSound(org);
  });

  it("that was stopped counts for nothing, and puts no other off", async () => {
    const before = await reviewers();
    for (const stop of [
      ({ id, version }: Record<string, unknown>) =>
        org.call(`/v1/messages/${String(id)}/cancel`, { body: { version } }),
      () => org.call(`/v1/operations/${panel.operation}/cancel-messages`, { body: {} }),
    ]) {
      await remind();
      expect(await reviewers()).not.toEqual(before);
      const [held] = await org.rows(
        "SELECT id, version FROM messages WHERE org_id = ? AND kind = 'panel-reminder' AND state = 'held'",
        org.id,
      );
      expect((await stop(held!)).status).toBe(200);
      expect(await reviewers()).toEqual(before);
    }
    await cron(inMs(3 * DAY + HOUR));
    expect((await sent()).map(({ state }) => state).toSorted()).toEqual([
      "cancelled",
      "cancelled",
      "queued",
      "queued",
    ]);
    await expectSound(org);
  });

  it("that is stopped after the next one's time has passed does not bring that one at once", async () => {
    await remind();
    const [held] = await org.rows(
      "SELECT id, version FROM messages WHERE org_id = ? AND kind = 'panel-reminder' AND state = 'held'",
      org.id,
    );
    await org.rows(
      "UPDATE guests SET remind_before = '2020-01-01T00:00:00.000Z' WHERE reminder_id = ? RETURNING id",
      String(held!.id),
    );
    const stopped = await org.call(`/v1/messages/${held!.id}/cancel`, {
      body: { version: held!.version },
    });
    expect(stopped.status).toBe(200);
    await cron(inMs(60_000));
    expect((await sent()).map(({ state }) => state)).toEqual(["cancelled"]);
  });

  it("is planned as it will be sent, and nothing is written by that", async () => {
    const plan = () =>
      org.call(`/v1/panels/${panel.id}/reviewers/${panel.reviewers[0]}/reminder-plans`, {
        body: {},
      });
    const { status, body } = await plan();
    expect([status, body.executable, body.blocks]).toEqual([200, true, []]);
    expect(body.messages).toMatchObject([
      { kind: "panel-reminder", to: "bo.lind@prov.example", state: "held" },
    ]);
    expect(await sent()).toEqual([]);
    await remind();
    const [held] = await org.rows(
      "SELECT id FROM messages WHERE org_id = ? AND kind = 'panel-reminder'",
      org.id,
    );
    const { body: message } = await org.call(`/v1/messages/${held!.id}`);
    for (const part of ["subject", "text", "html", "to", "from"])
      expect(message[part], part).toBe(body.messages[0][part]);
    const again = await plan();
    expect([again.body.messages, again.body.notes]).toMatchObject([
      [],
      [{ code: "panel.reminder-waits" }],
    ]);
  });

  it("is refused to whom no invitation has been sent", async () => {
    await setInvitations(panel.id, "cancelled");
    const { status, body } = await remind();
    expect([status, body.reason]).toEqual([409, "reviewer_not_invited"]);
    expect(await sent()).toEqual([]);
  });

  it("is refused to who has submitted, and when nobody is left to review", async () => {
    await submit(panel.reviewers[0]!);
    expect((await remind()).body.reason).toBe("reviewer_submitted");
    const { id } = panel.candidates[0]!;
    await org.act(id, "delete");
    const path = `/v1/panels/${panel.id}/reviewers/${panel.reviewers[1]}/reminders`;
    expect((await org.call(path, { body: {} })).body.reason).toBe("nobody_to_review");
  });
});
