import { inject } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { newId } from "../../../worker/domain/ids.ts";
import type { Env } from "../../../worker/env.ts";
import type { Accepted, Account, Fault, Seen } from "../../support/fake-resend.ts";
import { after, NOW } from "./clock.ts";
import { env, type Organisation, type Seeded } from "./organisation.ts";

export const db = new Database(env.DB);

/** The Worker's bindings with a real SDK pointed at the fake Resend. */
export const resendEnv: Env = {
  ...env,
  RESEND_API_KEY: "re_test_key",
  RESEND_BASE_URL: inject("resendUrl"),
};

/** Column names and values of a row, as it lies in the table. */
export type MessageRow = Record<string, string | number | null>;

/** A message in the outbox as a commit leaves it: due now, unless told otherwise. */
export async function put(
  org: Organisation,
  application: Seeded,
  columns: MessageRow = {},
): Promise<string> {
  const id = newId("msg");
  const row: MessageRow = {
    id,
    org_id: org.id,
    application_id: application.id,
    candidate_id: application.candidate,
    operation_id: newId("op"),
    receipt_id: newId("rcpt"),
    kind: "rejection",
    audience: "candidate",
    state: "held",
    recipient: application.email,
    sender_name: "Provköpings kommun, Rekrytering",
    sender_address: "jobb@prov.example",
    reply_to: "anna.ek@prov.example",
    subject: "Ansökan till Systemutvecklare",
    text: "Hej Eva!\n\nTack för ansökan.",
    html: "<p>Hej Eva!</p><p>Tack för ansökan.</p>",
    language: "sv",
    send_at: NOW.toISOString(),
    due_at: NOW.toISOString(),
    created_at: after(-30).toISOString(),
    state_at: after(-30).toISOString(),
    ...columns,
  };
  const names = Object.keys(row);
  await env.DB.prepare(
    `INSERT INTO messages (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
  )
    .bind(...Object.values(row))
    .run();
  return row.id as string;
}

export async function row(id: string): Promise<MessageRow> {
  return (await env.DB.prepare("SELECT * FROM messages WHERE id = ?")
    .bind(id)
    .first<MessageRow>())!;
}

/** An address that no other test uses, since all share the fake. */
export const freshAddress = (): string => `p-${crypto.randomUUID()}@example.com`;

const control = async <T>(path: string, init?: RequestInit): Promise<T> =>
  (await fetch(`${inject("resendUrl")}${path}`, init)).json<T>();

export const script = (to: string, faults: Fault[], repeatLast = false): Promise<object> =>
  control("/_script", { method: "POST", body: JSON.stringify({ to, faults, repeatLast }) });
/** The bindings with an account of their own at the fake Resend, and what holds for all its requests. */
export async function accountEnv(
  account: Account,
): Promise<{ bindings: Env; change: (account: Account) => Promise<object> }> {
  const key = `re_${crypto.randomUUID()}`;
  const change = (wanted: Account): Promise<object> =>
    control("/_account", { method: "POST", body: JSON.stringify({ key, ...wanted }) });
  await change(account);
  return { bindings: { ...resendEnv, RESEND_API_KEY: key }, change };
}
export const accepted = (to: string): Promise<Accepted[]> =>
  control(`/_accepted?to=${encodeURIComponent(to)}`);
export const requests = (to: string): Promise<Seen[]> =>
  control(`/_requests?to=${encodeURIComponent(to)}`);
