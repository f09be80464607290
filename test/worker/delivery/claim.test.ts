import { beforeAll, describe, expect, it } from "vitest";
import { nextDue } from "../../../worker/outbox/next-due.ts";
import { claim, LEASE_MS, markFailed, markSent, retryLater } from "../../../worker/outbox/claim.ts";
import { Database } from "../../../worker/db/client.ts";
import { after, NOW } from "../support/clock.ts";
import { env, Organisation } from "../support/organisation.ts";
import { db, freshAddress, put, row } from "../support/outbox.ts";

let org: Organisation;
beforeAll(async () => {
  org = await Organisation.make();
});

const waiting = async (columns = {}) => {
  const application = await org.application({ email: freshAddress() });
  return { application, id: await put(org, application, columns) };
};

/** What commit does when an action is undone. */
const cancel = (id: string) =>
  env.DB.prepare(
    "UPDATE messages SET state = 'cancelled' WHERE id = ? AND state IN ('held', 'scheduled') RETURNING id",
  )
    .bind(id)
    .all();

describe("a claim", () => {
  it("takes a due message with exactly what is to leave", async () => {
    const { id, application } = await waiting();
    expect(await claim(db, id, NOW)).toEqual({
      kind: "send",
      message: {
        id,
        to: application.email,
        from: { name: "Provköpings kommun, Rekrytering", address: "jobb@prov.example" },
        replyTo: "anna.ek@prov.example",
        guest: null,
        subject: "Ansökan till Systemutvecklare",
        text: "Hej Eva!\n\nTack för ansökan.",
        html: "<p>Hej Eva!</p><p>Tack för ansökan.</p>",
        language: "sv",
        attachments: [],
        calendar: null,
        list: false,
        attempt: 1,
        firstTriedAt: NOW.toISOString(),
        sendAt: NOW.toISOString(),
      },
    });
    expect(await row(id)).toMatchObject({
      state: "queued",
      attempts: 1,
      lease_until: after(60).toISOString(),
    });
  });

  it("leaves a message that is not due, is over, or is unknown", async () => {
    const { id } = await waiting({ due_at: after(1).toISOString() });
    expect(await claim(db, id, NOW)).toEqual({ kind: "none" });
    for (const state of ["sent", "delivered", "cancelled", "failed", "suppressed", "bounced"]) {
      const { id: over } = await waiting({ state });
      expect(await claim(db, over, NOW)).toEqual({ kind: "none" });
      expect((await row(over)).state).toBe(state);
    }
    expect(await claim(db, "msg_missing", NOW)).toEqual({ kind: "none" });
  });

  it("is won by one of a hundred at once", async () => {
    const { id } = await waiting();
    const claims = await Promise.all(Array.from({ length: 100 }, () => claim(db, id, NOW)));
    expect(claims.filter(({ kind }) => kind === "send")).toHaveLength(1);
    expect((await row(id)).attempts).toBe(1);
  });

  it("and an undo at the same moment never both succeed", async () => {
    for (let round = 0; round < 100; round += 1) {
      const { id } = await waiting();
      const racers = [() => claim(db, id, NOW), () => cancel(id)];
      if (round % 2) racers.reverse();
      const results = await Promise.all(racers.map((race) => race()));
      const taken = results.some((result) => "kind" in result && result.kind === "send");
      const cancelled = results.some(
        (result) => "results" in result && result.results.length === 1,
      );
      expect([taken, cancelled].filter(Boolean)).toHaveLength(1);
      expect((await row(id)).state).toBe(taken ? "queued" : "cancelled");
    }
  });

  it("is possible again when the lease of a crashed sender has run out", async () => {
    const { id } = await waiting();
    await claim(db, id, NOW);
    expect(await claim(db, id, after(59))).toEqual({ kind: "none" });
    const again = await claim(db, id, after(LEASE_MS / 1000));
    expect(again).toMatchObject({
      kind: "send",
      message: { attempt: 2, firstTriedAt: NOW.toISOString() },
    });
  });

  it("is not possible while somebody holds the lease, though the message was made due", async () => {
    const lease = after(1).toISOString();
    const { id } = await waiting({ state: "queued", attempts: 1, lease_until: lease });
    expect(await claim(db, id, NOW)).toEqual({ kind: "none" });
    expect(await row(id)).toMatchObject({ state: "queued", attempts: 1, lease_until: lease });
  });

  it("never sends blindly when the first attempt is a day old", async () => {
    const { id } = await waiting({
      state: "queued",
      attempts: 3,
      first_tried_at: after(-24 * 3600).toISOString(),
    });
    expect(await claim(db, id, NOW)).toEqual({
      kind: "ended",
      state: "failed",
      failure: "unknown_outcome",
    });
    expect(await row(id)).toMatchObject({
      state: "failed",
      failure: "unknown_outcome",
      attempts: 3,
    });
  });
});

