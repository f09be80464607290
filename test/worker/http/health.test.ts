import { beforeAll, describe, expect, it } from "vitest";
import type { Env } from "../../../worker/env.ts";
import { bindings } from "../support/bindings.ts";
import { env, Organisation } from "../support/organisation.ts";

let org: Organisation;
beforeAll(async () => {
  org = await Organisation.make();
});

/** Settled as an operator should have it. */
const whole = (other: object = {}): Env => ({ ...bindings({ RESEND_API_KEY: "re_x" }), ...other });
const health = (other: object) =>
  org.call("/health", { headers: { Authorization: "" }, bindings: whole(other) });

/** A database that a former release left. */
const behind = {
  prepare: (text: string) =>
    env.DB.prepare(
      text.includes("d1_migrations")
        ? `SELECT name FROM (${text}) WHERE name NOT LIKE '0008%'`
        : text,
    ),
  batch: (statements: D1PreparedStatement[]) => env.DB.batch(statements),
};
const away = { prepare: () => ({ bind: () => ({}) }), batch: () => Promise.reject(new Error("x")) };

describe("/health", () => {
  it("says that nothing is lacking", async () => {
    const { status, body } = await health({});
    expect([status, body.ok, body.lacks]).toEqual([200, true, []]);
  });

  it.each<[string, string, object]>([
    ["SESSION_SECRET", "missing", { SESSION_SECRET: "" }],
    ["SESSION_SECRET", "weak", { SESSION_SECRET: "a-secret-of-31-characters-00000" }],
    ["SESSION_SECRET_BEFORE", "weak", { SESSION_SECRET_BEFORE: "short" }],
    ["SERVER_KEY", "missing", { SERVER_KEY: undefined }],
    ["SERVER_KEY", "weak", { SERVER_KEY: "x".repeat(40) }],
    ["PUBLIC_URL", "missing", { PUBLIC_URL: undefined }],
    ["PUBLIC_URL", "invalid", { PUBLIC_URL: "vidare.example.se" }],
    ["RESEND_API_KEY", "missing", { RESEND_API_KEY: undefined }],
    ["RESEND_API_KEY", "invalid", { RESEND_API_KEY: "re_x\n" }],
    ["DB", "missing", { DB: undefined }],
    ["DB", "unavailable", { DB: away }],
    ["0008_guests", "pending", { DB: behind }],
    ["FILES", "missing", { FILES: undefined }],
    ["OUTBOX", "missing", { OUTBOX: undefined }],
    ["RATE_LIMIT_SESSION", "missing", { RATE_LIMIT_SESSION: undefined }],
    ["RATE_LIMIT_PUBLIC", "missing", { RATE_LIMIT_PUBLIC: undefined }],
  ])("names %s as %s, with 503", async (name, fault, wrong) => {
    const { status, body } = await health(wrong);
    expect([status, body.ok, body.lacks]).toEqual([503, false, [{ name, fault }]]);
  });

  it("with everything missing answers, and names all of it", async () => {
    const { status, body } = await org.call("/health", {
      headers: { Authorization: "" },
      bindings: {} as Env,
    });
    expect(status).toBe(503);
    expect(body.lacks).toHaveLength(9);
  });

  it("where mail is captured wants no provider's key", async () => {
    const CAPTURE_MAIL = { send: async () => ({ kind: "sent", providerId: "x" }) };
    const { status, body } = await health({ RESEND_API_KEY: undefined, CAPTURE_MAIL });
    expect([status, body.mail, body.lacks]).toEqual([200, "captured", []]);
  });
});

it.each<[string, object]>([
  ["the secret of sessions", { SESSION_SECRET: "" }],
  ["the database", { DB: undefined }],
  ["what requests are counted with", { RATE_LIMIT_SESSION: undefined }],
])("a request that needs %s answers 503 where there is none", async (_, wrong) => {
  const { status, body } = await org.call("/v1/projects", { bindings: whole(wrong) });
  expect([status, body.code]).toEqual([503, "unavailable"]);
});
