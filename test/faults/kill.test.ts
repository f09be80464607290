import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ACTION_IDS } from "../../worker/domain/vocabulary.ts";
import { type FakeResend, startFakeResend } from "../support/fake-resend.ts";
import { KILLS as WANTED } from "../support/figures.ts";
import { BROKEN } from "../support/invariants.ts";
import {
  buildWorker,
  migrations,
  type Rows,
  startWorkerd,
  type Workerd,
} from "../support/workerd.ts";
import { type Asked, ask, load, receiptsOf } from "./load.ts";
import { API_KEY, applications, ORG, organisation, TARGET } from "./seed.ts";

const KILLS = Number(
  process.env.VIDARE_KILLS || (process.env.VIDARE_PROVE ? WANTED.prove : WANTED.test),
);
const WAITING = "('held', 'scheduled', 'queued')";

let fake: FakeResend;
let folder: string;
let persist: string;
let workerd: Workerd;

const start = () =>
  startWorkerd({
    folder,
    persist,
    vars: {
      SESSION_SECRET: "kill-test-session-0000000000000000000000",
      SERVER_KEY: "kill-test-server-00000000000000000000000",
      PUBLIC_URL: "https://vidare.test",
      RESEND_API_KEY: "re_kill_test",
      RESEND_BASE_URL: fake.url,
    },
  });

beforeAll(async () => {
  fake = await startFakeResend(0, { slow: 15 });
  folder = await buildWorker();
  persist = await mkdtemp(join(tmpdir(), "vidare-kill-"));
  workerd = await start();
  await workerd.batch([...(await migrations()), ...organisation()]);
});

afterAll(async () => {
  await workerd?.kill();
  await fake?.close();
  for (const path of [folder, persist]) if (path) await rm(path, { recursive: true, force: true });
});

const rowsOf = async (sql: string, ...values: (string | number)[]): Promise<Rows> =>
  (await workerd.batch([{ sql, values }]))[0]!;

async function session(): Promise<string> {
  const response = await fetch(`${workerd.url}/v1/sessions`, {
    method: "POST",
    headers: { Authorization: `Bearer ${API_KEY}`, "Content-Type": "application/json" },
    body: JSON.stringify({
      actor: { id: "anna.ek", name: "Anna Ek" },
      scopes: ACTION_IDS,
      ttl: 3600,
    }),
  });
  const body = (await response.json()) as { token: string };
  expect(response.status, JSON.stringify(body)).toBe(200);
  return body.token;
}

/** Two minutes pass: leases of the dead run out. */
const twoMinutesPass = () =>
  workerd.batch([
    {
      sql: `UPDATE messages SET lease_until = NULL, due_at = strftime('%Y-%m-%dT%H:%M:%fZ', due_at, '-2 minutes')
        WHERE lease_until IS NOT NULL AND state IN ${WAITING}`,
    },
  ]);

/** Every answer that somebody was given is in the tables, to the letter. */
async function expectKept(all: Asked[]): Promise<void> {
  const receipts = all.flatMap(receiptsOf);
  const ids = JSON.stringify(receipts.map(({ id }) => id));
  const events = await rowsOf(
    "SELECT receipt_id, application_id, version, verb FROM events WHERE receipt_id IN (SELECT value FROM json_each(?))",
    ids,
  );
  const kept = new Set(events.map((row) => Object.values(row).join(" ")));
  const lost = receipts.filter(
    ({ id, application, version, action }) =>
      !kept.has([id, application, version, action].join(" ")),
  );
  expect(lost, "acknowledged and lost").toEqual([]);
  const messages = new Set(
    (await rowsOf(`SELECT id FROM messages WHERE org_id = ?`, ORG)).map(({ id }) => id),
  );
  expect(
    receipts.flatMap((receipt) => receipt.messages).filter(({ id }) => !messages.has(id)),
    "lost messages",
  ).toEqual([]);
  const refused = all.filter(({ answer }) => answer && answer.status !== 200);
  const used = await rowsOf(
    "SELECT key FROM idempotency_keys WHERE key IN (SELECT value FROM json_each(?))",
    JSON.stringify(refused.map(({ key }) => key)),
  );
  expect(used, "refused and yet done").toEqual([]);
  expect(
    refused.filter(({ answer }) => answer!.status !== 409),
    "neither done nor refused",
  ).toEqual([]);
}

/** Nothing is half done. */
async function expectWhole(): Promise<void> {
  const torn: Record<string, Rows> = {};
  for (const [name, sql] of Object.entries(BROKEN)) {
    const rows = await rowsOf(sql, ORG);
    if (rows.length) torn[name] = rows;
  }
  const unmailed = await rowsOf(
    `SELECT e.receipt_id, e.verb, count(m.id) AS messages FROM events e LEFT JOIN messages m ON m.receipt_id = e.receipt_id
     WHERE e.org_id = ? GROUP BY e.receipt_id HAVING count(m.id) <> iif(e.verb IN ('reject', 'withdraw', 'forward', 'save'), 1, 0)`,
    ORG,
  );
  expect(
    { ...torn, ...(unmailed.length && { "an event without its message": unmailed }) },
    "torn",
  ).toEqual({});
}