describe("at the claim", () => {
  it("a message of a deleted application is cancelled", async () => {
    const { id, application } = await waiting();
    await env.DB.prepare("UPDATE applications SET deleted_at = ? WHERE id = ?")
      .bind(NOW.toISOString(), application.id)
      .run();
    expect(await claim(db, id, NOW)).toEqual({
      kind: "ended",
      state: "cancelled",
      failure: "application_deleted",
    });
  });

  it("a message of an application that is not there, or not in its organisation, is cancelled", async () => {
    const application = await org.application({ email: freshAddress() });
    const other = await Organisation.make();
    for (const id of ["app_missing", (await other.application()).id])
      expect(await claim(db, await put(org, { ...application, id }), NOW)).toEqual({
        kind: "ended",
        state: "cancelled",
        failure: "application_deleted",
      });
  });

  it("a message to a suppressed address becomes suppressed, in its organisation only", async () => {
    const other = await Organisation.make();
    const email = `Mixed.${freshAddress()}`;
    const here = await org.application({ email });
    const there = await other.application({ email });
    const [stopped, free] = [await put(org, here), await put(other, there)];
    await env.DB.prepare(
      "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'bounced', ?)",
    )
      .bind(org.id, email.toLowerCase(), NOW.toISOString())
      .run();
    expect(await claim(db, stopped, NOW)).toEqual({
      kind: "ended",
      state: "suppressed",
      failure: "suppressed",
    });
    expect((await claim(db, free, NOW)).kind).toBe("send");
  });

  it("a message to many does not go to one who said no to those, other mail does", async () => {
    const application = await org.application({ email: freshAddress() });
    const [many, own] = [
      await put(org, application, { list: 1 }),
      await put(org, application, { list: 0 }),
    ];
    await env.DB.prepare(
      "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'unsubscribed', ?)",
    )
      .bind(org.id, application.email, NOW.toISOString())
      .run();
    expect(await claim(db, many, NOW)).toEqual({
      kind: "ended",
      state: "suppressed",
      failure: "unsubscribed",
    });
    expect((await claim(db, own, NOW)).kind).toBe("send");
  });

  it("a candidate's message to a former address fails, and says why", async () => {
    const { id, application } = await waiting();
    await env.DB.prepare("UPDATE candidates SET email = ? WHERE id = ?")
      .bind(freshAddress(), application.candidate)
      .run();
    expect(await claim(db, id, NOW)).toEqual({
      kind: "ended",
      state: "failed",
      failure: "address_changed",
    });
  });

  it("a message to somebody else does not depend on the candidate's address", async () => {
    const { id, application } = await waiting({
      audience: "other",
      recipient: "chef@prov.example",
    });
    await env.DB.prepare("UPDATE candidates SET email = NULL WHERE id = ?")
      .bind(application.candidate)
      .run();
    expect((await claim(db, id, NOW)).kind).toBe("send");
  });

  describe("what may have left in an earlier attempt", () => {
    const tried = { state: "queued", attempts: 1, first_tried_at: after(-90).toISOString() };

    it("is settled with the provider though the application was deleted meanwhile", async () => {
      const { id, application } = await waiting(tried);
      await env.DB.prepare("UPDATE applications SET deleted_at = ? WHERE id = ?")
        .bind(NOW.toISOString(), application.id)
        .run();
      expect((await claim(db, id, NOW)).kind).toBe("send");
    });

    it("does not go again to an address that was changed, and nobody claims that it did not go", async () => {
      const { id, application } = await waiting(tried);
      await env.DB.prepare("UPDATE candidates SET email = ? WHERE id = ?")
        .bind(freshAddress(), application.candidate)
        .run();
      expect(await claim(db, id, NOW)).toEqual({
        kind: "ended",
        state: "failed",
        failure: "unknown_outcome",
      });
    });
  });
});

