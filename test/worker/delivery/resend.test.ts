import { Buffer } from "node:buffer";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { calendarText } from "../../../worker/mail/calendar.ts";
import { resendSender } from "../../../worker/delivery/resend.ts";
import type { Fault } from "../../support/fake-resend.ts";
import { after, clockAt, NOW } from "../support/clock.ts";
import { env, Organisation } from "../support/organisation.ts";
import {
  accepted,
  freshAddress,
  put,
  requests,
  resendEnv,
  row,
  script,
} from "../support/outbox.ts";

let org: Organisation;
beforeAll(async () => {
  org = await Organisation.make();
});

const waiting = async (columns = {}) => {
  const application = await org.application({ email: freshAddress() });
  return { to: application.email!, id: await put(org, application, columns) };
};
const middle = { random: () => 0.5 };

it("hands over the message as it lies in the outbox, with its id as key and tag", async () => {
  const bytes = new TextEncoder().encode("%PDF-1.7 å");
  await env.FILES.put("cv-1", bytes);
  const attachment = {
    file: "file_1",
    filename: "CV Eva Öst.pdf",
    contentType: "application/pdf",
    size: bytes.length,
    key: "cv-1",
  };
  const logo = {
    file: "logo",
    filename: "logo.png",
    contentType: "image/png",
    size: bytes.length,
    key: "cv-1",
    cid: "logo",
  };
  const { id, to } = await waiting({ attachments: JSON.stringify([attachment, logo]) });
  expect(await deliver(resendEnv, id, clockAt(NOW))).toEqual({ kind: "sent" });
  const [mail] = await accepted(to);
  expect(mail!.key).toBe(id);
  expect(JSON.parse(mail!.body)).toEqual({
    from: '"Provköpings kommun, Rekrytering" <jobb@prov.example>',
    to,
    reply_to: "anna.ek@prov.example",
    subject: "Ansökan till Systemutvecklare",
    text: "Hej Eva!\n\nTack för ansökan.",
    html: "<p>Hej Eva!</p><p>Tack för ansökan.</p>",
    tags: [{ name: "message_id", value: id }],
    attachments: [
      {
        filename: "CV Eva Öst.pdf",
        content_type: "application/pdf",
        content: btoa(String.fromCharCode(...bytes)),
      },
      {
        filename: "logo.png",
        content_type: "image/png",
        content: btoa(String.fromCharCode(...bytes)),
        content_id: "logo",
      },
    ],
  });
  expect((await requests(to))[0]!.authorization).toBe("Bearer re_test_key");
  expect(await row(id)).toMatchObject({
    state: "sent",
    provider_id: mail!.id,
    failure: null,
    lease_until: null,
  });
});

describe("a calendar entry", () => {
  const entry = (method: "REQUEST" | "CANCEL") => ({
    method,
    text: calendarText({
      method,
      uid: "inv_1@prov.example",
      sequence: 0,
      stamp: NOW,
      start: after(86_400).toISOString(),
      end: after(90_000).toISOString(),
      summary: "Intervju – Öst",
      organiser: { name: "Provköping", address: "jobb@prov.example" },
      attendee: { name: "Eva Öst", address: "eva@example.com" },
    }),
  });

  it.each([
    ["REQUEST", "sv", "kallelse.ics"],
    ["CANCEL", "en", "invite.ics"],
  ] as const)(
    "%s leaves as a file that says its method in its type",
    async (method, language, filename) => {
      const { id, to } = await waiting({ language, calendar: JSON.stringify(entry(method)) });
      await deliver(resendEnv, id, clockAt(NOW));
      const [mail] = await accepted(to);
      const { attachments } = JSON.parse(mail!.body);
      expect(attachments).toEqual([
        {
          filename,
          content_type: `text/calendar; charset=utf-8; method=${method}`,
          content: Buffer.from(entry(method).text).toString("base64"),
        },
      ]);
    },
  );

  it("is the same to the byte when it is tried again", async () => {
    const { id, to } = await waiting({ calendar: JSON.stringify(entry("REQUEST")) });
    await script(to, ["reset-after-accepting"]);
    const first = await deliver(resendEnv, id, clockAt(NOW), middle);
    if (first.kind !== "again") throw new Error(first.kind);
    expect(await deliver(resendEnv, id, clockAt(first.dueAt))).toEqual({ kind: "sent" });
    const seen = await requests(to);
    expect(seen).toHaveLength(2);
    expect(new Set(seen.map(({ body }) => body)).size).toBe(1);
    expect(await accepted(to)).toHaveLength(1);
  });
});

