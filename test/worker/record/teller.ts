import { createMessageBatch } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { inject, vi } from "vitest";
import { allowOrigin } from "../../../worker/db/organisations.ts";
import { consume } from "../../../worker/delivery/deliver.ts";
import type { Env } from "../../../worker/env.ts";
import { realClock } from "../../../worker/clock.ts";
import { everyMinute } from "../../../worker/scheduled.ts";
import { bindings } from "../support/bindings.ts";
import { type Answer, type Call, Organisation } from "../support/organisation.ts";
import { db, requests } from "../support/outbox.ts";
import { WEBHOOK_SECRET } from "../support/webhook.ts";
import { Names } from "./names.ts";
import { type Change, changes, keysOf, type Tables, tablesOf } from "./tables.ts";

/** Where pages of the organisation may call from. */
export const PORTAL = "https://portal.prov.example";

/** A mail as the provider was handed it, and its answer. */
export interface Mail {
  at: string;
  key: string;
  answer: number | null;
  body: Record<string, unknown>;
}

export type Said =
  | { kind: "step"; title: string }
  | { kind: "call"; call: Call & { path: string }; answer: Answer; wakes: Wake[]; wrote: Change[] }
  | { kind: "minute"; at: string; mails: Mail[]; wrote: Change[] }
  | { kind: "clock"; at: string };

interface Wake {
  body: { id: string };
  delaySeconds?: number;
}

/** Runs the story against the whole product and writes down all that is asked, answered, stored and sent. */
/** The story is the same on every day. */
const MADE = "2026-11-01T08:00:00.000Z";

export class Teller {
  readonly org: Organisation;
  readonly names = new Names();
  readonly said: Said[] = [];
  readonly mails: Mail[] = [];
  /** What one step leaves for the next: ids, by the words of the story. */
  readonly ids: Record<string, string> = {};
  tables: Tables = {};
  readonly #env: Env;
  readonly #account = `re_${crypto.randomUUID()}`;
  readonly #read = new Map<string, number>();
  #keys: Record<string, string[]> = {};
  #wakes: Wake[] = [];

  static async begin(at: string): Promise<Teller> {
    vi.setSystemTime(at);
    const teller = new Teller(await Organisation.make({ publicSector: true }));
    const { id, project } = teller.org;
    await db.write({
      origin: allowOrigin(id, PORTAL),
      project: sql`UPDATE projects SET external_id = 'P-0', title = 'Tom', created_at = ${MADE} WHERE id = ${project}`,
      organisation: sql`UPDATE organisations SET created_at = ${MADE} WHERE id = ${id}`,
      key: sql`UPDATE api_keys SET created_at = ${MADE} WHERE org_id = ${id}`,
    });
    teller.tables = await tablesOf(teller.org);
    teller.#keys = await keysOf(Object.keys(teller.tables));
    return teller;
  }

  private constructor(org: Organisation) {
    this.org = org;
    this.#env = bindings({
      DB: noticing(bindings().DB, () => (this.#written = true)),
      OUTBOX: {
        sendBatch: async (wakes: Iterable<Wake>) => void this.#wakes.push(...wakes),
      } as unknown as Env["OUTBOX"],
      RESEND_API_KEY: this.#account,
      RESEND_BASE_URL: inject("resendUrl"),
      RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
    });
    org.bindings = this.#env;
  }

  step(title: string): void {
    this.said.push({ kind: "step", title });
  }

  /** Moves the clock; the recruiter has signed in again. */
  async at(time: string): Promise<void> {
    vi.setSystemTime(time);
    this.said.push({ kind: "clock", at: new Date().toISOString() });
    this.org.token = await this.org.session();
  }

  /** One request; a second has passed since the last. */
  async call(path: string, call: Call = {}): Promise<Answer> {
    vi.setSystemTime(Date.now() + 1000);
    const answer = await this.org.call(path, call);
    const wakes = this.#wakes.splice(0);
    this.#pending.push(...wakes);
    const wrote = await this.#wrote();
    this.said.push({ kind: "call", call: { path, ...call }, answer, wakes, wrote });
    return answer;
  }

  /** With the key of the host system. */
  host(path: string, call: Call = {}): Promise<Answer> {
    return this.call(path, { token: this.org.key, ...call });
  }

  /** Plans an action and then executes it with the same input. */
  async act(
    application: string,
    action: string,
    input: unknown = {},
    more: object = {},
  ): Promise<Answer> {
    const body = { action, input, ...more };
    await this.call(`/v1/applications/${application}/plans`, { body });
    return this.call(`/v1/applications/${application}/actions`, { body, key: this.key() });
  }

  async many(action: string, applications: object[], input: unknown, more: object = {}) {
    const body = { action, input, applications, ...more };
    await this.call("/v1/plans", { body });
    return this.call("/v1/actions", { body, key: this.key() });
  }

  #turn = 0;
  /** A new idempotency key. */
  key = (): string => `key-${(this.#turn += 1)}`;

  /** The cron's minute, and what the queue then does. */
  async minute(): Promise<void> {
    const now = new Date();
    const clock = { ...realClock, now: () => new Date() };
    await everyMinute(this.#env, clock);
    const due = [...this.#pending.splice(0), ...this.#wakes.splice(0)];
    const batch = due.map(({ body }, at) => ({
      id: String(at),
      timestamp: now,
      attempts: 1,
      body,
    }));
    if (batch.length) await consume(createMessageBatch("vidare-outbox", batch), this.#env, clock);
    this.#wakes = [];
    const before = this.tables;
    const wrote = await this.#wrote();
    const mails = await this.#sent(before, now.toISOString());
    this.mails.push(...mails);
    this.said.push({ kind: "minute", at: now.toISOString(), mails, wrote });
  }

  readonly #pending: Wake[] = [];

  #written = false;
  /** What the tables hold otherwise than before; they are only read when something was written. */
  async #wrote(): Promise<Change[]> {
    if (!this.#written) return [];
    this.#written = false;
    const before = this.tables;
    this.tables = await tablesOf(this.org);
    return changes(before, this.tables, this.#keys);
  }

  /** What came to the provider since it was last asked, in the order in which the mails were made. */
  async #sent(before: Tables, at: string): Promise<Mail[]> {
    const rows = [...before.messages!, ...this.tables.messages!];
    const mails: Mail[] = [];
    for (const to of new Set(rows.map(({ recipient }) => String(recipient)))) {
      const all = (await requests(to)).filter(
        ({ authorization }) => authorization === `Bearer ${this.#account}`,
      );
      for (const { key, body, answer } of all.slice(this.#read.get(to) ?? 0))
        mails.push({ at, key: key!, answer, body: JSON.parse(body) as Mail["body"] });
      this.#read.set(to, all.length);
    }
    return mails.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  }
}

/** The database, which tells of each batch that changed it. */
const noticing = (d1: D1Database, written: () => void): D1Database =>
  ({
    prepare: (text: string) => d1.prepare(text),
    batch: async (statements: D1PreparedStatement[]) => {
      const results = await d1.batch(statements);
      if (results.some(({ meta }) => meta.changed_db)) written();
      return results;
    },
  }) as unknown as D1Database;
