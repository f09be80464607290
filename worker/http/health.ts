/** What the service lacks to do its work: told by name, never by value. */
import * as z from "zod";
import { Database } from "../db/client.ts";
import type { Env } from "../env.ts";
import type { Routes } from "./route.ts";

const FAULTS = ["missing", "weak", "invalid", "unavailable", "pending"] as const;

const lack = z.object({
  name: z.string().describe("A secret, variable, binding or migration"),
  fault: z
    .enum(FAULTS)
    .describe("weak: under 32 characters or hardly varied; pending: a migration to be applied"),
});
type Lack = z.output<typeof lack>;

const BINDINGS = ["DB", "FILES", "OUTBOX", "RATE_LIMIT_SESSION", "RATE_LIMIT_PUBLIC"] as const;

/** What can be told without asking anything. */
function lacksOf(env: Partial<Env>): Lack[] {
  const lacks: Lack[] = BINDINGS.filter((name) => !env[name]).map((name) => missing(name));
  for (const name of ["SESSION_SECRET", "SERVER_KEY"] as const)
    if (!env[name]) lacks.push(missing(name));
  for (const name of [
    "SESSION_SECRET",
    "SESSION_SECRET_BEFORE",
    "SERVER_KEY",
    "SERVER_KEY_BEFORE",
  ] as const)
    if (env[name] && isWeak(env[name])) lacks.push({ name, fault: "weak" });
  if (!env.PUBLIC_URL) lacks.push(missing("PUBLIC_URL"));
  else if (!isOrigin(env.PUBLIC_URL)) lacks.push({ name: "PUBLIC_URL", fault: "invalid" });
  // No header can hold anything else.
  if (env.RESEND_API_KEY && !/^[\x21-\x7e]+$/.test(env.RESEND_API_KEY))
    lacks.push({ name: "RESEND_API_KEY", fault: "invalid" });
  if (!env.RESEND_API_KEY && !env.CAPTURE_MAIL) lacks.push(missing("RESEND_API_KEY"));
  return lacks;
}

const missing = (name: string): Lack => ({ name, fault: "missing" });

const isWeak = (secret: string): boolean => secret.length < 32 || new Set(secret).size < 8;

/** Is it an address under which paths of ours can stand? */
function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash;
}

async function databaseLacks({ DB }: Partial<Env>, read: PendingMigrations): Promise<Lack[]> {
  if (!DB) return [];
  const pending = await read(new Database(DB));
  if (!pending) return [{ name: "DB", fault: "unavailable" }];
  return pending.map((name) => ({ name, fault: "pending" }));
}

/** By name; null: the database does not answer. */
type PendingMigrations = (db: Database) => Promise<string[] | null>;

/** `mail`: how it leaves here. */
export function healthRoute(
  routes: Routes,
  mail: (env: Env) => string,
  pending: PendingMigrations,
): void {
  routes.about(
    "Service",
    "What the service itself is asked: by operators, mail providers and mail programs",
  );

  routes.add({
    method: "get",
    path: "/health",
    policy: "open",
    summary:
      "Whether the service lacks anything (503), how mail leaves it, and whether its fate is heard of",
    tag: "Service",
    statuses: [200, 503],
    answer: z.object({
      ok: z.boolean(),
      mail: z.string(),
      webhooks: z.boolean(),
      lacks: z.array(lack).describe("What must be set right before everything works"),
    }),
    handle: async (c) => {
      const lacks = [...lacksOf(c.env), ...(await databaseLacks(c.env, pending))];
      const webhooks = Boolean(c.env.RESEND_WEBHOOK_SECRET);
      const ok = lacks.length === 0;
      return c.json({ ok, mail: mail(c.env), webhooks, lacks }, ok ? 200 : 503);
    },
  });
}

/** Did a request fail because the service lacks something, rather than by a fault of ours? */
export const isLacking = (env: Partial<Env>, error: Error): boolean =>
  /no such (?:table|column)/.test(error.message) ||
  lacksOf(env).some(({ name, fault }) => fault === "missing" && !name.startsWith("RESEND"));