describe("when Resend misbehaves", () => {
  /** Fault, what the row says while it waits, and whether the provider may have taken it. */
  const passing: [Fault, string, boolean][] = [
    ["rate-limited", "rate_limited", false],
    ["rate-limited-wait-7", "rate_limited", false],
    ["daily-quota", "daily_quota", false],
    ["monthly-quota", "monthly_quota", false],
    ["bad-key", "provider_key", false],
    ["unverified-sender", "sender_not_verified", false],
    ["error-500", "provider_error", true],
    ["error-503-html", "provider_error", true],
    ["reset", "no_answer", true],
    ["reset-after-accepting", "no_answer", true],
    ["broken-json", "no_answer", true],
    ["no-id", "provider_error", true],
    ["in-progress", "in_progress", true],
  ];

  it.each(passing)(
    "%s: the same bytes and key are tried again, and one mail arrives",
    async (fault, failure, unknown) => {
      const { id, to } = await waiting();
      await script(to, [fault]);
      const first = await deliver(resendEnv, id, clockAt(NOW), middle);
      if (first.kind !== "again") throw new Error(first.kind);
      expect(await row(id)).toMatchObject({
        state: unknown ? "queued" : "held",
        failure,
        lease_until: null,
        first_tried_at: unknown ? NOW.toISOString() : null,
      });
      expect(await deliver(resendEnv, id, clockAt(new Date(first.dueAt.getTime() - 1)))).toEqual({
        kind: "none",
      });
      expect(await deliver(resendEnv, id, clockAt(first.dueAt))).toEqual({ kind: "sent" });
      const seen = await requests(to);
      expect(seen).toHaveLength(2);
      expect(new Set(seen.map(({ body, key }) => `${key} ${body}`)).size).toBe(1);
      const mails = await accepted(to);
      expect(mails).toHaveLength(1);
      expect(await row(id)).toMatchObject({
        state: "sent",
        provider_id: mails[0]!.id,
        failure: null,
      });
    },
  );

  it("waits at least as long as Retry-After asks", async () => {
    const { id, to } = await waiting();
    await script(to, ["rate-limited-wait-7"]);
    const result = await deliver(resendEnv, id, clockAt(NOW), { random: () => 0 });
    expect(result.kind === "again" && result.dueAt.getTime()).toBeGreaterThanOrEqual(
      after(7).getTime(),
    );
  });

  it.each<[Fault, number]>([
    ["timeout", 0],
    ["timeout-after-accepting", 1],
  ])("%s: gives up waiting, and may have been taken", async (fault, taken) => {
    const { id, to } = await waiting();
    await script(to, [fault]);
    const impatient = resendSender({
      key: "re_test_key",
      baseUrl: resendEnv.RESEND_BASE_URL,
      timeoutMs: 200,
    });
    const withMailbox = { ...env, CAPTURE_MAIL: impatient };
    const first = await deliver(withMailbox, id, clockAt(NOW), middle);
    expect(await row(id)).toMatchObject({
      state: "queued",
      failure: "no_answer",
      first_tried_at: NOW.toISOString(),
    });
    expect(await accepted(to)).toHaveLength(taken);
    expect(
      await deliver(withMailbox, id, clockAt(first.kind === "again" ? first.dueAt : NOW)),
    ).toEqual({
      kind: "sent",
    });
    expect(await accepted(to)).toHaveLength(1);
  });

  it("a refused recipient is final, and the row says why", async () => {
    const { id, to } = await waiting();
    await script(to, ["bad-recipient"]);
    expect(await deliver(resendEnv, id, clockAt(NOW))).toEqual({ kind: "failed" });
    expect(await row(id)).toMatchObject({ state: "failed", failure: "recipient_refused" });
    expect(await deliver(resendEnv, id, clockAt(after(3600)))).toEqual({ kind: "none" });
    expect(await requests(to)).toHaveLength(1);
  });

  it("a key that was used for other bytes is never sent under another", async () => {
    const { id, to } = await waiting();
    await script(to, ["reset-after-accepting"]);
    const first = await deliver(resendEnv, id, clockAt(NOW), middle);
    await env.DB.prepare("UPDATE messages SET subject = 'Something else' WHERE id = ?")
      .bind(id)
      .run();
    expect(
      await deliver(resendEnv, id, clockAt(first.kind === "again" ? first.dueAt : NOW)),
    ).toEqual({
      kind: "failed",
    });
    expect(await row(id)).toMatchObject({ state: "failed", failure: "payload_changed" });
    expect(await accepted(to)).toHaveLength(1);
  });

  it("an address of nobody's leads nowhere but to another attempt", async () => {
    const { id } = await waiting();
    await deliver({ ...resendEnv, RESEND_BASE_URL: "http://127.0.0.1:9" }, id, clockAt(NOW));
    expect(await row(id)).toMatchObject({ state: "queued", failure: "no_answer" });
  });

  it("keeps trying with growing pauses for less than a day, then says that nobody knows", async () => {
    const { id, to } = await waiting();
    await script(to, ["error-500"], true);
    const tried: number[] = [];
    let now = NOW;
    for (;;) {
      tried.push((now.getTime() - NOW.getTime()) / 1000);
      const result = await deliver(resendEnv, id, clockAt(now), middle);
      if (result.kind !== "again") break;
      now = result.dueAt;
    }
    expect(await row(id)).toMatchObject({ state: "failed", failure: "unknown_outcome" });
    expect(tried.length).toBeGreaterThan(10);
    expect(tried.at(-1)).toBeLessThan(24 * 3600);
    expect(await accepted(to)).toHaveLength(0);
  });

  it("what certainly was not sent waits for days, then fails with that reason", async () => {
    const { id, to } = await waiting();
    await script(to, ["monthly-quota"], true);
    let now = NOW;
    for (;;) {
      const result = await deliver(resendEnv, id, clockAt(now), middle);
      if (result.kind !== "again") break;
      now = result.dueAt;
    }
    expect(now.getTime()).toBeGreaterThan(after(48 * 3600).getTime());
    expect(await row(id)).toMatchObject({ state: "failed", failure: "monthly_quota" });
  });
});

