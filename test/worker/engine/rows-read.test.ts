import { beforeAll, describe, expect, it } from "vitest";
import { bindings, commits, quietOrganisation, watched } from "../support/bindings.ts";
import { env, type Answer, type Call, type Organisation } from "../support/organisation.ts";
import { AHEAD } from "../support/dates.ts";

/** Rows that D1 read for one request, and whether it was the reading or the committing batch. */
async function rowsRead(
  org: Organisation,
  { path, ...call }: Call & { path: string },
): Promise<{ read: number; committed: number; answer: Answer }> {
  const sums = { read: 0, committed: 0 };
  const DB = watched(async (run, texts) => {
    const results = await run();
    sums[commits(texts) ? "committed" : "read"] += results.reduce(
      (sum, { meta }) => sum + meta.rows_read,
      0,
    );
    return results;
  });
  const answer = await org.call(path, { ...call, bindings: bindings({ DB }) });
  expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).toBe(200);
  return { ...sums, answer };
}

const STATUSES = [
  "received",
  "interview",
  "saved",
  "rejected",
  "withdrawn",
  "offered",
  "hired",
  "transferred",
];

/**
 * Applications as plain rows, made in SQL: all eight statuses, a tenth of them deleted, names that begin
 * alike, and every other person is Lars Larsson, whose first and last name begin alike.
 */
async function fill(org: Organisation, count: number): Promise<void> {
  const statuses = JSON.stringify(STATUSES);
  const numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)";
  const id = (prefix: string) => `'${prefix}_${org.id.slice(-10)}' || printf('%06d', i)`;
  await env.DB.batch([
    env.DB.prepare(
      `${numbers} INSERT INTO candidates (id, org_id, first_name, last_name, email, email_fold, language, created_at)
       SELECT ${id("cand")}, ?2, iif(i % 2, 'Lars', 'Anna'), iif(i % 2, 'Larsson', 'Berg'), 'p' || i || '@example.com', 'p' || i || '@example.com', 'sv', '2026-11-01' FROM n`,
    ).bind(count, org.id),
    env.DB.prepare(
      `${numbers} INSERT INTO applications (id, org_id, external_id, project_id, candidate_id, status, version, deleted_at, received_at, answers, first_fold, last_fold)
       SELECT ${id("app")}, ?2, 'X-' || i, ?3, ${id("cand")}, json_extract(?4, '$[' || (i % 8) || ']'), 1,
         iif(i % 10 = 0, '2026-11-' || printf('%02d', 1 + i % 28) || 'T08:00:00.000Z', NULL), '2026-11-' || printf('%02d', 1 + i % 28), '[]',
         iif(i % 2, 'lars larsson', 'anna berg'), iif(i % 2, 'larsson lars', 'berg anna') FROM n`,
    ).bind(count, org.id, org.project, statuses),
    env.DB.prepare(
      `${numbers} INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id, verb, to_status, from_deleted, to_deleted, actor_id, actor_name, at)
       SELECT ${id("app")}, 1, ?2, ?3, ${id("rcpt")}, ${id("rcpt")}, 'op_' || ?2, 'receive', json_extract(?4, '$[' || (i % 8) || ']'), 0, i % 10 = 0, 'import', 'Import', '2026-11-01T08:00:00.000Z' FROM n`,
    ).bind(count, org.id, org.project, statuses),
    env.DB.prepare(
      `INSERT INTO status_counts (project_id, bucket, org_id, n)
       SELECT project_id, iif(deleted_at IS NULL, status, 'deleted'), org_id, count(*) FROM applications WHERE org_id = ?1 GROUP BY 1, 2, 3`,
    ).bind(org.id),
  ]);
}

let few: Organisation;
let many: Organisation;
beforeAll(async () => {
  few = await quietOrganisation();
  many = await quietOrganisation();
  await fill(few, 300);
  await fill(many, 3000);
});

const idOf = (org: Organisation, i: number) =>
  `app_${org.id.slice(-10)}${String(i).padStart(6, "0")}`;
