/** Whoever has a contract as a file is told who has issued it and whether it holds, and of nobody. */
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../worker/domain/sha256.ts";
import { bindings, watched } from "../support/bindings.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { contract } from "./support.ts";

const verify = (org: Organisation, sum: unknown) =>
  org.call("/guests/verify", { body: { sha256: sum }, token: "" });

const sumOf = async (org: Organisation, id: string) =>
  (await org.rows("SELECT sha256 FROM contracts WHERE id = ?", id))[0]!.sha256;

describe("a contract's file", () => {
  it("is known by its bytes, in a few rows, and told of without anybody's name", async () => {
    const { org, id } = await contract();
    const [row] = await org.rows(
      "SELECT o.name, d.key, d.sha256 FROM contracts d JOIN organisations o ON o.id = d.org_id WHERE d.id = ?",
      id,
    );
    const bytes = await (await env.FILES.get(String(row!.key)))!.arrayBuffer();
    const sum = await sha256(new Uint8Array(bytes));
    let rows = 0;
    const DB = watched(async (run) => {
      const results = await run();
      rows += results.reduce((all, { meta }) => all + meta.rows_read, 0);
      return results;
    });
    const { status, body } = await org.call("/guests/verify", {
      body: { sha256: sum },
      token: "",
      bindings: bindings({ DB }),
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      contract: { organisation: row!.name, number: 1, state: "current", newer: null },
    });
    expect(sum).toBe(row!.sha256);
    expect(rows).toBeLessThan(8);
  });

  it("is unknown when a digit differs, and once the person is erased", async () => {
    const { org, id, application } = await contract();
    const own = String(await sumOf(org, id));
    const other = own.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    expect((await verify(org, other)).body).toEqual({ contract: null });
    await org.act(application, "delete", {});
    expect((await verify(org, own)).body.contract).toMatchObject({ number: 1 });
    const { body } = await org.call(`/v1/applications/${application}`);
    await org.act(application, "purge", { confirmation: body.externalId ?? application });
    expect((await verify(org, own)).body).toEqual({ contract: null });
  });

  it("says which version has taken its place, and that one taken back holds no more", async () => {
    const first = await contract();
    const { org, application } = first;
    const second = await contract({ org, candidate: { id: application } });
    const of = async (id: string) => (await verify(org, await sumOf(org, id))).body.contract;
    expect(await of(first.id)).toMatchObject({ number: 1, state: "superseded", newer: 2 });
    expect(await of(second.id)).toMatchObject({ number: 2, state: "current", newer: null });
    await second.accept();
    expect(await of(second.id)).toMatchObject({ state: "current" });
    const third = await contract({ org, candidate: { id: application } });
    await org.undo(third.receipt);
    expect(await of(third.id)).toMatchObject({ state: "withdrawn", newer: null });
    expect(await of(first.id)).toMatchObject({ state: "superseded", newer: 2 });
  });

  it.each([undefined, 7, "", "0".repeat(63), "F".repeat(64), `${"0".repeat(64)} `])(
    "is asked for by a sum alone, not by %j",
    async (sum) => {
      const { org } = await contract();
      const { status, body } = await verify(org, sum);
      expect([status, body.errors[0].path]).toEqual([422, ["sha256"]]);
    },
  );
});
