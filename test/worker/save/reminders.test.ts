/** Who is asked and silent is reminded once, and who is kept is asked once before the last day. */
import { describe, expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { claim } from "../../../worker/outbox/claim.ts";
import { after, NOW } from "../support/clock.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { ASK, cron, kindsOf, mails, purge, type Saved, saved, TELL } from "./support.ts";

const noon = (days: number) => new Date(`${inDays(days)}T11:00:00.000Z`);
const sent = (org: Organisation) =>
  org.rows(
    "UPDATE messages SET state = 'delivered' WHERE org_id = ? AND state = 'held' RETURNING id",
    org.id,
  );
const reminded = async (org: Organisation) =>
  (await mails(org)).filter(({ kind }) =>
    ["save-reminder", "save-expiring"].includes(String(kind)),
  );
async function due({ org }: Pick<Saved, "org">, days: number): Promise<string[]> {
  await cron(noon(days));
  return (await reminded(org)).map(({ kind }) => String(kind));
}

describe("who was asked", () => {
  it("is asked once more two weeks later, with the link, and never again", async () => {
    const one = await saved({ ...ASK, expiresOn: inDays(120) });
    await sent(one.org);
    expect(await due(one, 13)).toEqual([]);
    expect(await due(one, 14)).toEqual(["save-reminder"]);
    const [mail] = await reminded(one.org);
    expect(mail!.text).toContain(`https://personlig.invalid/saved/${one.id}/1`);
    const { body } = await one.org.call(`/v1/applications/${one.application.id}`);
    expect(body.keeping.askedAgainAt).toBe(noon(14).toISOString());
    for (const days of [15, 40, 78, 79, 119])
      expect(await due(one, days)).toEqual(["save-reminder"]);
    await expectSound(one.org);
  });

  it.each([
    ["has answered no", (one: Saved) => one.say("no")],
    ["has answered yes", (one: Saved) => one.say("yes")],
    ["was never written to", () => Promise.resolve()],
    ["is asked no longer", ({ org, receipt }: Saved) => org.undo(receipt)],
    [
      "is not to be written to",
      ({ org }: Saved) =>
        org.rows(
          `INSERT INTO suppressions (org_id, address_fold, reason, message_id, at)
            SELECT org_id, email_fold, 'complained', 'x', created_at FROM candidates WHERE org_id = ? RETURNING org_id`,
          org.id,
        ),
    ],
  ])("is not when they %s", async (what, change) => {
    const one = await saved({ ...ASK, expiresOn: inDays(120) });
    if (!what.includes("never")) await sent(one.org);
    await change(one);
    expect(await due(one, 20)).toEqual([]);
  });
});

describe("who is kept", () => {
  it("is asked six weeks before the last day, once, and again before the new one", async () => {
    const one = await saved({ ...TELL, expiresOn: inDays(100) });
    expect(await due(one, 57)).toEqual([]);
    expect(await due(one, 58)).toEqual(["save-expiring"]);
    for (const days of [59, 93, 99]) expect(await due(one, days)).toEqual(["save-expiring"]);
    await one.org.rows(
      "UPDATE saved_profiles SET expires_on = ? WHERE org_id = ? RETURNING id",
      inDays(80),
      one.org.id,
    );
    await one.say("extend", { until: inDays(400) });
    const { body } = await one.org.call(`/v1/applications/${one.application.id}`);
    expect(body.keeping.askedAgainAt).toBeNull();
    expect(await due(one, 357)).toEqual(["save-expiring"]);
    expect(await due(one, 358)).toEqual(["save-expiring", "save-expiring"]);
    await expectSound(one.org);
  });

  it("by consent is asked before the end, too, counted from the yes", async () => {
    const one = await saved({ ...ASK, expiresOn: inDays(100) });
    await one.say("yes");
    expect(await due(one, 58)).toEqual(["save-expiring"]);
  });

  it("for a short time is asked a week before, and for a shorter one not at all", async () => {
    const short = await saved({ ...TELL, expiresOn: inDays(40) });
    expect(await due(short, 32)).toEqual([]);
    expect(await due(short, 33)).toEqual(["save-expiring"]);
    const shorter = await saved({ ...TELL, expiresOn: inDays(20) });
    expect(await due(shorter, 19)).toEqual([]);
  });

  it.each([
    ["said no", (one: Saved) => one.say("no")],
    [
      "said no to somebody, who recorded it",
      ({ org, application }: Saved) =>
        org.act(application.id, "record-consent", {
          answer: "no",
          answeredOn: inDays(0),
          via: "phone",
        }),
    ],
    [
      "works here by now",
      ({ org, application }: Saved) =>
        org.act(application.id, "hire", {
          position: "Utvecklare",
          department: "Digitalisering",
          startDate: inDays(30),
        }),
    ],
    [
      "has a link that was revoked",
      ({ org, id }: Saved) =>
        org.rows(
          "UPDATE guests SET revoked_at = ? WHERE id = ? RETURNING id",
          NOW.toISOString(),
          id,
        ),
    ],
  ])("is not asked when they %s", async (_, change) => {
    const one = await saved({ ...TELL, expiresOn: inDays(100) });
    await change(one);
    expect(await due(one, 60)).toEqual([]);
  });

  it("is asked again when a no that somebody recorded is undone", async () => {
    const one = await saved({ ...TELL, expiresOn: inDays(100) });
    const no = { answer: "no", answeredOn: inDays(0), via: "phone" };
    const { body } = await one.org.act(one.application.id, "record-consent", no);
    expect((await one.org.undo(body.id)).status).toBe(200);
    expect(await due(one, 60)).toEqual(["save-expiring"]);
  });

  it("is not asked twice for the same end, when a no that somebody recorded comes and goes", async () => {
    const one = await saved({ ...TELL, expiresOn: inDays(100) });
    expect(await due(one, 58)).toEqual(["save-expiring"]);
    const no = { answer: "no", answeredOn: inDays(0), via: "phone" };
    const { body } = await one.org.act(one.application.id, "record-consent", no);
    expect((await one.org.undo(body.id)).status).toBe(200);
    for (const days of [60, 93]) expect(await due(one, days)).toEqual(["save-expiring"]);
  });

  it("is asked though the application is deleted or purged, at the address of today, by day", async () => {
    for (const gone of ["deleted", "purged"]) {
      const one = await saved({ ...TELL, expiresOn: inDays(100) });
      const { org, application, id } = one;
      if (gone === "deleted") await org.act(application.id, "delete");
      else await purge(org, application);
      await org.rows(
        "UPDATE candidates SET email = 'ny@example.com', email_fold = 'ny@example.com' WHERE org_id = ? RETURNING id",
        org.id,
      );
      // A cron that was away writes at nine.
      await cron(new Date(`${inDays(60)}T02:00:00.000Z`));
      const [mail] = await org.rows(
        "SELECT id, kind, state, recipient, candidate_id, send_at FROM messages WHERE guest_id = ? AND kind = 'save-expiring'",
        id,
      );
      expect([gone, mail]).toMatchObject([
        gone,
        { state: "scheduled", recipient: "ny@example.com", candidate_id: application.candidate },
      ]);
      const leaves = new Date(String(mail!.send_at));
      expect(leaves.toISOString()).toMatch(new RegExp(`^${inDays(60)}T0[78]:00`));
      const verdict = await claim(new Database(env.DB), String(mail!.id), after(60, leaves));
      expect([gone, verdict.kind]).toEqual([gone, "send"]);
    }
  });

  it("is not asked by a message that has been overtaken by the answer", async () => {
    const one = await saved({ ...TELL, expiresOn: inDays(80) });
    await cron(noon(40));
    const [mail] = await reminded(one.org);
    await one.org.rows(
      "UPDATE messages SET state = 'held' WHERE id = ? RETURNING id",
      String(mail!.id),
    );
    await one.say("no");
    expect(await kindsOf(one.org)).toEqual([
      "save cancelled",
      "save-expiring cancelled",
      "save-no queued",
    ]);
  });
});