const messageOf = (org: Organisation, i: number) => idOf(org, i).replace("app_", "msg_");
const candidateOf = (org: Organisation, i: number) => idOf(org, i).replace("app_", "cand_");

describe("the rows that a list page reads do not grow with what it lists from", () => {
  const filters = [
    "",
    "status=received",
    "status=hired",
    "deleted=true",
    "deleted=true&status=received",
  ];
  const sorts = ["", "sort=name"];
  const searches = [
    "",
    "q=berg",
    "q=lars",
    "q=L%C3%84RS",
    "q=l",
    "q=nobody",
    "q=X-33",
    "q=p33@example.com",
  ];
  const cases = ["whole", "project"].flatMap((scope) =>
    filters.flatMap((filter) =>
      sorts.flatMap((sort) =>
        searches.map((q) => [scope, [filter, sort, q].filter(Boolean).join("&")] as const),
      ),
    ),
  );

  it.each(cases)("%s: %s", async (scope, query) => {
    const of = (org: Organisation, more = "") => ({
      path: `/v1/applications?limit=3&${[query, scope === "project" && `project=${org.project}`, more].filter(Boolean).join("&")}`,
    });
    const [small, large] = [await rowsRead(few, of(few)), await rowsRead(many, of(many))];
    expect(large.read, `${small.read} of 300, ${large.read} of 3000`).toBeLessThanOrEqual(
      small.read + 20,
    );
    const { next } = large.answer.body;
    if (!next || !small.answer.body.next) return;
    const [second, far] = [
      await rowsRead(few, of(few, `cursor=${small.answer.body.next}`)),
      await rowsRead(many, of(many, `cursor=${next}`)),
    ];
    expect(far.read, `second page: ${second.read} of 300, ${far.read} of 3000`).toBeLessThanOrEqual(
      second.read + 20,
    );
  });

  it.each(["q=lars", "q=l", "q=berg", "q=larsson", "q=a"])(
    "finds everybody once with %s, on pages of three",
    async (query) => {
      const ids: string[] = [];
      let cursor = "";
      do {
        const { answer } = await rowsRead(few, {
          path: `/v1/applications?project=${few.project}&limit=3&${query}${cursor}`,
        });
        ids.push(...answer.body.data.map(({ id }: { id: string }) => id));
        cursor = answer.body.next ? `&cursor=${answer.body.next}` : "";
      } while (cursor);
      const prefix = `${query.slice(2)}%`;
      const there = await few.rows(
        "SELECT id FROM applications WHERE project_id = ? AND deleted_at IS NULL AND status <> 'hired' AND (last_fold LIKE ? OR first_fold LIKE ?)",
        few.project,
        prefix,
        prefix,
      );
      expect(ids.toSorted()).toEqual(there.map(({ id }) => id).toSorted());
    },
  );

  it.each(["q=berg", "q=a", "q=l", "q=anna&status=received", "q=nobody", "sort=name"])(
    "finds every deleted application once with %s, in the order of names, and nobody else",
    async (query) => {
      const found: { id: string; deleted: boolean }[] = [];
      let cursor = "";
      do {
        const { answer } = await rowsRead(few, {
          path: `/v1/applications?deleted=true&limit=4&${query}${cursor}`,
        });
        found.push(...answer.body.data);
        cursor = answer.body.next ? `&cursor=${answer.body.next}` : "";
      } while (cursor);
      const asked = new URLSearchParams(query);
      const there = await few.rows(
        `SELECT id FROM applications WHERE org_id = ? AND deleted_at IS NOT NULL AND status LIKE ?
         AND (last_fold LIKE ? OR first_fold LIKE ?) ORDER BY NOT last_fold LIKE ?, last_fold, id`,
        few.id,
        asked.get("status") ?? "%",
        ...Array.from({ length: 3 }, () => `${asked.get("q") ?? ""}%`),
      );
      expect(found.map(({ id }) => id)).toEqual(there.map(({ id }) => id));
    },
  );

  it("reads no more on a late page than on the first", async () => {
    for (const query of ["sort=name&status=received", "status=received", "deleted=true", ""]) {
      const page = (cursor: string) => ({
        path: `/v1/applications?project=${many.project}&limit=100&${query}${cursor}`,
      });
      let cursor = "";
      const seen: number[] = [];
      const ids = new Set<string>();
      let total = 0;
      do {
        const { read, answer } = await rowsRead(many, page(cursor));
        seen.push(read);
        for (const { id } of answer.body.data) ids.add(id);
        total += answer.body.data.length;
        cursor = answer.body.next ? `&cursor=${answer.body.next}` : "";
      } while (cursor);
      expect(ids.size, "no row twice").toBe(total);
      expect(Math.max(...seen), `${query}: ${seen.join(" ")}`).toBeLessThanOrEqual(seen[0]! + 20);
    }
  });
});

