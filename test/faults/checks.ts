/** What must be true after every kill, asked of the tables and of what the provider has seen. */
import { expect } from "vitest";
import type { FakeResend } from "../support/fake-resend.ts";
import { BROKEN } from "../support/invariants.ts";
import type { Rows } from "../support/workerd.ts";
import { type Asked, receiptsOf } from "./load.ts";
import { ORG } from "./seed.ts";

export type RowsOf = (sql: string, ...values: (string | number)[]) => Promise<Rows>;

/** With those that a purge deleted, in the state they had. */
const MESSAGES = `(SELECT id, receipt_id, state FROM messages WHERE org_id = '${ORG}'
  UNION ALL SELECT id, receipt_id, state FROM erased)`;

/** Every answer that somebody was given is in the tables, to the letter. */
export async function expectKept(rowsOf: RowsOf, all: Asked[]): Promise<void> {
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
  const messages = new Set((await rowsOf(`SELECT id FROM ${MESSAGES}`)).map(({ id }) => id));
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
  const purged = await rowsOf(
    "SELECT application_id AS id FROM events WHERE org_id = ? AND verb = 'purge'",
    ORG,
  );
  const gone = new Set(purged.map(({ id }) => id as string));
  for (const { id, application } of receipts) if (gone.has(application)) gone.add(id);
  const named = ({ path }: Asked) => gone.has(path.split("/")[3]!);
  expect(
    refused.filter((asked) => asked.answer!.status !== 409 && !named(asked)),
    "neither done nor refused",
  ).toEqual([]);
}

/** Nothing is half done. */
export async function expectWhole(rowsOf: RowsOf): Promise<void> {
  const torn: Record<string, Rows> = {};
  for (const [name, sql] of Object.entries(BROKEN)) {
    const rows = await rowsOf(sql, ORG);
    if (rows.length) torn[name] = rows;
  }
  const unmailed = await rowsOf(
    `SELECT e.receipt_id, e.verb, count(m.id) AS messages FROM events e LEFT JOIN ${MESSAGES} m ON m.receipt_id = e.receipt_id
     WHERE e.org_id = ? AND e.application_id NOT IN (SELECT application_id FROM interview_invitations)
     GROUP BY e.receipt_id HAVING count(m.id) <> iif(e.verb IN ('reject', 'withdraw', 'forward', 'save'), 1, 0)`,
    ORG,
  );
  // A panel's mail goes with the last of its candidates.
  const unasked = await rowsOf(
    `SELECT d.id FROM erased d WHERE NOT EXISTS (SELECT 1 FROM events p WHERE p.verb = 'purge'
       AND p.application_id = d.application_id)
     AND NOT EXISTS (SELECT 1 FROM events p JOIN events e ON e.application_id = p.application_id, json_each(e.effects) f
       WHERE p.verb = 'purge' AND f.value ->> 'kind' = 'join-panel' AND f.value ->> 'panel' = d.thing_id)`,
  );
  if (unasked.length) torn["a message erased without a purge"] = unasked;
  expect(
    { ...torn, ...(unmailed.length && { "an event without its message": unmailed }) },
    "torn",
  ).toEqual({});
}

const messageOf = (body: string): string | undefined =>
  (JSON.parse(body) as { tags: { name: string; value: string }[] }).tags.find(
    ({ name }) => name === "message_id",
  )?.value;

/**
 * The provider takes a key once, and so would hide a message that is sent again. Who died may not have heard the
 * answer; within one life it is heard.
 */
function repeated({ requests }: FakeResend, starts: readonly number[]): (string | null)[] {
  return starts.flatMap((from, life) => {
    const taken = requests
      .slice(from, starts[life + 1])
      .flatMap(({ key, answer }) => (answer === 200 ? [key] : []));
    return taken.filter((key, at) => taken.indexOf(key) < at);
  });
}

/**
 * What has gone out is what the outbox says, once each, and nothing that was taken back. `starts`: how many requests
 * the provider had seen at each start of workerd.
 */
export async function expectHonestMail(
  rowsOf: RowsOf,
  fake: FakeResend,
  starts: readonly number[],
  all: Asked[],
): Promise<void> {
  const keys = fake.accepted.map(({ key }) => key);
  const messages = fake.accepted.map(({ body }) => messageOf(body));
  expect(messages, "sent under another key than its own").toEqual(keys);
  expect(repeated(fake, starts), "sent again though the answer had come").toEqual([]);
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
  const rows = await rowsOf(`SELECT id, state FROM ${MESSAGES}`);
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
