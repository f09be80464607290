import { describe, expect, it } from "vitest";
import { definitionOf } from "../../support/registry.ts";
import { AVAILABLE, CASES, ready } from "../support/cases.ts";
import { Organisation } from "../support/organisation.ts";

const count = async (org: Organisation, table: string) =>
  (await org.rows(`SELECT count(*) AS n FROM ${table} WHERE org_id = ?`, org.id))[0]!.n;

it("covers every action that is available", () => {
  expect(CASES.map(({ id }) => id).toSorted()).toEqual(AVAILABLE.toSorted());
});

describe.each(CASES)("$id", (each) => {
  it("plans without writing, and executes what it planned as exactly one event", async () => {
    const org = await Organisation.make();
    const { application, input } = await ready(org, each);
    const before = await count(org, "events");
    const planned = await org.plan(application.id, each.id, input);
    expect(planned.status, JSON.stringify(planned.body)).toBe(200);
    expect(planned.body).toMatchObject({ executable: true, blocks: [] });
    expect(planned.body.messages).toHaveLength(each.messages);
    expect(await count(org, "events")).toBe(before);
    const done = await org.act(application.id, each.id, input, { version: 1 });
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    const own = await org.rows(
      "SELECT * FROM events WHERE application_id = ? AND version = 2",
      application.id,
    );
    expect(own).toHaveLength(1);
    expect(done.body.to).toEqual(planned.body.to);
    expect(
      done.body.messages.map((m: { subject: string; to: string }) => [m.to, m.subject]),
    ).toEqual(planned.body.messages.map((m: { subject: string; to: string }) => [m.to, m.subject]));
  });

  it("is undone to where it was, unless it is final", async () => {
    const org = await Organisation.make();
    const { application, input } = await ready(org, each);
    const state = () =>
      org.rows(
        "SELECT id, status, former_status, deleted_at IS NULL AS active FROM applications WHERE org_id = ?",
        org.id,
      );
    const profiles = () =>
      org.rows(
        "SELECT id, agreed_on FROM saved_profiles WHERE org_id = ? AND ended_at IS NULL",
        org.id,
      );
    const before = await state();
    const saved = await profiles();
    const { body: receipt } = await org.act(application.id, each.id, input);
    const undone = await org.undo(receipt.id);
    if (each.id === "purge") {
      expect(undone.body).toMatchObject({ code: "not_undoable", reason: "final" });
      return;
    }
    expect(undone.status, JSON.stringify(undone.body)).toBe(200);
    expect(await state()).toEqual(before);
    expect(
      await org.rows("SELECT id FROM messages WHERE org_id = ? AND state <> 'cancelled'", org.id),
    ).toEqual([]);
    expect(
      await org.rows("SELECT id FROM employees WHERE org_id = ? AND ended_at IS NULL", org.id),
    ).toEqual([]);
    expect(await profiles()).toEqual(saved);
  });

  it("is refused from a status in which it is not offered", async () => {
    const org = await Organisation.make();
    const wrong = each.deleted
      ? await org.application()
      : each.not
        ? await org.application({ status: each.not })
        : await org.application({ deleted: true });
    const { status, body } = await org.act(wrong.id, each.id, await each.input(org, wrong));
    expect([status, body.code]).toEqual([409, "not_allowed"]);
    expect(body.detail).not.toContain("{");
  });

  it("needs its own scope", async () => {
    const org = await Organisation.make();
    const { application, input } = await ready(org, each);
    const token = await org.session({ scopes: AVAILABLE.filter((id) => id !== each.id) });
    const body = { action: each.id, input };
    const answer = await org.call(`/v1/applications/${application.id}/actions`, {
      token,
      body,
      key: "k1",
    });
    expect([answer.status, answer.body.code]).toEqual([403, "forbidden"]);
    const shown = (await org.call(`/v1/applications/${application.id}`, { token })).body.actions;
    expect(shown.find(({ id }: { id: string }) => id === each.id)).toMatchObject({
      allowed: false,
      reason: "missing_scope",
    });
  });

  it("is taken back by nobody without its scope, and they may not plan to", async () => {
    const org = await Organisation.make();
    const { application, input } = await ready(org, each);
    const { body: receipt } = await org.act(application.id, each.id, input);
    const token = await org.session({ scopes: AVAILABLE.filter((id) => id !== each.id) });
    for (const route of ["undo-plans", "undo"]) {
      const path = `/v1/receipts/${receipt.id}/${route}`;
      const { status, body } = await org.call(path, { token, body: {}, key: "k1" });
      expect([route, status, body.reason]).toEqual(
        definitionOf(each.id)!.final ? [route, 409, "final"] : [route, 403, "missing_scope"],
      );
    }
  });

  it("does not find another organisation's application", async () => {
    const [org, other] = [await Organisation.make(), await Organisation.make()];
    const { application, input } = await ready(other, each);
    const { status, body } = await org.act(application.id, each.id, input);
    expect([status, body.code]).toEqual([404, "not_found"]);
    expect(await count(other, "messages")).toBe(0);
  });

  it("points at the field of a bad input and writes nothing", async () => {
    const org = await Organisation.make();
    const { application } = await ready(org, each);
    const [input, path] = each.bad;
    const { status, body } = await org.act(application.id, each.id, input);
    expect([status, body.code]).toEqual([422, "invalid_input"]);
    expect(body.errors.map((error: { path: unknown }) => error.path)).toContainEqual(path);
    expect(
      await org.rows(
        "SELECT * FROM events WHERE application_id = ? AND version > 1",
        application.id,
      ),
    ).toEqual([]);
  });

  it("answers a stale version with who was faster", async () => {
    const org = await Organisation.make();
    const { application, input } = await ready(org, each);
    const { status, body } = await org.act(application.id, each.id, input, { version: 7 });
    expect([status, body.code]).toEqual([409, "version_conflict"]);
    expect(body.conflict).toMatchObject({ by: "Import", version: 1 });
  });

  it("answers a repeated key alike and does nothing more", async () => {
    const org = await Organisation.make();
    const { application, input } = await ready(org, each);
    const first = await org.act(application.id, each.id, input, {}, "same-key");
    const again = await org.act(application.id, each.id, input, {}, "same-key");
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("Idempotent-Replayed")).toBe("true");
    expect(await count(org, "messages")).toBe(each.messages);
  });

  it("takes many, with an outcome for each", async () => {
    const org = await Organisation.make();
    const rows = await Promise.all([1, 2, 3].map(() => ready(org, each)));
    const gone = { id: "app_00000000000000000000000000" };
    const together = definitionOf(each.id)?.shared !== undefined;
    const body = {
      action: each.id,
      ...(together && { input: rows[0]!.input }),
      applications: [
        ...rows.map(({ application, input }) => ({
          id: application.id,
          ...(!together && { input }),
        })),
        gone,
      ],
      ...(each.id === "purge" && { confirm: 4 }),
    };
    const { status, body: answer } = await org.call("/v1/actions", {
      body,
      key: crypto.randomUUID(),
    });
    expect(status, JSON.stringify(answer)).toBe(200);
    expect(answer.results.map((row: { outcome: string }) => row.outcome)).toEqual([
      "done",
      ...Array(2).fill(each.ofOne ? "blocked" : "done"),
      "refused",
    ]);
    expect(
      new Set(
        answer.results.flatMap(({ receipt }: { receipt?: { operation: string } }) =>
          receipt ? receipt.operation : [],
        ),
      ).size,
    ).toBe(1);
  });
});