const messageOf = (body: string): string | undefined =>
  (JSON.parse(body) as { tags: { name: string; value: string }[] }).tags.find(
    ({ name }) => name === "message_id",
  )?.value;

/** How many requests the provider had seen at each start of workerd. */
const starts = [0];

/**
 * The provider takes a key once, and so would hide a message that is sent again. Who died may not have heard the
 * answer; within one life it is heard.
 */
function repeated(): (string | null)[] {
  return starts.flatMap((from, life) => {
    const taken = fake.requests
      .slice(from, starts[life + 1])
      .flatMap(({ key, answer }) => (answer === 200 ? [key] : []));
    return taken.filter((key, at) => taken.indexOf(key) < at);
  });
}

/** What has gone out is what the outbox says, once each, and nothing that was taken back. */
async function expectHonestMail(all: Asked[]): Promise<void> {
  const keys = fake.accepted.map(({ key }) => key);
  const messages = fake.accepted.map(({ body }) => messageOf(body));
  expect(messages, "sent under another key than its own").toEqual(keys);
  expect(repeated(), "sent again though the answer had come").toEqual([]);
  expect(
    fake.requests.filter(
      ({ error }) => error !== null && error !== "concurrent_idempotent_requests",
    ),
    "refused by the provider",
  ).toEqual([]);
  const bytes = new Map<string | null, string>();
  for (const { key, body } of fake.requests) {
    expect(body === (bytes.get(key) ?? body), "other bytes under the same key").toBe(true);
    bytes.set(key, body);
  }
  const rows = await rowsOf("SELECT id, state FROM messages WHERE org_id = ?", ORG);
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const wrong = keys.filter((key) => !["queued", "sent"].includes(states.get(key) as string));
  expect(
    wrong.map((key) => [key, states.get(key)]),
    "sent though the outbox denies it",
  ).toEqual([]);
  const sent = new Set(keys);
  expect(
    rows.filter(({ id, state }) => state === "sent" && !sent.has(id as string)),
    "called sent and was not",
  ).toEqual([]);
  const cancelled = all
    .flatMap(receiptsOf)
    .flatMap(({ messages }) => messages.filter(({ state }) => state === "cancelled"));
  expect(
    cancelled.filter(({ id }) => sent.has(id)),
    "cancelled before eyes, and sent",
  ).toEqual([]);
}

/** Asks again, as clients do: who had no answer gets one, who had one gets the same. */
async function askAgain(token: string, all: Asked[]): Promise<void> {
  for (const asked of all.filter(({ answer }) => !answer)) await ask(workerd.url, token, asked);
  for (const asked of all.filter((asked) => receiptsOf(asked).length).slice(-5)) {
    const repeated: Asked = { ...asked, answer: null };
    await ask(workerd.url, token, repeated);
    expect(receiptsOf(repeated).map(({ id }) => id)).toEqual(receiptsOf(asked).map(({ id }) => id));
  }
}

it(
  `loses, tears and doubles nothing when workerd is killed ${KILLS} times under load`,
  async () => {
    const everything: Asked[] = [];
    let unanswered = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { ids, statements } = applications(24);
      await workerd.batch(statements);
      const loading = load(workerd.url, await session(), {
        clients: 6,
        applications: ids,
        target: TARGET,
      });
      await pause(100 + Math.random() * 900);
      await workerd.kill();
      const asked = await loading;
      unanswered += asked.filter(({ answer }) => !answer).length;
      everything.push(...asked);
      starts.push(fake.requests.length);
      workerd = await start();
      await expectKept(asked);
      await expectWhole();
      await expectHonestMail(asked);
      await askAgain(await session(), asked);
      await expectKept(asked);
      await twoMinutesPass();
      await workerd.sweep();
    }
    for (let left = Infinity, round = 0; left > 0 && round < 600; round += 1) {
      await pause(round ? 250 : 1100);
      await twoMinutesPass();
      await workerd.sweep();
      left = (await rowsOf(`SELECT count(*) AS n FROM messages WHERE state IN ${WAITING}`))[0]!
        .n as number;
    }
    await expectKept(everything);
    await expectWhole();
    await expectHonestMail(everything);
    const states = await rowsOf("SELECT state, count(*) AS n FROM messages GROUP BY state");
    const counted = Object.fromEntries(states.map(({ state, n }) => [state, n as number]));
    expect(Object.keys(counted).filter((state) => !["sent", "cancelled"].includes(state))).toEqual(
      [],
    );
    expect(counted.sent).toBe(fake.accepted.length);
    const done = everything.flatMap(receiptsOf).length;
    console.log(
      JSON.stringify({
        kills: KILLS,
        requests: everything.length,
        unanswered,
        done,
        mail: counted,
        attempts: fake.requests.length,
      }),
    );
    expect(done).toBeGreaterThan(KILLS);
    expect(fake.accepted.length).toBeGreaterThan(0);
  },
  KILLS * 60_000,
);
