import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { claim } from "../../../worker/outbox/claim.ts";
import { bindings, quietOrganisation } from "../support/bindings.ts";
import { NOW, after } from "../support/clock.ts";
import { everything } from "../support/furnished.ts";
import { type Organisation, routes } from "../support/organisation.ts";
import { db, freshAddress, put, row } from "../support/outbox.ts";
import { eventOf, post, signatureOf, WEBHOOK_SECRET } from "../support/webhook.ts";

let org: Organisation;
let id: string;
let address: string;
beforeAll(async () => {
  org = await quietOrganisation();
});
beforeEach(async () => {
  address = freshAddress();
  const application = await org.application({ email: address });
  id = await put(org, application);
  await claim(db, id, NOW);
});

const tell = (type: string, more: Parameters<typeof eventOf>[2] = {}) => {
  const body = eventOf(type, id, more);
  return post(org, body, signatureOf(body));
};

const minutes = (count: number) => Math.floor(Date.now() / 1000) + count * 60;

describe("a webhook", () => {
  it.each<[string, object, string, string | null]>([
    ["email.sent", {}, "sent", null],
    ["email.delivered", {}, "delivered", null],
    ["email.delivery_delayed", {}, "delayed", "slow_mailbox"],
    ["email.failed", { failed: { reason: "x" } }, "failed", "provider_gave_up"],
    ["email.suppressed", { suppressed: {} }, "suppressed", "provider_suppressed"],
    ["email.bounced", { bounce: { type: "Permanent" } }, "bounced", "bounced"],
    ["email.bounced", { bounce: { type: "Transient" } }, "bounced", "bounced_for_now"],
    ["email.bounced", { bounce: { type: "Undetermined" } }, "bounced", "bounced_for_now"],
    ["email.complained", {}, "complained", "complained"],
  ])("%s %j is taken before our own mark", async (type, data, state, failure) => {
    const { status, body } = await tell(type, { data });
    expect([status, body]).toEqual([204, ""]);
    expect(await row(id)).toMatchObject({
      state,
      failure,
      state_at: after(10).toISOString(),
      lease_until: null,
      provider_id: "re_1",
    });
  });

  it("may bring its tags as a list, or only the provider's id", async () => {
    const tags = [
      { name: "other", value: "x" },
      { name: "message_id", value: id },
    ];
    const email_id = crypto.randomUUID();
    await tell("email.sent", { data: { tags, email_id } });
    expect((await row(id)).state).toBe("sent");
    await tell("email.delivered", { data: { tags: undefined, email_id } });
    expect((await row(id)).state).toBe("delivered");
  });

  it("that comes ten days late is signed anew, and counts from when it happened", async () => {
    const at = new Date(Date.now() - 10 * 86_400_000).toISOString();
    expect((await tell("email.bounced", { at })).status).toBe(204);
    expect(await row(id)).toMatchObject({ state: "bounced", state_at: at });
  });

  it.each([
    ["email.opened", {}],
    ["email.clicked", { click: { ipAddress: "192.0.2.1" } }],
    ["contact.created", { id: "x" }],
    ["email.of_tomorrow", {}],
  ])("%s changes nothing", async (type, data) => {
    const before = await everything(org);
    expect((await tell(type, { data })).status).toBe(204);
    expect(await everything(org)).toEqual(before);
  });

  it("of an unknown message is taken and changes nothing", async () => {
    const before = await everything(org);
    for (const message of ["msg_0000000000000000000000none", "' OR 1=1 --", null]) {
      const body = eventOf("email.complained", message, { data: { email_id: "re_unknown" } });
      expect((await post(org, body, signatureOf(body))).status).toBe(204);
    }
    expect(await everything(org)).toEqual(before);
  });

  const forged: [string, (body: string) => [string | Uint8Array, Record<string, string>]][] = [
    ["without a signature", (body) => [body, {}]],
    ["with a signature of something else", (body) => [body, signatureOf(`${body} `)]],
    [
      "signed with another secret",
      (body) => [body, signatureOf(body, { secret: `whsec_${btoa("somebody else's secret")}` })],
    ],
    ["signed six minutes ago", (body) => [body, signatureOf(body, { timestamp: minutes(-6) })]],
    ["signed in six minutes", (body) => [body, signatureOf(body, { timestamp: minutes(6) })]],
    [
      "with a fresh time put over the signed one",
      (body) => [
        body,
        {
          ...signatureOf(body, { timestamp: minutes(-60) }),
          "svix-timestamp": String(minutes(0)),
        },
      ],
    ],
    ["with another id", (body) => [body, { ...signatureOf(body), "svix-id": "msg_other" }]],
    ["truncated", (body) => [body.slice(0, -20), signatureOf(body)]],
    ["with another message in it", (body) => [body.replace("msg_", "msg_x"), signatureOf(body)]],
    ["of an unknown version", (body) => [body, versioned(body, "v2")]],
    [
      "with an empty signature",
      (body) => [body, { ...signatureOf(body), "svix-signature": "v1," }],
    ],
    ["with a time that is none", (body) => [body, { ...signatureOf(body), "svix-timestamp": "x" }]],
    ["empty", () => ["", signatureOf("x")]],
    [
      "with a byte order mark put before it",
      (body) => [new TextEncoder().encode(`\uFEFF${body}`), signatureOf(body)],
    ],
  ];
  const versioned = (body: string, version: string) => {
    const headers = signatureOf(body);
    return { ...headers, "svix-signature": headers["svix-signature"]!.replace("v1", version) };
  };

  it.each(forged)("%s is refused, and nothing is written", async (_, forge) => {
    const body = eventOf("email.complained", id);
    const before = await everything(org);
    const [sent, headers] = forge(body);
    const answer = await post(org, sent, headers);
    expect([answer.status, answer.body.code]).toEqual([401, "unauthenticated"]);
    expect(await everything(org)).toEqual(before);
    expect((await post(org, body, signatureOf(body))).status).toBe(204);
  });

  it("is taken when one of several signatures holds, as while the secret is changed", async () => {
    const body = eventOf("email.delivered", id);
    const old = signatureOf(body, { secret: `whsec_${btoa("the former secret")}` });
    const headers = signatureOf(body);
    headers["svix-signature"] = `${old["svix-signature"]} ${headers["svix-signature"]}`;
    expect((await post(org, body, headers)).status).toBe(204);
    expect((await row(id)).state).toBe("delivered");
  });

  it.each([
    ["no time", { created_at: undefined }],
    ["a time that is none", { created_at: "yesterday" }],
    ["no message", { data: {} }],
    ["tags that are none", { data: { email_id: "re_1", tags: "x" } }],
  ])("that is signed and has %s is refused in words", async (_, changed) => {
    const before = await everything(org);
    const event = { ...(JSON.parse(eventOf("email.sent", id)) as object), ...changed };
    const body = JSON.stringify(event);
    const answer = await post(org, body, signatureOf(body));
    expect([answer.status, answer.body.code]).toEqual([422, "invalid_input"]);
    expect(await everything(org)).toEqual(before);
  });

  it("larger than any is not read", async () => {
    const body = " ".repeat(300 * 1024);
    expect((await post(org, body, signatureOf(body))).status).toBe(413);
  });

  it("finds nobody without the secret, and /health says so", async () => {
    const body = eventOf("email.complained", id);
    const answer = await post(org, body, signatureOf(body), "");
    expect([answer.status, answer.body.code]).toEqual([503, "unavailable"]);
    expect((await row(id)).state).toBe("queued");
    const health = async (more: object) =>
      (await org.call("/health", { bindings: bindings({ RESEND_API_KEY: "re_x", ...more }) })).body;
    expect(await health({})).toEqual({ ok: true, mail: "resend", webhooks: false, lacks: [] });
    expect(await health({ RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET })).toEqual({
      ok: true,
      mail: "resend",
      webhooks: true,
      lacks: [],
    });
  });

  it("leaves no word of anybody in the log", async () => {
    const logged: unknown[] = [];
    for (const method of ["log", "info", "warn", "error", "debug"] as const)
      vi.spyOn(console, method).mockImplementation((...line) => void logged.push(...line));
    const bounce = { type: "Permanent", message: `550 ${address} unknown` };
    await tell("email.bounced", { data: { to: [address], bounce } });
    const body = eventOf("email.bounced", id, { data: { to: [address] } });
    await post(org, body, {});
    vi.restoreAllMocks();
    expect(JSON.stringify(logged)).not.toContain(address);
  });
});

