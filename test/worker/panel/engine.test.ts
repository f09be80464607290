import { beforeAll, describe, expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import { reviewerToken } from "../../../worker/domain/reviewer-link.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { Organisation, type Seeded } from "../support/organisation.ts";
import { requests, resendEnv } from "../support/outbox.ts";
import { asked, planned, reviewers, sent } from "./engine-support.ts";

let org: Organisation;
beforeAll(async () => {
  org = await Organisation.make();
});

const people = async (count: number, wanted = {}) =>
  (await org.applications(count, wanted)).map(({ id }) => id);
const mail = (panel: string) =>
  org.rows("SELECT * FROM messages WHERE panel_id = ? ORDER BY id", panel);
const inside = async (panel: string) =>
  (
    await org.rows(
      "SELECT application_id AS id FROM panel_candidates WHERE panel_id = ? AND removed_at IS NULL ORDER BY 1",
      panel,
    )
  ).map(({ id }) => id);
const receiptOf = (executed: Awaited<ReturnType<typeof sent>>, at = 0) =>
  executed.outcomes[at]!.receipt!;

describe("what many applications share", () => {
  it("is done once: one panel, one invitation to each reviewer, an event for each application", async () => {
    const ids = await people(60);
    const executed = await sent(org, ids);
    expect(executed.outcomes.every(({ receipt }) => receipt)).toBe(true);
    expect(executed.waiting).toHaveLength(2);
    expect(await inside(executed.panel)).toEqual(ids.toSorted());
    expect(
      await org.rows(
        "SELECT name, kind, language FROM panel_reviewers WHERE panel_id = ? ORDER BY id",
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
    const { shared } = await planned(org, ids);
    const { panel } = await sent(org, ids);
    const said = ({ subject, text }: { subject: unknown; text: unknown }) =>
      [subject, text].map((each) => String(each).replaceAll(/rev_\w+/g, "rev"));
    expect((await mail(panel)).map((row) => said(row as never))).toEqual(
      shared!.messages.map(said),
    );
    expect(JSON.stringify(await mail(panel))).not.toContain("Kanariefågel");
  });

  it("leaves out who was faster elsewhere, and the others are sent all the same", async () => {
    const [first, second] = await people(2);
    const executed = await sent(org, [first!, second!], asked, () =>
      org.act(first!, "withdraw", { source: "phone", notify: false }),
    );
    expect(executed.outcomes[0]!.problem?.code).toBe("version_conflict");
    expect(await inside(executed.panel)).toEqual([second]);
    expect(await mail(executed.panel)).toHaveLength(2);
    await expectSound(org);
  });

  it("is not done at all when no application is left", async () => {
    const [only] = await people(1);
    const executed = await sent(org, [only!], asked, () =>
      org.act(only!, "withdraw", { source: "phone", notify: false }),
    );
    expect(await mail(executed.panel)).toEqual([]);
    expect(await org.rows("SELECT id FROM panels WHERE id = ?", executed.panel)).toEqual([]);
    await expectSound(org);
  });

  it("blocks every row when it cannot be done", async () => {
    const elsewhere = await org.addProject();
    const [here] = await people(1);
    const [there] = await people(1, { project: elsewhere });
    const codesOf = async (ids: string[], given: object) =>
      (await planned(org, ids, given)).outcomes.map(({ planned: row }) =>
        row!.plan.blocks.map(({ code }) => code),
      );
    expect(await codesOf([here!, there!], asked)).toEqual([
      ["panel.one-project"],
      ["panel.one-project"],
    ]);
    const twice = { ...asked, reviewers: [reviewers[0], reviewers[0]] };
    for (const [given, code] of [
      [{ ...asked, deadline: "2026-01-01" }, "panel.past-deadline"],
      [{ ...asked, deadline: inDays(400) }, "panel.late-deadline"],
      [{ ...asked, reviewers: [] }, "panel.nobody"],
      [twice, "panel.reviewer-twice"],
    ] as const)
      expect(await codesOf([here!], given)).toEqual([[code]]);
  });

  it("lets nobody review themselves", async () => {
    const { id, email } = await org.application();
    const own = { ...asked, reviewers: [{ ...reviewers[0], email: email!.toUpperCase() }] };
    const { outcomes } = await planned(org, [id], own);
    expect(outcomes[0]!.planned!.plan.blocks.map(({ code }) => code)).toEqual([
      "panel.reviews-oneself",
    ]);
  });
});

describe("a panel", () => {
  it("takes more candidates, more reviewers and a later deadline", async () => {
    const [first, second] = await people(2);
    const { panel } = await sent(org, [first!]);
    const more = {
      panel,
      deadline: inDays(40),
      reviewers: [reviewers[0], { kind: "internal", name: "Cleo", email: "cleo@prov.example" }],
    };
    const added = await sent(org, [second!], more);
    expect(added.panel).toBe(panel);
    expect(await inside(panel)).toEqual([first, second].toSorted());
    expect(await org.rows("SELECT deadline FROM panels WHERE id = ?", panel)).toEqual([
      { deadline: inDays(40) },
    ]);
    expect((await mail(panel)).map(({ recipient }) => recipient)).toEqual([
      ...reviewers.map(({ email }) => email),
      "cleo@prov.example",
    ]);
    const again = await planned(org, [second!], more);
    expect(again.outcomes[0]!.planned!.plan.blocks.map(({ code }) => code)).toEqual([
      "panel.already-in",
    ]);
    await expectSound(org);
  });

  it("loses one candidate by an undo; when nobody is left its invitations are taken back", async () => {
    const ids = await people(2);
    const executed = await sent(org, ids);
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
    const { panel } = await sent(
      org,
      both.map(({ id }) => id),
    );
    const purge = async ({ id, externalId }: Seeded) => {
      await org.act(id, "delete");
      const { body } = await org.act(id, "purge", { confirmation: externalId });
      expect(body.action, JSON.stringify(body)).toBe("purge");
    };
    await purge(both[0]!);
    expect([(await mail(panel)).length, (await inside(panel)).length]).toEqual([2, 1]);
    await purge(both[1]!);
    for (const table of ["panel_reviewers", "panel_candidates", "messages"])
      expect(await org.rows(`SELECT 1 FROM ${table} WHERE panel_id = ?`, panel), table).toEqual([]);
    expect(await org.rows("SELECT 1 FROM panels WHERE id = ?", panel)).toEqual([]);
    await expectSound(org);
  });
});

it("invites nobody to a panel whose last candidate was purged, the others taken out before", async () => {
  const [first, last] = await org.applications(2);
  const executed = await sent(org, [first!.id, last!.id]);
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
    const { panel } = await sent(org, await people(1), given);
    const [row] = await mail(panel);
    const token = await reviewerToken(sendEnv.SERVER_KEY, String(row!.reviewer_id), 1);
    expect(JSON.stringify(row)).not.toContain(token.split(".")[1]);
    expect(await deliver(sendEnv, String(row!.id), far)).toEqual({ kind: "sent" });
    const [seen] = await requests(email);
    const body = JSON.parse(seen!.body) as { text: string; html: string };
    for (const part of [body.text, body.html]) {
      expect(part).toContain(`https://vidare.test/panel#${token}`);
      expect(part).not.toContain("personlig.invalid");
    }
    expect(body.html).toContain(`href="https://vidare.test/panel#${token}"`);
    expect(JSON.stringify(await mail(panel))).not.toContain(token.split(".")[1]);
  });

  it("waits where the service does not know its own address", async () => {
    const { panel } = await sent(org, await people(1));
    const [row] = await mail(panel);
    const { PUBLIC_URL: _, ...nowhere } = sendEnv;
    expect((await deliver(nowhere, String(row!.id), far)).kind).toBe("again");
    expect((await mail(panel))[0]).toMatchObject({ state: "held", failure: "no_public_url" });
  });

  it.each<[string, (id: string, panel: string) => Promise<unknown>]>([
    [
      "the candidate has withdrawn",
      (id) => org.act(id, "withdraw", { source: "phone", notify: false }),
    ],
    ["the application is deleted", (id) => org.act(id, "delete")],
    [
      "the reviewer was let go",
      (_, panel) =>
        org.rows(
          "UPDATE panel_reviewers SET revoked_at = 'x' WHERE panel_id = ? RETURNING id",
          panel,
        ),
    ],
  ])("does not leave when %s", async (_, happen) => {
    const [id] = await people(1);
    const { panel } = await sent(org, [id!]);
    await happen(id!, panel);
    const [row] = await mail(panel);
    expect(await deliver(sendEnv, String(row!.id), far)).toEqual({ kind: "ended" });
    expect((await mail(panel))[0]).toMatchObject({ state: "cancelled", failure: "panel_over" });
  });

  it("leaves for the one who is left", async () => {
    const ids = await people(2);
    const { panel } = await sent(org, ids);
    await org.act(ids[0]!, "withdraw", { source: "phone", notify: false });
    const [row] = await mail(panel);
    expect(await deliver(sendEnv, String(row!.id), far)).toEqual({ kind: "sent" });
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
