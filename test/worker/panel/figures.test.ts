import fc from "fast-check";
import { expect, it } from "vitest";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { env } from "../support/organisation.ts";
import { openPanel, rate as rateInTable, sendToPanel, submit } from "../support/panels.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { opened, rate } from "./support.ts";
import { times } from "../support/times.ts";

const NAMES = ["Eva", "eva", "Éva", "Olof", "=1+1"];
const ACTS: Record<string, unknown> = {
  withdraw: { source: "phone", notify: false },
  reopen: {},
  reject: { type: "none", reason: "rejection-1" },
  delete: {},
  restore: {},
  hire: { position: "x", department: "y", startDate: "2027-01-11" },
};

const one = fc.nat(2);
const step = fc.oneof(
  fc.record({ kind: fc.constant("review" as const), by: one, scores: fc.array(fc.nat(7)) }),
  fc.record({ kind: fc.constant("revoke" as const), by: one }),
  fc.record({ kind: fc.constant("reopen" as const), by: one }),
  fc.record({
    kind: fc.constant("act" as const),
    on: one,
    action: fc.constantFrom(...Object.keys(ACTS)),
  }),
  fc.record({ kind: fc.constant("undo" as const), on: one }),
  fc.record({ kind: fc.constant("purge" as const), on: one }),
  fc.record({ kind: fc.constant("rename" as const), on: one, name: fc.constantFrom(...NAMES) }),
  fc.record({ kind: fc.constant("again" as const), on: one }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Made = Awaited<ReturnType<typeof opened>>;

/** Whatever comes of it. */
async function take({ org, panel, candidates, inside }: Made, taken: Step): Promise<void> {
  if (taken.kind === "review") {
    // A reviewer who was let go has a dead link, and comes in no more.
    const reviewer = inside[taken.by]!;
    for (const [at, { id }] of candidates.entries()) {
      const score = taken.scores[at] ?? 0;
      await rate(reviewer, id, score || null, null, score ? "rated" : "conflict");
    }
    await reviewer.call("submission", {});
    return;
  }
  if (taken.kind === "revoke" || taken.kind === "reopen") {
    const last = taken.kind === "revoke" ? "revocations" : "reopenings";
    const path = `/v1/panels/${panel}/reviewers/${inside[taken.by]!.id}/${last}`;
    expect((await org.call(path, { body: {} })).status).toBeLessThan(500);
    return;
  }
  const { id, externalId, email } = candidates[taken.on]!;
  switch (taken.kind) {
    case "act":
      await org.act(id, taken.action, ACTS[taken.action]);
      return;
    case "undo": {
      const { body } = await org.call(`/v1/applications/${id}/events`);
      if (body.data) await org.undo(body.data[0].id);
      return;
    }
    case "purge":
      await org.act(id, "delete");
      await org.act(id, "purge", { confirmation: externalId });
      return;
    case "rename": {
      const body = { candidate: { firstName: taken.name, lastName: "Ek", email } };
      const path = `/v1/projects/P-${org.project.slice(-6)}/applications/${externalId}`;
      const { status } = await org.call(path, { method: "PUT", body, token: org.key });
      expect([200, 404, 409, 410]).toContain(status);
      return;
    }
    case "again":
      await sendToPanel(org, [{ id }], { panel });
  }
}

it("are at every moment what the ratings that count add up to, in lists as in the ranking", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      const made = await opened({ reviewers: ["internal", "external", "internal"] });
      for (const taken of steps) {
        await take(made, taken);
        await expectSound(made.org);
      }
      const { body: detail } = await made.org.call(`/v1/panels/${made.panel}`);
      for (const { application, figures, name } of detail.ranking ?? []) {
        const { body } = await made.org.call(`/v1/applications/${application}`);
        expect(`${body.candidate.firstName} ${body.candidate.lastName}`).toBe(name);
        if (body.panel) expect(body.panel).toMatchObject({ mean: figures.mean, n: figures.n });
      }
    }),
    { numRuns: times("a panel's figures are those of its ratings") },
  );
});

