/** One end for each offer (TRUST.md): of a yes and whatever comes at the same time one wins, and the other hears of it. */
import { describe, expect, it } from "vitest";
import { expireOffers } from "../../../worker/features/offer/expiring.ts";
import { Database } from "../../../worker/db/client.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { after } from "../support/clock.ts";
import { expectSound } from "../support/invariants.ts";
import { offeredTo } from "../support/offered.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { times } from "../support/times.ts";
import { INPUT, inside, type Offered, states } from "./support.ts";

const PAIRS = times("an offer has one end");

async function crowd(): Promise<{ org: Organisation; all: Offered[] }> {
  const org = await quietOrganisation();
  const all: Offered[] = [];
  for (const candidate of await org.applications(PAIRS, { status: "offered" })) {
    const id = await offeredTo(org, candidate);
    all.push(await inside(org, { id, application: candidate.id }));
  }
  return { org, all };
}

describe("of a yes and", () => {
  it.each([
    ["a new offer", "replaced", (org, each) => org.act(each.application, "send-offer", INPUT)],
    [
      "a withdrawal",
      "withdrawn",
      (org, each) => org.act(each.application, "withdraw-offer", { offer: each.id, reason: "x" }),
    ],
    ["a no", "declined", (_org, each) => each.decline()],
  ] as [string, string, (org: Organisation, each: Offered) => Promise<{ status: number }>][])(
    "%s at the same time one wins",
    async (_name, lost, other) => {
      const { org, all } = await crowd();
      for (const [at, each] of all.entries()) {
        const yes = await whoHasRead(each);
        const pair = await Promise.all(
          at % 2 ? [yes(), other(org, each)] : [other(org, each), yes()],
        );
        expect(pair.filter(({ status }) => status === 200)).toHaveLength(1);
        const accepted = (at % 2 ? pair[0] : pair[1]).status === 200;
        const { body: stored } = await org.call(`/v1/offers/${each.id}`);
        expect(stored.state).toBe(accepted ? "accepted" : lost);
        expect(stored.accepted === null).toBe(!accepted);
      }
      await expectSound(org);
    },
  );

  it("the end of its time one wins", async () => {
    const { org, all } = await crowd();
    const db = new Database(env.DB);
    const expire = () =>
      expireOffers.run({ db, files: env.FILES, newId, data: [], now: after(11 * 86_400) });
    const ends = new Set<string>();
    // An answer reads several times before it is written: the job comes in between, now earlier and now later.
    for (const [at, each] of all.entries()) {
      await org.rows(
        "UPDATE offers SET actor_email = 'anna.ek@example.com' WHERE id = ? RETURNING id",
        each.id,
      );
      const yes = await whoHasRead(each);
      const late = async () => {
        for (let reads = at % 24; reads > 0; reads -= 1) await org.rows("SELECT 1 AS one");
        return Promise.all([expire(), expire()]);
      };
      const [answer] = await Promise.all([yes(), late()]);
      const { body } = await org.call(`/v1/offers/${each.id}`);
      expect(body.state).toBe(answer.status === 200 ? "accepted" : "expired");
      if (answer.status !== 200) expect(answer.body.reason).toBe("offer_expired");
      const told = await org.rows(
        "SELECT kind FROM messages WHERE application_id = ? AND kind IN ('offer-expired', 'offer-answered')",
        each.application,
      );
      expect(told).toEqual([{ kind: answer.status === 200 ? "offer-answered" : "offer-expired" }]);
      ends.add(body.state);
      // Left as it is: the job takes a hundred at a time, and the next offer is to be among them.
      await othersStandAgain(org, each);
    }
    expect(ends).toEqual(new Set(["accepted", "expired"]));
    await expectSound(org);
  });

  it("what no longer stands even a missing guard lets none through: the table's check fails the batch", async () => {
    const { org, all } = await crowd();
    const [first] = all;
    const accept = () =>
      env.DB.prepare(
        "UPDATE offers SET state = 'accepted', accepted_sha256 = iif(state = 'standing', 'x', NULL) WHERE id = ?",
      )
        .bind(first!.id)
        .run();
    for (const state of ["replaced", "withdrawn", "expired", "declined", "ended"]) {
      await org.rows("UPDATE offers SET state = ? WHERE id = ? RETURNING id", state, first!.id);
      await expect(accept()).rejects.toThrow("CHECK");
    }
    await org.rows("UPDATE offers SET state = 'standing' WHERE id = ? RETURNING id", first!.id);
    await accept();
    for (const state of ["replaced", "declined", "expired", "standing"])
      await expect(
        env.DB.prepare("UPDATE offers SET state = ? WHERE id = ?").bind(state, first!.id).run(),
      ).rejects.toThrow("CHECK");
    expect((await states(org)).filter((state) => state === "accepted")).toHaveLength(1);
  });
});

/** To say yes at once, to what was read before. */
async function whoHasRead(each: Offered) {
  const { body } = await each.call("offer");
  const { seen, language, sha256 } = body;
  return () => each.call("answers", { seen, answer: "accept", name: "Eva", language, sha256 });
}

/** Who ran out in another's turn can still be answered in their own. */
const othersStandAgain = (org: Organisation, { id }: Offered) =>
  org.rows(
    "UPDATE offers SET state = 'standing' WHERE org_id = ? AND state = 'expired' AND id <> ? AND actor_email IS NULL RETURNING id",
    org.id,
    id,
  );
