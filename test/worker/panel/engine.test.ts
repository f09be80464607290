import { beforeAll, describe, expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { guestToken } from "../../../worker/guests/link.ts";
import { bindings, commits, quietOrganisation, watched } from "../support/bindings.ts";
import { clockAt, daysAgo } from "../support/clock.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { type Organisation, type Seeded } from "../support/organisation.ts";
import { requests, resendEnv } from "../support/outbox.ts";

const reviewers = [
  { kind: "internal", name: "Bo Lind", email: "bo.lind@prov.example" },
  { kind: "external", name: "Åsa Berg", email: "asa.berg@annan.example", language: "en" },
] as const;

const asked = { reviewers, deadline: inDays(30) };

let org: Organisation;
beforeAll(async () => {
  org = await quietOrganisation();
});

const requested = (ids: string[], input: object) => ({
  body: { action: "send-to-panel", input, applications: ids.map((id) => ({ id })) },
});

const planned = async (ids: string[], given: object = asked) =>
  (await org.call("/v1/plans", requested(ids, given))).body;

interface Result {
  outcome: string;
  receipt?: { id: string; panel: string; messages: { to: string }[] };
  problem?: { code: string };
}

/** Plans and commits; `between` runs before the commit, as when somebody is faster. */
async function sent(
  ids: string[],
  given: object = asked,
  between: () => Promise<unknown> = async () => {},
): Promise<{ results: Result[]; panel: string }> {
  const DB = watched(async (run, texts) => {
    if (commits(texts)) await between();
    return run();
  });
  const key = crypto.randomUUID();
  const { body } = await org.call("/v1/actions", {
    ...requested(ids, given),
    key,
    bindings: bindings({ DB }),
  });
  const results = body.results as Result[];
  return { results, panel: results.find(({ receipt }) => receipt)?.receipt?.panel ?? "none" };
}

const people = async (count: number, wanted = {}) =>
  (await org.applications(count, wanted)).map(({ id }) => id);
const mail = (panel: string) =>
  org.rows("SELECT * FROM messages WHERE thing_id = ? ORDER BY id", panel);
const inside = async (panel: string) =>
  (
    await org.rows(
      "SELECT application_id AS id FROM panel_candidates WHERE panel_id = ? AND removed_at IS NULL ORDER BY 1",
      panel,
    )
  ).map(({ id }) => id);
const receiptOf = ({ results }: Awaited<ReturnType<typeof sent>>, at = 0) => results[at]!.receipt!;
const withdraw = (id: string) => org.act(id, "withdraw", { source: "phone", notify: false });

/** What blocks each row of a plan. */
const codes = ({ results }: { results: { plan: { blocks: { code: string }[] } }[] }) =>
  results.map(({ plan }) => plan.blocks.map(({ code }) => code));

describe("what many applications share", () => {
  it("is done once: one panel, one invitation to each reviewer, an event for each application", async () => {
    const ids = await people(60);
    const executed = await sent(ids);
    expect(executed.results.every(({ outcome }) => outcome === "done")).toBe(true);
    expect(await inside(executed.panel)).toEqual(ids.toSorted());
    expect(
      await org.rows(
        "SELECT name, iif(colleague, 'internal', 'external') AS kind, language FROM guests WHERE thing_id = ? ORDER BY id",
        executed.panel,
      ),
    ).toEqual([
      { name: "Bo Lind", kind: "internal", language: "sv" },
      { name: "Åsa Berg", kind: "external", language: "en" },
    ]);
    const invitations = await mail(executed.panel);
    expect(
      invitations.map(({ recipient, application_id: id, language }) => [recipient, id, language]),
    ).toEqual([
      ["bo.lind@prov.example", "", "sv"],
      ["asa.berg@annan.example", "", "en"],
    ]);
    expect(
      receiptOf(executed, 7)
        .messages.map(({ to }) => to)
        .toSorted(),
    ).toEqual(reviewers.map(({ email }) => email).toSorted());
    await expectSound(org);
  });

  it("is planned as it is done, to the byte, and names no candidate", async () => {
    const ids = await people(2, { firstName: "Kanariefågel" });
    const { shared } = await planned(ids);
    const { panel } = await sent(ids);
    const stored = await Promise.all(
      (await mail(panel)).map(async ({ id }) => (await org.call(`/v1/messages/${id}`)).body),
    );
    const said = ({ to, from, replyTo, subject, text, html }: Record<string, unknown>) =>
      [to, from, replyTo, subject, text, html].map(String);
    expect(stored.map(said)).toEqual(shared.messages.map(said));
    expect(JSON.stringify(await mail(panel))).not.toContain("Kanariefågel");
  });

  it("leaves out who was faster elsewhere, and the others are sent all the same", async () => {
    const [first, second] = await people(2);
    const executed = await sent([first!, second!], asked, () => withdraw(first!));
    expect(executed.results[0]!.problem?.code).toBe("version_conflict");
    expect(await inside(executed.panel)).toEqual([second]);
    expect(await mail(executed.panel)).toHaveLength(2);
    await expectSound(org);
  });

  it("is not done at all when no application is left", async () => {
    const [only] = await people(1);
    const panels = () => org.rows("SELECT id FROM panels WHERE org_id = ?", org.id);
    const letters = () => org.rows("SELECT id FROM messages WHERE org_id = ?", org.id);
    const before = [await panels(), await letters()];
    const { results } = await sent([only!], asked, () => withdraw(only!));
    expect(results.map(({ outcome }) => outcome)).toEqual(["conflict"]);
    expect([await panels(), await letters()]).toEqual(before);
    await expectSound(org);
  });

  it("blocks every row when it cannot be done", async () => {
    const elsewhere = await org.addProject();
    const [here] = await people(1);
    const [there] = await people(1, { project: elsewhere });
    const codesOf = async (ids: string[], given: object) => codes(await planned(ids, given));
    expect(await codesOf([here!, there!], asked)).toEqual([
      ["panel.one-project"],
      ["panel.one-project"],
    ]);
    const twice = { ...asked, reviewers: [reviewers[0], reviewers[0]] };
    for (const [given, code] of [
      [{ ...asked, deadline: "2020-01-01" }, "panel.past-deadline"],
      [{ ...asked, deadline: inDays(400) }, "panel.late-deadline"],
      [{ ...asked, reviewers: [] }, "panel.nobody"],
      [twice, "panel.reviewer-twice"],
    ] as const)
      expect(await codesOf([here!], given)).toEqual([[code]]);
  });

  it("lets nobody review themselves", async () => {
    const { id, email } = await org.application();
    const own = { ...asked, reviewers: [{ ...reviewers[0], email: email!.toUpperCase() }] };
    expect(codes(await planned([id], own))).toEqual([["panel.reviews-oneself"]]);
  });
});

describe("a panel", () => {
  it("takes more candidates, more reviewers and a later deadline", async () => {
    const [first, second] = await people(2);
    const { panel } = await sent([first!]);
    const more = {
      panel,
      deadline: inDays(40),
      reviewers: [reviewers[0], { kind: "internal", name: "Cleo", email: "cleo@prov.example" }],
    };
    const added = await sent([second!], more);
    expect(added.panel).toBe(panel);
    expect(await inside(panel)).toEqual([first, second].toSorted());
    expect(await org.rows("SELECT deadline FROM panels WHERE id = ?", panel)).toEqual([
      { deadline: inDays(40) },
    ]);
    expect((await mail(panel)).map(({ recipient }) => recipient)).toEqual([
      ...reviewers.map(({ email }) => email),
      "cleo@prov.example",
    ]);
    expect(codes(await planned([second!], more))).toEqual([["panel.already-in"]]);
    await expectSound(org);
  });

  it("says before more are put in that somebody has handed in, not counting who no longer reviews", async () => {
    const [first, second] = await people(2);
    const { panel } = await sent([first!]);
    const warnings = async () =>
      (await planned([second!], { ...asked, panel })).shared.warnings.map(
        ({ message }: { message: string }) => message,
      );
    expect(await warnings()).toEqual([]);
    const rows = "UPDATE guests SET answered_at = created_at, revoked_at = ? WHERE thing_id = ?";
    await org.rows(rows, null, panel);
    expect((await warnings())[0]).toContain(
      `${reviewers.length} av granskarna har redan lämnat in.`,
    );
    await org.rows(rows, daysAgo(3).toISOString(), panel);
    expect(await warnings()).toEqual([]);
  });

  it("loses one candidate by an undo; when nobody is left its invitations are taken back", async () => {
    const ids = await people(2);
    const executed = await sent(ids);
    expect((await org.undo(receiptOf(executed, 0).id)).status).toBe(200);
    expect(await inside(executed.panel)).toEqual([ids[1]]);
    expect((await mail(executed.panel)).map(({ state }) => state)).toEqual(["held", "held"]);
    const undone = await org.undo(receiptOf(executed, 1).id);
    expect(undone.body).toMatchObject({ action: "undo" });
    expect((await mail(executed.panel)).map(({ state }) => state)).toEqual([
      "cancelled",
      "cancelled",
    ]);
    await expectSound(org);
  });

  it("goes with the last of its candidates when they are purged, and not before", async () => {
    const both = await org.applications(2);
    const { panel } = await sent(both.map(({ id }) => id));
    const purge = async ({ id, externalId }: Seeded) => {
      await org.act(id, "delete");
      const { body } = await org.act(id, "purge", { confirmation: externalId });
      expect(body.action, JSON.stringify(body)).toBe("purge");
    };
    await purge(both[0]!);
    expect([(await mail(panel)).length, (await inside(panel)).length]).toEqual([2, 1]);
    await purge(both[1]!);
    for (const [table, column] of [
      ["guests", "thing_id"],
      ["panel_candidates", "panel_id"],
      ["messages", "thing_id"],
    ])
      expect(await org.rows(`SELECT 1 FROM ${table} WHERE ${column} = ?`, panel), table).toEqual(
        [],
      );
    expect(await org.rows("SELECT 1 FROM panels WHERE id = ?", panel)).toEqual([]);
    await expectSound(org);
  });
});

it("invites nobody to a panel whose last candidate was purged, the others taken out before", async () => {
  const [first, last] = await org.applications(2);
  const executed = await sent([first!.id, last!.id]);
  expect((await org.undo(receiptOf(executed, 0).id)).status).toBe(200);
  await org.act(last!.id, "delete");
  await org.act(last!.id, "purge", { confirmation: last!.externalId });
  expect((await mail(executed.panel)).map(({ state }) => state)).toEqual([
    "cancelled",
    "cancelled",
  ]);
  await expectSound(org);
});

describe("an invitation", () => {
  /** When the hold is over. */
  const far = new Date(Date.now() + 120_000);
  const sendEnv = { ...resendEnv, PUBLIC_URL: "https://vidare.test/" };

  it("holds a link that lies nowhere, and that is the same at each attempt", async () => {
    const email = `r-${crypto.randomUUID()}@annan.example`;
    const given = { ...asked, reviewers: [{ ...reviewers[1], email }] };
    const { panel } = await sent(await people(1), given);
    const [row] = await mail(panel);
    const token = await guestToken(sendEnv.SERVER_KEY, "panel", String(row!.guest_id), 1);
    expect(JSON.stringify(row)).not.toContain(token.split(".")[2]);
    expect(await deliver(sendEnv, String(row!.id), clockAt(far))).toEqual({ kind: "sent" });
    const [seen] = await requests(email);
    const body = JSON.parse(seen!.body) as { text: string; html: string };
    for (const part of [body.text, body.html]) {
      expect(part).toContain(`https://vidare.test/panel#${token}`);
      expect(part).not.toContain("personlig.invalid");
    }
    expect(body.html).toContain(`href="https://vidare.test/panel#${token}"`);
    expect(JSON.stringify(await mail(panel))).not.toContain(token.split(".")[2]);
  });

  it("waits where the service does not know its own address", async () => {
    const { panel } = await sent(await people(1));
    const [row] = await mail(panel);
    const { PUBLIC_URL: _, ...nowhere } = sendEnv;
    expect((await deliver(nowhere, String(row!.id), clockAt(far))).kind).toBe("again");
    expect((await mail(panel))[0]).toMatchObject({ state: "held", failure: "no_public_url" });
  });

  it.each<[string, string, (id: string, panel: string) => Promise<unknown>]>([
    ["the candidate has withdrawn", "panel_over", (id) => withdraw(id)],
    ["the application is deleted", "panel_over", (id) => org.act(id, "delete")],
    [
      "the reviewer was let go",
      "guest_revoked",
      (_, panel) =>
        org.rows("UPDATE guests SET revoked_at = 'x' WHERE thing_id = ? RETURNING id", panel),
    ],
  ])("does not leave when %s", async (_, failure, happen) => {
    const [id] = await people(1);
    const { panel } = await sent([id!]);
    await happen(id!, panel);
    const [row] = await mail(panel);
    expect(await deliver(sendEnv, String(row!.id), clockAt(far))).toEqual({ kind: "ended" });
    expect((await mail(panel))[0]).toMatchObject({ state: "cancelled", failure });
  });

  it("leaves for the one who is left", async () => {
    const ids = await people(2);
    const { panel } = await sent(ids);
    await withdraw(ids[0]!);
    const [row] = await mail(panel);
    expect(await deliver(sendEnv, String(row!.id), clockAt(far))).toEqual({ kind: "sent" });
  });
});

it("a text that goes to reviewers cannot speak of a single candidate", async () => {
  const body = {
    language: "sv",
    version: 0,
    subject: "Granska {{candidate.name}}",
    body: "{{panel.link}}",
  };
  const answer = await org.call("/v1/templates/send-to-panel", { method: "PUT", body });
  expect(answer.body.errors).toMatchObject([{ path: ["subject"], code: "unknown_field" }]);
});