const LATE = "'2099-01-01T00:00:00.000Z'";

/**
 * Messages and employees as plain rows, one an application. Messages in operations of ten; a tenth has
 * failed, one in twenty is held. And one project for every five of them. What was done to many, ten at a time.
 */
async function fillMore(org: Organisation, count: number): Promise<void> {
  const id = (prefix: string) => `'${prefix}_${org.id.slice(-10)}' || printf('%06d', i)`;
  const numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)";
  const day = "'2026-11-' || printf('%02d', 1 + i % 28) || 'T08:00:00.000Z'";
  await env.DB.batch([
    env.DB.prepare(
      `${numbers} INSERT INTO messages (id, org_id, project_id, application_id, candidate_id, operation_id, receipt_id, kind,
         audience, state, recipient, sender_name, sender_address, subject, text, html, language, send_at, due_at, created_at, state_at)
       SELECT ${id("msg")}, ?2, ?3, ${id("app")}, ${id("cand")}, 'op_' || ?2 || (i / 10), ${id("rcpt")}, 'reject', 'candidate',
         CASE WHEN i % 10 = 0 THEN 'failed' WHEN i % 20 = 1 THEN 'held' ELSE 'sent' END, 'P' || (i / 10) || '@example.com', 'P', 'p@prov.example',
         'x', 'x', 'x', 'sv', ${LATE}, ${LATE}, ${day}, '2026-11-01T08:00:00.000Z' FROM n`,
    ).bind(count, org.id, org.project),
    env.DB.prepare(
      `${numbers} INSERT INTO employees (id, org_id, project_id, application_id, candidate_id, position, department, start_date, created_at)
       SELECT ${id("emp")}, ?2, ?3, ${id("app")}, ${id("cand")}, 'x', 'x', '2026-12-01', ${day} FROM n`,
    ).bind(count, org.id, org.project),
    // Nobody else is called so.
    env.DB.prepare(
      `UPDATE applications SET first_fold = 'zoe ' || ?2, last_fold = ?2 || ' zoe' WHERE id = ?1`,
    ).bind(idOf(org, 9), "zetterlund"),
    env.DB.prepare(
      `${numbers} INSERT INTO projects (id, org_id, title, created_at) SELECT ${id("proj")}, ?2, 'x', '2026-11-01' FROM n WHERE i % 5 = 0`,
    ).bind(count, org.id),
    env.DB.prepare(
      "UPDATE events SET bulk_id = 'bulk' || (CAST(substr(application_id, -6) AS INTEGER) / 10) WHERE org_id = ?1 AND version = 1",
    ).bind(org.id),
    env.DB.prepare(
      `INSERT INTO bulks (org_id, id, verb, actor_id, actor_name, at, done)
       SELECT org_id, bulk_id, 'reject', 'x', 'X', '2026-11-' || printf('%02dT08:00:00Z', 1 + substr(bulk_id, 5) % 28), count(*)
       FROM events WHERE org_id = ?1 AND bulk_id IS NOT NULL GROUP BY bulk_id`,
    ).bind(org.id),
    env.DB.prepare(
      "INSERT INTO bulk_projects (org_id, project_id, at, bulk_id) SELECT org_id, ?2, at, id FROM bulks WHERE org_id = ?1",
    ).bind(org.id, org.project),
  ]);
}

