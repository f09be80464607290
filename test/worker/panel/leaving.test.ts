/** Plans of whatever takes a candidate from the sight of reviewers, or brings them back. */
import { beforeAll, expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import type { Organisation } from "../support/organisation.ts";
import { openPanel } from "../support/panels.ts";
import { endPanel } from "./support.ts";

let org: Organisation;
let elsewhere: string;
beforeAll(async () => {
  org = await quietOrganisation();
  elsewhere = await org.addProject();
});

interface Item {
  kind: string;
  code: string;
}

const LEAVES = { kind: "removed", code: "panel.candidate-leaves" };
const RETURNS = { kind: "returns", code: "undo.panel-returns" };

const reviewItems = (items: Item[]) =>
  items
    .filter(({ code }) => code === LEAVES.code || code === RETURNS.code)
    .map(({ kind, code }) => ({ kind, code }));

const planned = async (id: string, action: string, input: object) => {
  const { status, body } = await org.plan(id, action, input);
  expect(status, JSON.stringify(body)).toBe(200);
  return reviewItems(body.items);
};
const undoing = async (receipt: string) =>
  reviewItems((await org.call(`/v1/receipts/${receipt}/undo-plans`, { body: {} })).body.items);

const acts: [string, () => object][] = [
  ["withdraw", () => ({ source: "phone", notify: false })],
  ["reject", () => ({ type: "none", reason: "rejection-1" })],
  ["delete", () => ({})],
  ["hire", () => ({ position: "Snickare", department: "Drift", startDate: inDays(30) })],
  ["transfer", () => ({ project: elsewhere, stay: false })],
];

it.each(acts)(
  "%s: says that the candidate leaves the review, and its undo that they return",
  async (action, input) => {
    const [candidate] = await org.applications(1);
    const { id } = candidate!;
    expect(await planned(id, action, input())).toEqual([]);
    await openPanel(org, [candidate!]);
    expect(await planned(id, action, input())).toEqual([LEAVES]);
    const { status, body } = await org.act(id, action, input());
    expect(status, JSON.stringify(body)).toBe(200);
    expect(await undoing(body.id)).toEqual([RETURNS]);
  },
);

it("nothing is said of a panel that is over or was left, nor of who stays in sight or was not", async () => {
  const candidates = await org.applications(3);
  const [over, seen, left] = candidates;
  const panel = await openPanel(org, [over!]);
  await endPanel(panel.id);
  expect(await planned(over!.id, "delete", {})).toEqual([]);

  await openPanel(org, [seen!]);
  const save = {
    purpose: "Framtida tjänster",
    basis: "consent",
    expiresOn: inDays(90),
  };
  expect(await planned(seen!.id, "save", save)).toEqual([]);
  await org.act(seen!.id, "withdraw", { source: "phone", notify: false });
  expect(await planned(seen!.id, "delete", {})).toEqual([]);

  const taken = await openPanel(org, [left!]);
  const [event] = await org.rows(
    "SELECT receipt_id AS id FROM events WHERE operation_id = ?",
    taken.operation,
  );
  await org.undo(String(event!.id));
  expect(await planned(left!.id, "delete", {})).toEqual([]);
});
