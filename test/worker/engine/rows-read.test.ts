import { beforeAll, describe, expect, it, vi } from "vitest";
import { bindings, commits, quietOrganisation, watched } from "../support/bindings.ts";
import { env, type Answer, type Call, type Organisation } from "../support/organisation.ts";
import { AHEAD } from "../support/dates.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

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
         iif(i % 10 = 0, '2026-11-' || printf('%02d', 1 + i % 28), NULL), '2026-11-' || printf('%02d', 1 + i % 28), '[]',
         iif(i % 2, 'lars larsson', 'anna berg'), iif(i % 2, 'larsson lars', 'berg anna') FROM n`,
    ).bind(count, org.id, org.project, statuses),
    env.DB.prepare(
      `${numbers} INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id, verb, to_status, from_deleted, to_deleted, actor_id, actor_name, at)
       SELECT ${id("app")}, 1, ?2, ?3, ${id("rcpt")}, ${id("rcpt")}, 'op_' || ?2, 'receive', json_extract(?4, '$[' || (i % 8) || ']'), 0, i % 10 = 0, 'import', 'Import', '2026-11-01' FROM n`,
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

describe("the rows that a list page reads do not grow with what it lists from", () => {
  const filters = ["", "status=received", "status=hired", "deleted=true"];
  const sorts = ["", "sort=name"];
  const searches = ["", "q=berg", "q=lars", "q=l", "q=nobody", "q=X-33", "q=p33@example.com"];
  /** A name among the deleted is looked for in all of them: they are few, and no index is kept for them. */
  const unindexed = /deleted.*q=/;
  const cases = ["whole", "project"]
    .flatMap((scope) =>
      filters.flatMap((filter) =>
        sorts.flatMap((sort) =>
          searches.map((q) => [scope, [filter, sort, q].filter(Boolean).join("&")] as const),
        ),
      ),
    )
    .filter(([, query]) => !unindexed.test(query));

  it.each(cases)("%s: %s", async (scope, query) => {
    const of = (org: Organisation, more = "") => ({
      path: `/v1/applications?limit=10&${[query, scope === "project" && `project=${org.project}`, more].filter(Boolean).join("&")}`,
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

  it("finds a deleted application by the beginning of a name, and nobody else", async () => {
    const { answer } = await rowsRead(few, {
      path: `/v1/applications?deleted=true&q=berg&limit=200`,
    });
    expect(
      new Set(
        answer.body.data.map(
          ({ candidate }: { candidate: { lastName: string } }) => candidate.lastName,
        ),
      ),
    ).toEqual(new Set(["Berg"]));
    const none = await rowsRead(few, { path: "/v1/applications?deleted=true&q=nobody" });
    expect(none.answer.body.data).toEqual([]);
  });

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

  it.each([
    ["its detail", (org: Organisation) => ({ path: `/v1/applications/${idOf(org, 17)}` })],
    ["its detail, by the host's id", () => ({ path: "/v1/applications/ext:X-17" })],
    ["its history", (org: Organisation) => ({ path: `/v1/applications/${idOf(org, 17)}/events` })],
    [
      "its messages",
      (org: Organisation) => ({ path: `/v1/messages?application=${idOf(org, 17)}` }),
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
