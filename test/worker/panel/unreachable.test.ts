/** Reviewers to whose address nothing is sent any more. */
import { beforeEach, describe, expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { openPanel, setInvitations } from "../support/panels.ts";
import { linkOf } from "./support.ts";

let org: Organisation;
beforeEach(async () => {
  org = await quietOrganisation();
});

const ny = { kind: "external", name: "Ny Granskare", email: "Ny@prov.example", language: "sv" };

const suppress = (address: string, reason = "bounced") =>
  env.DB.prepare("INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, ?, ?)")
    .bind(org.id, address, reason, "2026-11-01T00:00:00.000Z")
    .run();

const warned = ({ body }: { body: { warnings: { code: string; message: string }[] } }) =>
  body.warnings
    .filter(({ code }) => code === "panel.suppressed")
    .map(({ message }) => message)
    .toSorted();

describe("a reviewer whose address bounces", () => {
  it("is named in the plan of a panel and of an extension, asked for or there already", async () => {
    await suppress("ny@prov.example");
    await suppress("asa@annan.example", "unsubscribed");
    const asa = { ...ny, name: "Åsa", email: "asa@annan.example" };
    const [first, second] = await org.applications(2);
    const given = { reviewers: [ny, asa], deadline: inDays(10) };
    const opening = await org.plan(first!.id, "send-to-panel", given);
    expect(warned(opening)).toEqual([
      "Ny Granskare får ingen inbjudan, eftersom mejl till Ny@prov.example kommer inte fram.",
    ]);
    const panel = await openPanel(org, [first!]);
    await setInvitations(panel.id, "suppressed");
    await suppress("bo.lind@prov.example", "complained");
    const more = { panel: panel.id, reviewers: [ny], deadline: inDays(10) };
    const lines = warned(await org.plan(second!.id, "send-to-panel", more));
    expect(lines.map((line) => /^\S+/.exec(line)![0])).toEqual(["Bo", "Ny"]);
    await setInvitations(panel.id, "sent");
    expect(warned(await org.plan(second!.id, "send-to-panel", more))).toHaveLength(1);
  });

  it("is named in the plan of whom else to invite", async () => {
    await suppress("ny@prov.example");
    const panel = await openPanel(org, [await org.application()]);
    const path = `/v1/panels/${panel.id}/reviewer-plans`;
    expect(warned(await org.call(path, { body: { reviewers: [ny] } }))).toHaveLength(1);
  });

  it("is not reminded, and who tries is told what to do", async () => {
    const panel = await openPanel(org, [await org.application()]);
    await setInvitations(panel.id, "sent");
    await suppress("asa@annan.example");
    const path = `/v1/panels/${panel.id}/reviewers/${panel.reviewers[1]!}/reminders`;
    const { status, body } = await org.call(path, { body: {} });
    expect([status, body.code, body.reason]).toEqual([409, "not_allowed", "reviewer_unreachable"]);
    expect(body.detail).toContain("kommer inte fram");
    const sent = "SELECT id FROM messages WHERE org_id = ? AND kind = 'panel-reminder'";
    expect(await org.rows(sent, org.id)).toEqual([]);
  });

  it("is told whom to turn to when they ask for a code", async () => {
    const panel = await openPanel(org, [await org.application()]);
    const link = await linkOf(panel.reviewers[1]!);
    const ask = () => org.call("/guests/codes", { token: "", body: { purpose: "panel", link } });
    expect((await ask()).status).toBe(200);
    await suppress("asa@annan.example");
    const { status, body } = await ask();
    expect([status, body.code, body.reason]).toEqual([409, "not_allowed", "code_unreachable"]);
    const [{ name } = { name: "" }] = await org.rows(
      "SELECT actor_name AS name FROM panels WHERE id = ?",
      panel.id,
    );
    expect(body.detail).toContain(name);
  });
});
