/** Candidates who answer an invitation at the same time as recruiters work, and what must be true of their answers. */
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { guestToken } from "../../worker/guests/link.ts";
import type { InvitationWire } from "../../worker/features/interview/schemas/answers.ts";
import type { RowsOf } from "./checks.ts";
import { type Asked, ask } from "./load.ts";

/** One of the invited, inside their page. */
export interface Invited {
  id: string;
  application: string;
  token: string;
}

const ZONE = "Europe/Stockholm";
const PATH = "/guests/interview";

/** Local time so many hours from now: near enough for no reminder to wait for it. */
const inHours = (hours: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" })
    .format(new Date(Date.now() + hours * 3_600_000))
    .replace(" ", "T");

/** More candidates than there are seats, each come in by their link. */
export async function inviteAll(
  { url, serverKey, rowsOf }: { url: string; serverKey: string; rowsOf: RowsOf },
  recruiter: string,
  applications: readonly string[],
): Promise<Invited[]> {
  const slots = [20, 22].map((hours) => ({ start: inHours(hours) }));
  const asked: Asked = {
    path: "/v1/actions",
    key: randomUUID(),
    answer: null,
    body: {
      action: "invite-to-interview",
      applications: applications.map((id) => ({ id })),
      confirm: applications.length,
      input: {
        format: "phone",
        minutes: 30,
        slots,
        answerBy: slots[0]!.start.slice(0, 10),
        send: { when: "now" },
      },
    },
  };
  await ask(url, recruiter, asked);
  expect(asked.answer!.status, JSON.stringify(asked.answer)).toBe(200);
  const rows = await rowsOf(
    "SELECT id, application_id AS application FROM interview_invitations WHERE application_id IN (SELECT value FROM json_each(?))",
    JSON.stringify(applications),
  );
  return Promise.all(
    rows.map(async (row) => {
      const id = String(row.id);
      const response = await fetch(`${url}/guests/sessions`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          purpose: "interview",
          link: await guestToken(serverKey, "interview", id, 1),
        }),
      });
      const { token } = (await response.json()) as { token: string };
      return { id, application: String(row.application), token };
    }),
  );
}

const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!;

/** What somebody who reads the page may say next; not always what can be said. */
function said({ seen, slots, offer }: InvitationWire): object {
  const slot = offer?.slot ?? pick(slots)?.id;
  const dice = Math.random();
  if (dice < 0.45 && slot !== undefined) return { seen, answer: "accept", slot };
  if (dice < 0.65) return { seen, answer: "decline" };
  if (dice < 0.85) return { seen, answer: "wait" };
  return { seen, answer: "other-time", wish: "Helst på förmiddagen" };
}

/** One of the invited who answers until nobody is there; all that they asked, in order. */
export async function answering(url: string, { token }: Invited): Promise<Asked[]> {
  const all: Asked[] = [];
  for (;;) {
    try {
      const read = await fetch(`${url}${PATH}/invitation`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      const page = (await read.json()) as InvitationWire;
      if (read.status !== 200) throw new Error(JSON.stringify(page));
      const asked: Asked = {
        path: `${PATH}/answers`,
        body: said(page),
        key: randomUUID(),
        answer: null,
        token,
      };
      all.push(asked);
      await ask(url, token, asked);
    } catch {
      return all;
    }
  }
}

const STATES: Record<string, string> = {
  accept: "accepted",
  decline: "declined",
  wait: "waiting",
  "other-time": "other-time",
};

/** What was acknowledged is there once; what was not is there once or not at all; and the invitation says the last. */
export async function expectAnswered(
  rowsOf: RowsOf,
  guests: readonly Invited[],
  all: readonly Asked[],
): Promise<void> {
  const ids = JSON.stringify(guests.map(({ id }) => id));
  const done = await rowsOf(
    `SELECT k.key, count(e.receipt_id) AS events, max(f.value ->> 'state') AS state
     FROM idempotency_keys k LEFT JOIN events e ON e.operation_id = k.operation_id
       LEFT JOIN json_each(e.effects) f ON f.value ->> 'kind' = 'answer-invitation'
     WHERE k.actor_id IN (SELECT value FROM json_each(?)) GROUP BY k.key`,
    ids,
  );
  const kept = new Map(done.map((row) => [row.key, row]));
  const acknowledged = all.filter(({ answer }) => answer?.status === 200);
  expect(
    acknowledged.filter(({ key, body }) => {
      const row = kept.get(key);
      return row?.events !== 1 || row.state !== STATES[(body as { answer: string }).answer];
    }),
    "an answer that was acknowledged is lost or another",
  ).toEqual([]);
  expect(
    done.filter(({ events }) => events !== 1),
    "an answer is torn from its event, or doubled",
  ).toEqual([]);
  const odd = all.filter(({ answer }) => answer && ![200, 409].includes(answer.status));
  expect(odd, "answered oddly").toEqual([]);
  const events = await rowsOf(
    `SELECT actor_id AS guest, count(*) AS events FROM events WHERE actor_id IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    ids,
  );
  const keys = await rowsOf(
    `SELECT actor_id AS guest, count(*) AS keys FROM idempotency_keys WHERE actor_id IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    ids,
  );
  expect(
    new Map(events.map((row) => [row.guest, row.events])),
    "an answer that nobody gave, or that was given twice",
  ).toEqual(new Map(keys.map((row) => [row.guest, row.keys])));
  const other = await rowsOf(
    `SELECT v.id, v.state, (SELECT f.value ->> 'state' FROM events e, json_each(e.effects) f
       WHERE e.application_id = v.application_id AND f.value ->> 'kind' = 'answer-invitation'
       ORDER BY e.version DESC LIMIT 1) AS said
     FROM interview_invitations v WHERE v.id IN (SELECT value FROM json_each(?)) AND v.state <> ifnull(said, 'awaiting')`,
    ids,
  );
  expect(other, "an invitation says other than its last answer").toEqual([]);
}
