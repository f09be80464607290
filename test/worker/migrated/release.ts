/** A database as the release before the refactoring left it (`release.sql`), brought up to today. */
import { applyD1Migrations, createMessageBatch, type D1Migration } from "cloudflare:test";
import { env as own } from "cloudflare:workers";
import { inject, vi } from "vitest";
import { realClock } from "../../../worker/clock.ts";
import { consume } from "../../../worker/delivery/deliver.ts";
import { SCOPES } from "../../../worker/domain/vocabulary.ts";
import type { Env } from "../../../worker/env.ts";
import { everyMinute } from "../../../worker/scheduled.ts";
import { BROKEN } from "../../support/invariants.ts";
import { bindings } from "../support/bindings.ts";
import { PDF } from "../support/files.ts";
import { env, Organisation } from "../support/organisation.ts";
import { requests } from "../support/outbox.ts";
import left from "./release.sql?raw";

/** Its own database (vitest.config.ts): no other test sees it. */
export const { RELEASED, TEST_MIGRATIONS } = own as unknown as {
  RELEASED: D1Database;
  TEST_MIGRATIONS: D1Migration[];
};

const LAST = "0006_panel_numbers.sql";
const last = TEST_MIGRATIONS.findIndex(({ name }) => name === LAST);
export const BEFORE = TEST_MIGRATIONS.slice(0, last + 1);
export const SINCE = TEST_MIGRATIONS.slice(last + 1);

/** Its last request was at 11:59:01; what is held then leaves two minutes later. */
export const READ_AT = "2026-11-23T11:59:30.000Z";

export const ORG = "org_01m5c563000gwz1f9w03grr3bb";
const KEY = "vid_34b31c00ff404b69bf06a924113f1f1fb8f62a8a447e4cb6b34e9bd2c8e6d5e7";
export const PANEL = "pan_01m5c5rewg040as0hf81cr4rk7";

/** As that release made them, with the tests' SERVER_KEY. */
export const LINKS = {
  bo: "rev_01m5c5rewg040bgztwrpw8hqwj.h9wEO4pUTjP5hp6byA-KoG74L-MAlW4fpecvWRU6POs",
  asa: "rev_01m5c5rewg040c18gfezxdd199.1L09X8nvoLkeM5kzzzvmwe8uSgKIPMFaCDMB24qBdY0",
};
/** What Åsa's browser was given when she asked for a code; the code is in a mail that has not left. */
export const TICKET = "BlcOZEFkVdZiLCQ0vUJE_6DKZKOo9RxDw1Xo4j0FFEA";

/** Of the mail that was archived. */
export const ARCHIVED = {
  id: "msg_01m5c56jm00ca2811zhty96y6c",
  key: "3544b5805fc7403fb008f463c9ea815383101e4a22e0497db71acca9152caa3e",
  body: { text: "Hej Anna!\n\nTack, men nej.\n", html: "<p>Hej Anna!</p><p>Tack, men nej.</p>" },
};

/** Tables and their columns. */
export async function columns(): Promise<string[]> {
  const { results } = await RELEASED.prepare(
    `SELECT t.name || '.' || c.name AS name FROM sqlite_master t, pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\\_cf%' ESCAPE '\\'`,
  ).all<{ name: string }>();
  return results.map(({ name }) => name);
}

/** That release's tables, with its rows. */
export async function asReleased(): Promise<void> {
  await applyD1Migrations(RELEASED, BEFORE);
  const statements = left
    .slice(left.indexOf("INSERT"))
    .split(/;\n(?:\n|$)/)
    .filter(Boolean);
  await RELEASED.batch(statements.map((text) => RELEASED.prepare(text)));
  await env.FILES.put(ARCHIVED.key, JSON.stringify(ARCHIVED.body));
  const { results } = await RELEASED.prepare("SELECT key FROM files").all<{ key: string }>();
  for (const { key } of results) await env.FILES.put(key, PDF);
}

export const upToToday = (): Promise<void> => applyD1Migrations(RELEASED, SINCE);

/** The names of the invariants that do not hold (test/support/invariants.ts). */
export async function broken(): Promise<string[]> {
  const names = Object.keys(BROKEN);
  const found = await RELEASED.batch(
    names.map((name) => RELEASED.prepare(BROKEN[name]!).bind(ORG)),
  );
  return names.filter((_, at) => found[at]!.results.length > 0);
}

interface Wake {
  body: { id: string };
}

/** The organisation of that database, asked as today's recruiters and pages ask; and the cron's minute. */
export class Released extends Organisation {
  readonly #wakes: Wake[] = [];
  readonly #account = `re_${crypto.randomUUID()}`;
  readonly #env: Env;

  constructor() {
    super();
    this.#env = bindings({
      DB: RELEASED,
      OUTBOX: {
        sendBatch: async (wakes: Iterable<Wake>) => void this.#wakes.push(...wakes),
      } as unknown as Env["OUTBOX"],
      RESEND_API_KEY: this.#account,
      RESEND_BASE_URL: inject("resendUrl"),
    });
    this.bindings = this.#env;
  }

  /** Signs in with the API key of then. */
  async enter(): Promise<void> {
    const { body } = await this.call("/v1/sessions", {
      token: KEY,
      body: {
        actor: { id: "anna.ek", name: "Anna Ek", email: "anna.ek@prov.example" },
        scopes: SCOPES,
        ttl: 3600,
      },
    });
    this.token = body.token as string;
  }

  /** Without a session, as the page of a link asks. */
  byLink(path: string, body: object) {
    return this.call(path, { token: "", body: { purpose: "panel", ...body } });
  }

  async minute(at: string): Promise<void> {
    vi.setSystemTime(at);
    const clock = { ...realClock, now: () => new Date() };
    await everyMinute(this.#env, clock);
    const batch = this.#wakes
      .splice(0)
      .map(({ body }, n) => ({ id: String(n), timestamp: new Date(), attempts: 1, body }));
    if (batch.length) await consume(createMessageBatch("vidare-outbox", batch), this.#env, clock);
    this.#wakes.length = 0;
  }

  /** Subjects and texts of what has left to an address. */
  async mailTo(address: string): Promise<{ subject: string; text: string }[]> {
    return (await requests(address))
      .filter(({ authorization }) => authorization === `Bearer ${this.#account}`)
      .map(({ body }) => JSON.parse(body) as { subject: string; text: string });
  }
}