describe("a message with a predecessor", () => {
  const pair = async (state: string, columns = {}) => {
    const application = await org.application({ email: freshAddress() });
    const first = await put(org, application, { state, ...columns });
    return { first, second: await put(org, application, { after_id: first }) };
  };

  it("stays, and can still be cancelled, while the predecessor has not ended", async () => {
    const { first, second } = await pair("scheduled", { due_at: after(3600).toISOString() });
    expect(await claim(db, second, NOW)).toEqual({ kind: "none" });
    expect(await row(second)).toMatchObject({
      state: "held",
      attempts: 0,
      due_at: after(3600).toISOString(),
    });
    await markSent(db, first, "re_1", NOW);
    expect((await cancel(second)).results).toHaveLength(1);
  });

  it.each(["sent", "failed", "suppressed", "delivered", "bounced"])(
    "leaves when the predecessor is %s",
    async (state) => {
      const { second } = await pair(state);
      expect((await claim(db, second, NOW)).kind).toBe("send");
    },
  );

  it("falls with a predecessor that was cancelled or erased", async () => {
    const { second } = await pair("cancelled");
    expect(await claim(db, second, NOW)).toEqual({
      kind: "ended",
      state: "cancelled",
      failure: "predecessor_cancelled",
    });
    const { id } = await waiting({ after_id: "msg_erased" });
    expect(await claim(db, id, NOW)).toMatchObject({ state: "cancelled" });
  });
});

describe("of the mails that tell of one meeting, each after the one before it", () => {
  type Told = "REQUEST" | "CANCEL" | "no entry";

  /** What becomes of the last, once those before it stand so. */
  const last = async (former: readonly [Told, string][], method: Told): Promise<string> => {
    const application = await org.application({ email: freshAddress() });
    const entry = (told: Told) =>
      told === "no entry" ? null : JSON.stringify({ method: told, text: "BEGIN:VCALENDAR" });
    let before: string | null = null;
    for (const [told, state] of [...former, [method, "held"] as const])
      before = await put(org, application, { state, calendar: entry(told), after_id: before });
    const result = await claim(db, before!, NOW);
    return result.kind === "ended" ? result.failure : result.kind;
  };

  it.each<[string, [Told, string][], Told, string]>([
    ["a change waits for what it changes", [["REQUEST", "held"]], "REQUEST", "none"],
    [
      "a change leaves though what it changes was stopped",
      [["REQUEST", "cancelled"]],
      "REQUEST",
      "send",
    ],
    [
      "what was never asked is not taken out",
      [["REQUEST", "cancelled"]],
      "CANCEL",
      "predecessor_cancelled",
    ],
    ["what was asked is taken out", [["REQUEST", "delivered"]], "CANCEL", "send"],
    [
      "what was asked is taken out though its change was stopped",
      [
        ["REQUEST", "sent"],
        ["REQUEST", "cancelled"],
      ],
      "CANCEL",
      "send",
    ],
    [
      "what is on its way is waited for behind a change that was stopped",
      [
        ["REQUEST", "queued"],
        ["REQUEST", "cancelled"],
      ],
      "CANCEL",
      "none",
    ],
    [
      "what was stopped twice is not taken out",
      [
        ["REQUEST", "cancelled"],
        ["REQUEST", "cancelled"],
      ],
      "CANCEL",
      "predecessor_cancelled",
    ],
    [
      "what was taken out is not taken out again",
      [
        ["REQUEST", "sent"],
        ["CANCEL", "sent"],
        ["REQUEST", "cancelled"],
      ],
      "CANCEL",
      "predecessor_cancelled",
    ],
    [
      "what was taken out is asked anew",
      [
        ["REQUEST", "sent"],
        ["CANCEL", "delivered"],
      ],
      "REQUEST",
      "send",
    ],
    [
      "other mail falls with the one before it, whatever that was to follow",
      [
        ["REQUEST", "sent"],
        ["REQUEST", "cancelled"],
      ],
      "no entry",
      "predecessor_cancelled",
    ],
  ])("%s", async (_, former, method, becomes) => {
    expect(await last(former, method)).toBe(becomes);
  });
});