describe("what was done to many, of many applications", () => {
  const sized = async (count: number) => {
    const org = await quietOrganisation();
    await fill(org, count);
    await env.DB.batch([
      env.DB.prepare("UPDATE events SET bulk_id = 'big' WHERE org_id = ?1").bind(org.id),
      env.DB.prepare(
        "INSERT INTO bulks (org_id, id, verb, actor_id, actor_name, at, done) VALUES (?1, 'big', 'reject', 'x', 'X', '2026-11-02T08:00:00Z', ?2)",
      ).bind(org.id, count),
      env.DB.prepare(
        "INSERT INTO bulk_projects (org_id, project_id, at, bulk_id) VALUES (?1, ?2, '2026-11-02T08:00:00Z', 'big')",
      ).bind(org.id, org.project),
    ]);
    return org;
  };

  it("reads for a page of them no more than for one of few, and for its counts so much for each", async () => {
    const [small, large] = [await sized(20), await sized(600)];
    const page = (org: Organisation) =>
      rowsRead(org, { path: "/v1/bulks/big/applications?limit=3" });
    expectAlike([(await page(large)).read], [(await page(small)).read]);
    const list = async (org: Organisation) => (await rowsRead(org, { path: "/v1/bulks" })).read;
    const each = ((await list(large)) - (await list(small))) / 580;
    // Rounded: a look-up that ends at the last row of an index reads one less.
    expect(Math.round(each)).toBeLessThanOrEqual(6);
  });
});

describe("the rows that a page of messages, employees or projects reads do not grow with what it lists from", () => {
  beforeAll(async () => {
    await fillMore(few, 300);
    await fillMore(many, 3000);
  });
  const some = [7, 8, 9, 10];
  const sessions: [string, (org: Organisation) => Promise<string>][] = [
    ["a whole session", async (org) => org.token],
    ["a session for a project", (org) => org.session({ projects: [org.project] })],
    [
      "a session for two projects",
      async (org) => org.session({ projects: [org.project, await org.addProject()] }),
    ],
    [
      "a session for some applications",
      (org) => org.session({ applications: some.map((i) => idOf(org, i)) }),
    ],
  ];
  const lists: [string, (org: Organisation) => string][] = [
    ["messages", () => "/v1/messages?"],
    ["messages that failed", () => "/v1/messages?state=failed&"],
    ["messages that wait", () => "/v1/messages?state=held&"],
    ["messages that bounced", () => "/v1/messages?state=bounced&"],
    ["messages of an operation", (org) => `/v1/messages?operation=op_${org.id}1&`],
    ["messages of a candidate", (org) => `/v1/messages?candidate=${candidateOf(org, 10)}&`],
    ["messages to an address", () => "/v1/messages?to=p1@EXAMPLE.com&"],
    ["messages to an address that were sent", () => "/v1/messages?to=p1@example.com&state=sent&"],
    [
      "messages of an operation to an address",
      (org) => `/v1/messages?operation=op_${org.id}1&to=p1@example.com&`,
    ],
    ["messages of an application", (org) => `/v1/messages?application=${idOf(org, 10)}&`],
    ["messages of a name", () => "/v1/messages?q=zetterlund&"],
    ["messages of a first name that were sent", () => "/v1/messages?q=zoe&state=sent&"],
    ["messages of a host's id", () => "/v1/messages?q=X-33&"],
    ["messages of an address of the candidate's", () => "/v1/messages?q=p33@example.com&"],
    ["messages of nobody", () => "/v1/messages?q=nobody&"],
    ["messages of a project", (org) => `/v1/messages?project=${org.project}&`],
    ["messages of a kind", () => "/v1/messages?kind=reject&"],
    ["messages of a kind that failed", () => "/v1/messages?kind=reject&state=failed&"],
    ["messages of a kind that there is not", () => "/v1/messages?kind=forward&"],
    [
      "messages of a project and a kind",
      (org) => `/v1/messages?project=${org.project}&kind=reject&`,
    ],
    ["messages of some days", () => "/v1/messages?from=2026-11-10&until=2026-11-12&"],
    [
      "messages of a kind and some days",
      () => "/v1/messages?kind=reject&from=2026-11-05&until=2026-11-20&",
    ],
    ["employees", () => "/v1/employees?"],
    ["employees of a host's id", () => "/v1/employees?q=X-6&"],
    ["projects", () => "/v1/projects?"],
    ["what was done to many", () => "/v1/bulks?"],
    ["what was done to many of a project", (org) => `/v1/bulks?project=${org.project}&`],
    ["applications of what was done to many", () => "/v1/bulks/bulk1/applications?"],
  ];
  const cases = sessions.flatMap(([name, session]) =>
    lists.map(([of, path]) => [name, of, session, path] as const),
  );

  it.each(cases)("%s, %s", async (_name, _of, session, path) => {
    const results: number[][] = [];
    for (const org of [few, many]) {
      const token = await session(org);
      const page = (cursor: string) =>
        rowsRead(org, { path: `${path(org)}limit=3${cursor}`, token });
      const first = await page("");
      const { next } = first.answer.body;
      results.push([first.read, next ? (await page(`&cursor=${next}`)).read : 0]);
    }
    expectAlike(results[1]!, results[0]!);
  });

  const listed = sessions.flatMap(([name, session]) =>
    ["messages", "employees"].map((table) => [name, table, session] as const),
  );
  it.each(listed)("%s finds each of its %s once, newest first", async (name, table, session) => {
    const token = await session(few);
    const found: { id: string; application: string }[] = [];
    let cursor = "";
    do {
      const { answer } = await rowsRead(few, { path: `/v1/${table}?limit=7${cursor}`, token });
      found.push(...answer.body.data);
      cursor = answer.body.next ? `&cursor=${answer.body.next}` : "";
    } while (cursor);
    const there = await few.rows(
      `SELECT id, application_id FROM ${table} WHERE org_id = ? ORDER BY created_at DESC, id DESC`,
      few.id,
    );
    const theirs = some.map((i) => idOf(few, i));
    const expected = there.filter(
      ({ application_id: id }) => !name.includes("some") || theirs.includes(id as string),
    );
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });
});

