import { expect, it } from "vitest";
import type { Plan } from "../../../worker/domain/plan.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { commit } from "../../../worker/engine/store/commit.ts";
import { REGISTRY } from "../../support/registry.ts";
import { NOW } from "../support/clock.ts";
import type { Organisation, Seeded } from "../support/organisation.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { db } from "../support/outbox.ts";

/** A plan as an action makes it of an application that nobody has moved. */
const rejecting = ({ id }: Seeded): Plan => ({
  application: id,
  seen: { application: 1, candidate: 1 },
  verb: "reject",
  from: { status: "received", former: null, deleted: false },
  to: { status: "rejected", former: "received", deleted: false },
  effects: [],
  messages: [],
  documents: [],
  items: [],
  notes: [],
  warnings: [],
  blocks: [],
  lasting: [],
  detail: {},
});

const committed = (org: Organisation, plans: Plan[]) =>
  commit(db, REGISTRY, {
    id: newId("op"),
    org: org.id,
    bulk: null,
    actor: { id: "anna.ek", name: "Anna Ek", email: null },
    at: NOW.toISOString(),
    rows: plans.map((plan) => ({ plan, receipt: newId("rcpt"), messages: [], documents: [] })),
    shared: null,
    idempotency: null,
  });

const standing = (org: Organisation, { id }: Seeded) =>
  org.rows("SELECT status, version FROM applications WHERE id = ?", id);

it("takes in no row of another organisation's, whatever was planned", async () => {
  const [org, other] = [await quietOrganisation(), await quietOrganisation()];
  const [own, foreign] = [await org.application(), await other.application()];
  const receipts = await committed(org, [rejecting(foreign), rejecting(own)]);
  expect(receipts.map(({ application }) => application)).toEqual([own.id]);
  expect(await standing(other, foreign)).toEqual([{ status: "received", version: 1 }]);
  expect(await standing(org, own)).toEqual([{ status: "rejected", version: 2 }]);
});

it("takes in one of two rows of one application, and the others with it", async () => {
  const org = await quietOrganisation();
  const [twice, once] = [await org.application(), await org.application()];
  const receipts = await committed(org, [rejecting(twice), rejecting(twice), rejecting(once)]);
  expect(receipts.map(({ application }) => application).toSorted()).toEqual(
    [twice.id, once.id].toSorted(),
  );
  expect(await standing(org, twice)).toEqual([{ status: "rejected", version: 2 }]);
});