describe("marking", () => {
  const taken = async () => {
    const { id } = await waiting();
    const result = await claim(db, id, NOW);
    if (result.kind !== "send") throw new Error(result.kind);
    return result.message;
  };

  it("sent ends the message", async () => {
    const message = await taken();
    await markSent(db, message.id, "re_1", after(1));
    expect(await row(message.id)).toMatchObject({
      state: "sent",
      provider_id: "re_1",
      lease_until: null,
      state_at: after(1).toISOString(),
    });
  });

  it("sent does not take back what a webhook has brought before it", async () => {
    const message = await taken();
    await env.DB.prepare("UPDATE messages SET state = 'delivered' WHERE id = ?")
      .bind(message.id)
      .run();
    await markSent(db, message.id, "re_1", after(1));
    expect(await row(message.id)).toMatchObject({ state: "delivered", provider_id: "re_1" });
  });

  it("by a sender that was overtaken changes nothing, unless it was sent", async () => {
    const slow = await taken();
    await claim(db, slow.id, after(61));
    await markFailed(db, slow, "content_refused", after(62));
    await retryLater(db, slow, { failure: "no_answer", dueAt: after(900), untouched: true });
    expect(await row(slow.id)).toMatchObject({
      state: "queued",
      failure: null,
      attempts: 2,
      due_at: after(121).toISOString(),
    });
    await markSent(db, slow.id, "re_1", after(63));
    expect((await row(slow.id)).state).toBe("sent");
  });

  it("an attempt that certainly came to nothing does not start the clock of unknown outcomes", async () => {
    const message = await taken();
    await retryLater(db, message, { failure: "daily_quota", dueAt: after(900), untouched: true });
    expect(await row(message.id)).toMatchObject({
      state: "held",
      first_tried_at: null,
      failure: "daily_quota",
    });
  });
});

/** A database that notes the rows each statement reads. */
function counted() {
  const reads: number[] = [];
  const counting = new Proxy(env.DB, {
    get: (d1, name) =>
      name === "batch"
        ? async (statements: D1PreparedStatement[]) => {
            const results = await d1.batch(statements);
            reads.push(...results.map(({ meta }) => meta.rows_read));
            return results;
          }
        : (Reflect.get(d1, name) as (...args: unknown[]) => unknown).bind(d1),
  });
  return { counting, reads };
}

describe("what is due", () => {
  it("is found by reading due rows only, however many others there are, and so is claimed", async () => {
    const crowd = await Organisation.make();
    const application = await crowd.application();
    const far = "2020-01-01T00:00:00.000Z";
    const ids = await Promise.all(
      [3, 1, 2].map((age) =>
        put(crowd, application, { due_at: after(-age, new Date(far)).toISOString() }),
      ),
    );
    const { counting, reads } = counted();
    const asked = () => nextDue(new Database(counting), new Date(far), 100);
    expect(await asked()).toEqual([ids[0], ids[2], ids[1]]);
    await env.DB.batch(
      Array.from({ length: 5 }, (_, n) =>
        env.DB.prepare(
          `INSERT INTO messages (id, org_id, application_id, candidate_id, operation_id, receipt_id, kind, audience, state,
             recipient, sender_name, sender_address, subject, text, html, language, send_at, due_at, created_at, state_at)
           WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
           SELECT 'msg_crowd_' || ?1 || '_' || i, ?2, ?3, ?4, 'op', 'rcpt', 'rejection', 'candidate',
             iif(i % 2, 'sent', 'scheduled'), 'a@example.com', 'P', 'p@prov.example', 's', 't', 'h', 'sv', ?5,
             iif(i % 2, ?6, ?5), ?6, ?6 FROM n`,
        ).bind(
          n,
          crowd.id,
          application.id,
          application.candidate,
          after(86_400).toISOString(),
          far,
        ),
      ),
    );
    expect(await asked()).toHaveLength(3);
    expect(reads).toHaveLength(2);
    expect(reads[1]).toBeLessThanOrEqual(reads[0]! + 1);
    expect(reads[1]).toBeLessThan(40);
    await claim(new Database(counting), ids[0]!, new Date(far));
    expect(reads[2]).toBeLessThanOrEqual(12);
    expect(await nextDue(db, new Date(far), 1)).toEqual([ids[2]]);
  });
});