/** A look-up that ends at an index's last row reads one row less. */
const expectAlike = (large: number[], small: number[]): void => {
  for (const [i, read] of large.entries())
    expect(
      Math.abs(read - small[i]!),
      `${large.join(" ")} of 3000, ${small.join(" ")} of 300`,
    ).toBeLessThanOrEqual(3);
};

describe("the rows that one application costs do not grow with its neighbours", () => {
  const both = async (
    make: (org: Organisation) => (Call & { path: string }) | Promise<Call & { path: string }>,
  ) => [await rowsRead(few, await make(few)), await rowsRead(many, await make(many))] as const;

  /** An operation with a message, beside all the others. */
  async function mailOfOne(org: Organisation): Promise<{ path: string }> {
    const { body } = await org.act(idOf(org, 33), "send-email", { subject: "x", content: "y" });
    return { path: `/v1/operations/${body.operation}/messages` };
  }

  /** A message that was opened for editing. */
  async function heldMail(org: Organisation): Promise<{ path: string; hold: string }> {
    const { body } = await org.act(idOf(org, 34), "send-email", { subject: "x", content: "y" });
    const path = `/v1/messages/${body.messages[0].id}`;
    const opened = await org.call(`${path}/hold`, { body: {} });
    return { path, hold: opened.body.id };
  }

  it.each([
    ["its detail", (org: Organisation) => ({ path: `/v1/applications/${idOf(org, 17)}` })],
    ["its detail, by the host's id", () => ({ path: "/v1/applications/ext:X-17" })],
    ["its history", (org: Organisation) => ({ path: `/v1/applications/${idOf(org, 17)}/events` })],
    [
      "its messages",
      (org: Organisation) => ({ path: `/v1/messages?application=${idOf(org, 17)}` }),
    ],
    ["one message", (org: Organisation) => ({ path: `/v1/messages/${messageOf(org, 17)}` })],
    ["how the mail of one operation fares", mailOfOne],
    [
      "stopping the mail of one operation",
      async (org: Organisation) => ({
        path: (await mailOfOne(org)).path.replace("messages", "cancel-messages"),
        body: {},
      }),
    ],
    [
      "holding a message that is open for editing",
      async (org: Organisation) => {
        const { path, hold } = await heldMail(org);
        return { path: `${path}/hold`, body: { hold } };
      },
    ],
    [
      "letting go of a message",
      async (org: Organisation) => {
        const { path, hold } = await heldMail(org);
        return { path: `${path}/release`, body: { hold } };
      },
    ],
    ["its project", (org: Organisation) => ({ path: `/v1/projects/${org.project}` })],
    ["the projects", () => ({ path: "/v1/projects" })],
    ["the employees", () => ({ path: "/v1/employees" })],
    [
      "a plan",
      (org: Organisation) => ({
        path: `/v1/applications/${idOf(org, 17)}/plans`,
        body: { action: "delete", input: {} },
      }),
    ],
  ])("%s", async (_, make) => {
    const [small, large] = await both(make);
    expectAlike([large.read], [small.read]);
  });

  const INPUTS: [string, number, (org: Organisation) => Promise<unknown>][] = [
    ["reject", 8, async () => ({ type: "email", reason: "rejection-1" })],
    ["withdraw", 41, async () => ({ source: "phone", notify: true })],
    ["save", 48, async () => ({ purpose: "x", basis: "consent", expiresOn: AHEAD })],
    ["hire", 49, async () => ({ position: "x", department: "y", startDate: "2027-01-11" })],
    ["delete", 56, async () => ({})],
    ["transfer", 57, async (org) => ({ project: await org.addProject(), stay: false })],
    ["send-email", 65, async () => ({ subject: "x", content: "y" })],
    ["restore", 80, async () => ({})],
  ];
  const execution = (action: string, i: number, input: unknown) => (org: Organisation) => ({
    path: `/v1/applications/${idOf(org, i)}/actions`,
    body: { action, version: 1, input },
    key: crypto.randomUUID(),
  });

  it.each(INPUTS)("executing and undoing %s", async (action, i, make) => {
    const results = [];
    for (const org of [few, many]) {
      const from = action === "restore" ? "deleted_at IS NOT NULL" : "deleted_at IS NULL";
      const [row] = await org.rows(
        `SELECT id FROM applications WHERE id = ? AND ${from}`,
        idOf(org, i),
      );
      expect(row, `${action} has its application`).toBeDefined();
      const done = await rowsRead(org, execution(action, i, await make(org))(org));
      const undone = await rowsRead(org, {
        path: `/v1/receipts/${done.answer.body.id}/undo`,
        body: {},
        key: crypto.randomUUID(),
      });
      results.push([done.read, done.committed, undone.read, undone.committed]);
    }
    expectAlike(results[1]!, results[0]!);
    expect(Math.max(...results[0]!), "rows of one batch").toBeLessThan(100);
  });

  it("purging", async () => {
    const results = [];
    for (const org of [few, many]) {
      const done = await rowsRead(org, execution("purge", 90, { confirmation: "X-90" })(org));
      results.push([done.read, done.committed]);
    }
    expectAlike(results[1]!, results[0]!);
  });

  it("a bulk of fifty, and its undo", async () => {
    const results = [];
    for (const org of [few, many]) {
      const applications = (
        await org.rows(
          "SELECT id FROM applications WHERE org_id = ? AND status = 'received' AND deleted_at IS NULL ORDER BY id LIMIT 20",
          org.id,
        )
      ).map(({ id }) => ({ id }));
      const body = {
        action: "reject",
        input: { type: "email", reason: "rejection-1" },
        applications,
      };
      const done = await rowsRead(org, { path: "/v1/actions", body, key: crypto.randomUUID() });
      const undone = await rowsRead(org, {
        path: `/v1/operations/${done.answer.body.operation}/undo`,
        body: {},
        key: crypto.randomUUID(),
      });
      results.push([done.read, done.committed, undone.read, undone.committed]);
    }
    expectAlike(results[1]!, results[0]!);
  });
});
