/** Of two answers at the same time one wins, and the other hears of it (TRUST.md); nothing comes between a purge and a no. */
import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import type { Organisation, Seeded } from "../support/organisation.ts";
import { times } from "../support/times.ts";
import { ASK, mails, purge, type Saved, saved, TELL } from "./support.ts";

const PAIRS = times("of two answers to being saved one wins");

async function crowd(input: Record<string, unknown>): Promise<{ org: Organisation; all: Saved[] }> {
  const org = await quietOrganisation();
  const all: Saved[] = [];
  for (const application of await org.applications(PAIRS))
    all.push(await saved(input, { org, application }));
  return { org, all };
}

const recorded =
  (answer: string) =>
  ({ org, application }: Saved) =>
    org.act(application.id, "record-consent", { answer, answeredOn: inDays(0), via: "phone" });
const own =
  (answer: string, more: Record<string, unknown> = {}) =>
  ({ call }: Saved) =>
    call("answers", { seen: 1, answer, ...more });

const SOON = { ...TELL, expiresOn: inDays(60) };
const LONGER = own("extend", { until: inDays(400) });

it.each([
  ["their own yes and no", ASK, own("yes"), own("no"), false],
  ["their own yes and a recruiter's no", ASK, own("yes"), recorded("no"), false],
  ["their own no and a recruiter's yes", ASK, own("no"), recorded("yes"), false],
  ["their own no and longer", SOON, own("no"), LONGER, false],
  ["no and longer without an application", SOON, own("no"), LONGER, true],
] as const)("of %s one wins", async (_, input, one, other, alone) => {
  const { org, all } = await crowd(input);
  for (const [at, each] of all.entries()) {
    if (alone) await purge(org, each.application);
    const pair = await Promise.all(at % 2 ? [one(each), other(each)] : [other(each), one(each)]);
    expect(
      pair.map(({ status }) => status).toSorted(),
      JSON.stringify(pair.map(({ body }) => body.code)),
    ).toEqual([200, 409]);
  }
  await expectSound(org);
});

it("a no meets the purge of the application, and is never lost", async () => {
  const { org, all } = await crowd(TELL);
  for (const each of all) {
    const { application, call, id } = each;
    await org.act(application.id, "delete");
    const purged = (one: Seeded) => org.act(one.id, "purge", { confirmation: one.externalId });
    const [no, gone] = await Promise.all([
      call("answers", { seen: 1, answer: "no" }),
      purged(application),
    ]);
    const [profile] = await org.rows(
      "SELECT ended_at, declined_on FROM saved_profiles WHERE id = ?",
      id,
    );
    // Either order is right: who is purged after a no is gone altogether.
    expect([no.status, gone.status], JSON.stringify([no.body, gone.body])).toEqual([
      200,
      expect.any(Number),
    ]);
    if (profile) expect(profile.declined_on).toBe(inDays(0));
    if (gone.status !== 200) expect(gone.body.code).toBe("version_conflict");
  }
  const receipts = (await mails(org)).filter(({ kind }) => kind === "save-no");
  expect(receipts.length).toBeLessThanOrEqual(all.length);
  await expectSound(org);
});

it("a yes meets a no that is recorded on another application of theirs: it came before, or is told", async () => {
  const { org, all } = await crowd(ASK);
  const project = await org.addProject();
  for (const each of all) {
    const { application, call, id } = each;
    const other = await org.application({ candidate: application.candidate, project });
    const [yes, no] = await Promise.all([
      call("answers", { seen: 1, answer: "yes" }),
      recorded("no")({ ...each, application: other }),
    ]);
    expect(no.status).toBe(200);
    expect([200, 409]).toContain(yes.status);
    const [profile] = await org.rows(
      "SELECT version, declined_on IS NOT NULL AS declined FROM saved_profiles WHERE id = ?",
      id,
    );
    expect(profile).toEqual({ version: yes.status === 200 ? 3 : 2, declined: 1 });
  }
  await expectSound(org);
});
