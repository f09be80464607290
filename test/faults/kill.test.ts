import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ACTION_IDS } from "../../worker/domain/vocabulary.ts";
import { type FakeResend, startFakeResend } from "../support/fake-resend.ts";
import { KILLS as WANTED } from "../support/figures.ts";
import { buildWorker, migrations, startWorkerd, type Workerd } from "../support/workerd.ts";
import { answering, expectAnswered, type Invited, inviteAll } from "./answers.ts";
import { expectHonestMail, expectKept, expectWhole, type RowsOf } from "./checks.ts";
import { type Asked, ask, csvOf, importFile, load, receiptsOf } from "./load.ts";
import { API_KEY, applications, erasedMessages, ORG, organisation, TARGET } from "./seed.ts";

const KILLS = Number(process.env.VIDARE_KILLS || WANTED.test);
/** Every tenth meets an import too, of more rows than are written at once. */
const IMPORTS = 10;
const ROWS = 400;
/** Candidates who answer an invitation meanwhile, to two seats. */
const GUESTS = 5;
const SERVER_KEY = "kill-test-server-00000000000000000000000";
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
      SERVER_KEY,
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
  await workerd.batch([...(await migrations()), ...erasedMessages(), ...organisation()]);
});

afterAll(async () => {
  await workerd?.kill();
  await fake?.close();
  for (const path of [folder, persist]) if (path) await rm(path, { recursive: true, force: true });
});

const rowsOf: RowsOf = async (sql, ...values) => (await workerd.batch([{ sql, values }]))[0]!;

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

/** A file that was cut short and comes again: each row is there once, and nothing of those that were. */
async function expectImported(mark: string): Promise<void> {
  const csv = csvOf(ROWS, mark);
  const again = await importFile(workerd.url, API_KEY, csv);
  const { imported, unchanged } = again!.body as Record<string, number>;
  expect([again!.status, imported! + unchanged!]).toEqual([200, ROWS]);
  expect(
    await rowsOf(
      `SELECT count(*) AS applications, count(DISTINCT a.candidate_id) AS people, max(a.version) AS version,
        (SELECT count(*) FROM events e WHERE e.project_id = p.id) AS events
       FROM projects p JOIN applications a ON a.project_id = p.id WHERE p.org_id = ? AND p.external_id = ?`,
      ORG,
      mark,
    ),
  ).toEqual([{ applications: ROWS, people: ROWS, version: 1, events: ROWS }]);
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
    const everybody: Invited[] = [];
    const starts = [0];
    let unanswered = 0;
    let cutShort = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { ids: all, statements } = applications(24 + GUESTS);
      const ids = all.slice(GUESTS);
      await workerd.batch(statements);
      const token = await session();
      const around = { url: workerd.url, serverKey: SERVER_KEY, rowsOf };
      const guests = await inviteAll(around, token, all.slice(0, GUESTS));
      everybody.push(...guests);
      const answers = Promise.all(guests.map((each) => answering(workerd.url, each)));
      const loading = load(workerd.url, token, {
        clients: 6,
        applications: ids,
        target: TARGET,
      });
      const mark = kill % IMPORTS === 0 ? `import${kill}` : null;
      const importing = mark && importFile(workerd.url, API_KEY, csvOf(ROWS, mark));
      await pause(100 + Math.random() * 900);
      await workerd.kill();
      const given = (await answers).flat();
      const asked = [...(await loading), ...given];
      unanswered += asked.filter(({ answer }) => !answer).length;
      const told = await importing;
      if (mark && !told) cutShort += 1;
      else if (told) expect([told.status, told.body.imported]).toEqual([200, ROWS]);
      everything.push(...asked);
      starts.push(fake.requests.length);
      workerd = await start();
      await expectKept(rowsOf, asked);
      await expectWhole(rowsOf);
      await expectHonestMail(rowsOf, fake, starts, asked);
      await expectAnswered(rowsOf, guests, given);
      await askAgain(await session(), asked);
      await expectAnswered(rowsOf, guests, given);
      if (mark) await expectImported(mark);
      await expectKept(rowsOf, asked);
      await twoMinutesPass();
      await workerd.sweep();
    }
    let left: unknown[] = [];
    for (let round = 0; round === 0 || (left.length > 0 && round < 600); round += 1) {
      await pause(round ? 250 : 1100);
      await twoMinutesPass();
      await workerd.sweep();
      left = await rowsOf(
        `SELECT id, kind, state, due_at, after_id, attempts FROM messages WHERE state IN ${WAITING} LIMIT 20`,
      );
    }
    expect(left, "all mail has an end").toEqual([]);
    await expectKept(rowsOf, everything);
    await expectWhole(rowsOf);
    await expectHonestMail(rowsOf, fake, starts, everything);
    const said = everything.filter(({ token }) => token);
    await expectAnswered(rowsOf, everybody, said);
    const states = await rowsOf(
      "SELECT id, state FROM messages UNION ALL SELECT id, state FROM erased",
    );
    const counted: Record<string, number> = {};
    const sent = new Set(fake.accepted.map(({ key }) => key));
    for (const { id, state } of states) {
      // Erased while it waited or was on its way to the provider: it had left, or did not any more.
      const ended = WAITING.includes(`'${state}'`)
        ? sent.has(id as string)
          ? "sent"
          : "cancelled"
        : state!;
      counted[ended] = (counted[ended] ?? 0) + 1;
    }
    expect(Object.keys(counted).toSorted()).toEqual(["cancelled", "sent"]);
    expect(counted.sent).toBe(sent.size);
    const receipts = everything.flatMap(receiptsOf);
    const done = receipts.length;
    console.log(
      JSON.stringify({
        kills: KILLS,
        requests: everything.length,
        unanswered,
        importsCutShort: cutShort,
        done,
        answers: said.filter(({ answer }) => answer?.status === 200).length,
        purged: receipts.filter(({ action }) => action === "purge").length,
        mail: counted,
        attempts: fake.requests.length,
      }),
    );
    expect(done).toBeGreaterThan(KILLS);
    expect(fake.accepted.length).toBeGreaterThan(0);
  },
  KILLS * 60_000,
);