it("of fifty senders at once, one sends", async () => {
  const { id, to } = await waiting();
  const results = await Promise.all(
    Array.from({ length: 50 }, () => deliver(resendEnv, id, clockAt(NOW))),
  );
  expect(results.filter(({ kind }) => kind === "sent")).toHaveLength(1);
  expect(await requests(to)).toHaveLength(1);
});

it("a crash between sending and marking is repaired by asking again with the same key", async () => {
  const { id, to } = await waiting();
  let fallen = false;
  const crashing = new Proxy(env.DB, {
    get: (d1, name) =>
      name === "batch"
        ? async (statements: D1PreparedStatement[]) => {
            if (fallen) throw new Error("gone");
            fallen = true;
            return d1.batch(statements);
          }
        : (Reflect.get(d1, name) as (...args: unknown[]) => unknown).bind(d1),
  });
  await expect(deliver({ ...resendEnv, DB: crashing }, id, clockAt(NOW))).rejects.toThrow("gone");
  expect(await row(id)).toMatchObject({ state: "queued", provider_id: null });
  expect(await deliver(resendEnv, id, clockAt(after(59)))).toEqual({ kind: "none" });
  expect(await deliver(resendEnv, id, clockAt(after(61)))).toEqual({ kind: "sent" });
  expect(await requests(to)).toHaveLength(2);
  const mails = await accepted(to);
  expect(mails).toHaveLength(1);
  expect((await row(id)).provider_id).toBe(mails[0]!.id);
});

it("a missing attachment is final, an unreachable store is not", async () => {
  const attachments = JSON.stringify([
    { file: "f", filename: "cv.pdf", contentType: "application/pdf", size: 10, key: "not-there" },
  ]);
  const gone = await waiting({ attachments });
  expect(await deliver(resendEnv, gone.id, clockAt(NOW))).toEqual({ kind: "failed" });
  expect(await row(gone.id)).toMatchObject({ state: "failed", failure: "attachment_missing" });
  const later = await waiting({ attachments });
  const broken = { get: () => Promise.reject(new Error("R2 is away")) } as unknown as R2Bucket;
  expect((await deliver({ ...resendEnv, FILES: broken }, later.id, clockAt(NOW))).kind).toBe(
    "again",
  );
  expect(await row(later.id)).toMatchObject({
    state: "held",
    failure: "storage_unavailable",
    first_tried_at: null,
  });
  expect(await requests(later.to)).toHaveLength(0);
});

it("logs ids, codes and durations, and nothing of the message", async () => {
  const written: string[] = [];
  const spies = (["log", "warn", "error", "info", "debug"] as const).map((level) =>
    vi
      .spyOn(console, level)
      .mockImplementation((...parts) => void written.push(parts.map(String).join(" "))),
  );
  const canary = crypto.randomUUID();
  const faults: Fault[] = [
    "none",
    "error-500",
    "bad-recipient",
    "reset",
    "daily-quota",
    "broken-json",
  ];
  for (const fault of faults) {
    const application = await org.application({ email: `${canary}.${fault}@example.com` });
    const id = await put(org, application, {
      subject: `Ämne ${canary}`,
      text: canary,
      html: `<p>${canary}</p>`,
      sender_name: canary,
      reply_to: `${canary}@prov.example`,
    });
    await script(application.email!, [fault]);
    await deliver(resendEnv, id, clockAt(NOW));
  }
  spies.forEach((spy) => spy.mockRestore());
  expect(written).toHaveLength(faults.length);
  expect(written.join("\n")).not.toContain(canary);
  expect(JSON.parse(written[0]!)).toEqual({
    at: "delivery",
    message: expect.stringMatching(/^msg_/),
    outcome: "sent",
    ms: expect.any(Number),
  });
});