it("every route that is to be signed refuses what is not", async () => {
  const signed = routes.table.filter(({ policy }) => policy === "signed");
  expect(signed.map(({ path }) => path)).toEqual(["/webhooks/resend"]);
  for (const { path, method } of signed) {
    const call = { method: method.toUpperCase(), body: "{}" };
    const answer = await org.call(path, {
      ...call,
      bindings: bindings({ RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET }),
    });
    expect(answer.status).toBe(401);
  }
});

describe("an address that bounced", () => {
  const input = { subject: "Hej", content: "Hej!" };
  const blocks = async (application: string) =>
    ((await org.plan(application, "send-email", input)).body.blocks as { code: string }[]).map(
      ({ code }) => code,
    );

  it("blocks the next plan until the candidate has another, here and nowhere else", async () => {
    const other = await quietOrganisation();
    const there = await other.application({ email: address });
    const application = String((await row(id)).application_id);
    expect(await blocks(application)).toEqual([]);
    await tell("email.bounced", { data: { bounce: { type: "Permanent" } } });
    expect(await blocks(application)).toEqual(["plan.suppressed-bounced"]);
    const { body } = await org.call(`/v1/applications/${application}`);
    expect(body.candidate.suppression).toMatchObject({
      reason: "bounced",
      at: after(10).toISOString(),
    });
    expect((await other.plan(there.id, "send-email", input)).body.blocks).toEqual([]);
    const fresh = freshAddress();
    await org.rows(
      "UPDATE candidates SET email = ?, email_fold = ?, version = version + 1 WHERE id = ? RETURNING id",
      fresh,
      fresh,
      String((await row(id)).candidate_id),
    );
    expect(await blocks(application)).toEqual([]);
  });
});
