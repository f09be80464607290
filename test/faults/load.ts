import { randomUUID } from "node:crypto";

export interface Receipt {
  id: string;
  application: string;
  version: number;
  action: string;
  messages: { id: string; state: string }[];
}

/** A request as a client makes it: the key stays the same until it has an answer. */
export interface Asked {
  path: string;
  body: object;
  key: string;
  answer: { status: number; body: unknown } | null;
  /** Of the candidate whose answer it is; absent: a recruiter asked. */
  token?: string;
}

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!;

/** Receipts in an answer: one, or those of a bulk's rows. */
export function receiptsOf({ answer, token }: Asked): Receipt[] {
  if (answer?.status !== 200 || token) return [];
  const body = answer.body as Receipt | { results: { receipt?: Receipt }[] };
  return "results" in body ? body.results.flatMap(({ receipt }) => receipt ?? []) : [body];
}

/** Asks until there is an answer or nobody to give one. */
export async function ask(url: string, recruiter: string, asked: Asked): Promise<void> {
  const token = asked.token ?? recruiter;
  const response = await fetch(`${url}${asked.path}`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "Idempotency-Key": asked.key,
    },
    body: JSON.stringify(asked.body),
  });
  asked.answer = { status: response.status, body: await response.json() };
}

/** Each makes rows of its own kind: mail to somebody else, a saved profile, an employee, a panel with its reviewers. */
const OTHERS: readonly [action: string, input: object][] = [
  [
    "forward",
    {
      recipient: "chef@prov.example",
      subject: "En ansökan",
      content: "Hej",
      anonymise: true,
      withoutAttachments: true,
    },
  ],
  ["save", { purpose: "Andra tjänster", basis: "consent", expiresOn: inDays(200) }],
  ["hire", { position: "Handläggare", department: "HR", startDate: inDays(30) }],
  [
    "send-to-panel",
    {
      reviewers: [{ kind: "external", name: "Åsa Berg", email: "asa@annan.example" }],
      deadline: inDays(30),
    },
  ],
];

/** What recruiters do to the same applications at the same time, colleagues included. */
function next(
  applications: readonly string[],
  target: string,
  done: readonly Receipt[],
): Omit<Asked, "key" | "answer"> {
  const act = (action: string, input: object) => ({
    path: `/v1/applications/${pick(applications)}/actions`,
    body: { action, input },
  });
  const send = Math.random() < 0.5 ? { send: { when: "now" } } : {};
  const reject = { type: "email", reason: "rejection-1", ...send };
  const dice = Math.random();
  if (dice < 0.22) return act("reject", reject);
  if (dice < 0.3) return act(...pick(OTHERS));
  if (dice < 0.55 && done.length)
    return { path: `/v1/receipts/${pick(done.slice(-12)).id}/undo`, body: {} };
  if (dice < 0.65) return act("withdraw", { source: "phone", notify: true, ...send });
  if (dice < 0.8) return act("transfer", { project: target, stay: Math.random() < 0.3 });
  const deleted = done.filter(({ action }) => action === "delete").slice(-6);
  if (dice < 0.86 && deleted.length) return purge(pick(deleted).application);
  if (dice < 0.9) return act("delete", {});
  if (dice < 0.92) return act("restore", {});
  if (dice < 0.94) return act("reopen", {});
  const some = new Set(Array.from({ length: 8 }, () => pick(applications)));
  return {
    path: "/v1/actions",
    body: { action: "reject", input: reject, applications: Array.from(some, (id) => ({ id })) },
  };
}

/** Their external ids are their own. */
const purge = (id: string) => ({
  path: `/v1/applications/${id}/actions`,
  body: { action: "purge", input: { confirmation: id } },
});

/** More rows than are written at once, each of a person of its own; what is asked again is the same file. */
export function csvOf(rows: number, mark: string): string {
  const lines = Array.from(
    { length: rows },
    (_, at) => `${mark};${mark};${mark}-${at};Eva;${mark}${at};${mark}-${at}@example.com`,
  );
  return ["Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post", ...lines].join("\n");
}

/** The answer, or null when nobody was left to give one. */
export async function importFile(url: string, key: string, csv: string) {
  try {
    const response = await fetch(`${url}/v1/imports`, {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "text/csv" },
      body: csv,
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  } catch {
    return null;
  }
}

/** Clients that go on until nobody answers. Everything they asked, in the order they asked it. */
export async function load(
  url: string,
  token: string,
  {
    clients,
    applications,
    target,
  }: { clients: number; applications: readonly string[]; target: string },
): Promise<Asked[]> {
  const all: Asked[] = [];
  const done: Receipt[] = [];
  async function client(): Promise<void> {
    for (;;) {
      const asked: Asked = { ...next(applications, target, done), key: randomUUID(), answer: null };
      all.push(asked);
      try {
        await ask(url, token, asked);
      } catch {
        return;
      }
      done.push(...receiptsOf(asked));
    }
  }
  await Promise.all(Array.from({ length: clients }, client));
  return all;
}