it("do not wait for who submits at the same moment", async () => {
  const { org, candidates, inside } = await opened({
    reviewers: Array.from({ length: 12 }, () => "internal" as const),
  });
  for (const [at, reviewer] of inside.entries())
    for (const { id } of candidates) await rate(reviewer, id, 1 + (at % 7));
  await Promise.all(inside.map((reviewer) => reviewer.call("submission", {})));
  const { body } = await org.call(`/v1/applications/${candidates[0]!.id}`);
  expect([body.panel.n, body.panel.mean]).toEqual([12, (28 + 15) / 12]);
  await expectSound(org);
});

it("stay as they were when a reviewer hands in what is not complete", async () => {
  const { org, candidates, inside } = await opened();
  await rate(inside[0]!, candidates[0]!.id, 7);
  expect((await inside[0]!.call("submission", {})).status).toBe(422);
  const { body } = await org.call(`/v1/applications/${candidates[0]!.id}`);
  expect([body.panel.n, body.panel.mean]).toEqual([0, null]);
  await expectSound(org);
});

/** Runs again what a migration does to rows that are there. */
async function fillIn(migration: string) {
  const { TEST_MIGRATIONS } = env as unknown as {
    TEST_MIGRATIONS: { name: string; queries: string[] }[];
  };
  // Reviewers as they stood before the ninth migration.
  await env.DB.prepare(
    `INSERT OR IGNORE INTO panel_reviewers (id, org_id, panel_id, kind, name, email, email_fold, language, submitted_at, revoked_at, created_at)
     SELECT id, org_id, thing_id, 'internal', name, email, email_fold, language, answered_at, revoked_at, created_at FROM guests`,
  ).run();
  const { queries } = TEST_MIGRATIONS.find(({ name }) => name.includes(migration))!;
  for (const query of queries.filter((each) => each.includes("UPDATE ")))
    await env.DB.prepare(query).run();
}

it("are filled in by the migration for panels of before", async () => {
  const org = await quietOrganisation();
  const panel = await openPanel(org, await org.applications(3));
  await rateInTable(org, panel, 0, [7, 4, "conflict"]);
  await rateInTable(org, panel, 1, [2, 2, 2]);
  await submit(panel.reviewers[0]!);
  await org.act(panel.candidates[0]!.id, "withdraw", { source: "phone", notify: false });
  await org.act(panel.candidates[1]!.id, "delete");
  const now = () => org.rows("SELECT * FROM panel_candidates WHERE org_id = ? ORDER BY 2", org.id);
  const kept = await now();
  await env.DB.prepare(
    `UPDATE panel_candidates SET first_name = '', last_name = '', status = 'received', deleted = 0, rating_sum = 0,
       rating_count = 0 WHERE org_id = ?`,
  )
    .bind(org.id)
    .run();
  await fillIn("panel_figures");
  expect(await now()).toEqual(kept);
  expect(kept.map(({ rating_sum: sum }) => sum)).toEqual([7, 4, 0]);
  await expectSound(org);
});

it("and candidates' numbers are, too, and what was not complete is taken out of them", async () => {
  const { org, candidates, inside, panel } = await opened({ options: { commentRequired: true } });
  for (const { id } of candidates) await rate(inside[0]!, id, 6, "Därför");
  expect((await inside[0]!.call("submission", {})).status).toBe(200);
  const later = await org.application();
  await org.act(later.id, "send-to-panel", { panel, reviewers: [], deadline: inDays(10) });
  const now = () => org.rows("SELECT * FROM panel_candidates WHERE org_id = ? ORDER BY 2", org.id);
  const kept = await now();
  expect(kept.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4]);
  await org.rows("UPDATE panel_candidates SET number = 0 WHERE org_id = ?", org.id);
  await org.rows(
    "UPDATE panel_candidates SET rating_sum = 13, rating_count = 2 WHERE application_id = ?",
    candidates[0]!.id,
  );
  await org.rows("UPDATE panels SET numbered = 0 WHERE id = ?", panel);
  await fillIn("panel_numbers");
  expect(await now()).toEqual(kept);
  await expectSound(org);
});
