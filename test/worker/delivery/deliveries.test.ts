import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type DeliveryEvent, recordDelivery } from "../../../worker/outbox/states.ts";
import { claim, markSent } from "../../../worker/outbox/claim.ts";
import { parseAddress } from "../../../worker/domain/address.ts";
import { fold } from "../../../worker/domain/fold.ts";
import outOfOffice from "../../support/cases/20-out-of-office/events.json";
import { after, NOW } from "../support/clock.ts";
import { env, Organisation } from "../support/organisation.ts";
import { db, freshAddress, put, row } from "../support/outbox.ts";
import { times } from "../support/times.ts";

let org: Organisation;
beforeAll(async () => {
  org = await Organisation.make();
});

/** A message that the sender has taken and not marked yet. */
async function taken(columns = {}, address = freshAddress()) {
  const application = await org.application({ email: address });
  const id = await put(org, application, columns);
  if ((await claim(db, id, NOW)).kind !== "send") throw new Error("not sent");
  return { id, address, application };
}

const tell = (
  message: string | null,
  type: DeliveryEvent["type"],
  more: Partial<DeliveryEvent> = {},
) => recordDelivery(db, { message, providerId: "re_1", type, at: after(5).toISOString(), ...more });

const suppressions = (address: string) =>
  env.DB.prepare("SELECT org_id, reason, message_id, at FROM suppressions WHERE address_fold = ?")
    .bind(address)
    .all<{ org_id: string; reason: string; message_id: string; at: string }>()
    .then(({ results }) => results);

function orders<T>(all: T[]): T[][] {
  if (all.length < 2) return [all];
  return all.flatMap((first, n) => orders(all.toSpliced(n, 1)).map((rest) => [first, ...rest]));
}

const FIVE = ["sent", "delayed", "delivered", "bounced", "complained"] as const;

describe("the events of a message", () => {
  it("stay delivered when an automatic reply bounces for now, in either order (case 20)", async () => {
    const told = outOfOffice.map(({ type, data }): [DeliveryEvent["type"], object] => [
      type === "email.delivered" ? "delivered" : "bounced",
      data ? { permanent: data.bounce.type === "Permanent" } : {},
    ]);
    for (const order of [told, told.toReversed()]) {
      const { id, address } = await taken();
      for (const [type, more] of order) await tell(id, type, more);
      expect(await row(id)).toMatchObject({ state: "delivered", failure: null });
      expect(await suppressions(address)).toEqual([]);
    }
  });

  it("end in the same row in all of 120 orders, told once or twice, before or after our own mark", async () => {
    const ends = new Set<string>();
    for (const [n, order] of orders([...FIVE]).entries()) {
      const { id, address } = await taken();
      const told = n % 2 ? order : [...order, ...order.toReversed()];
      for (const [at, type] of told.entries()) {
        if (at === n % 6) await markSent(db, id, "re_1", after(1));
        await tell(id, type, { at: after(10 + FIVE.indexOf(type)).toISOString() });
      }
      const { state, state_at, failure, lease_until, attempts } = await row(id);
      const found = await suppressions(address);
      expect(found.map(({ message_id }) => message_id)).toEqual([id]);
      const { org_id, reason, at } = found[0]!;
      const suppression = { org_id, reason, at };
      ends.add(JSON.stringify({ state, state_at, failure, lease_until, attempts, suppression }));
    }
    expect([...ends].map((end) => JSON.parse(end) as unknown)).toEqual([
      {
        state: "complained",
        state_at: after(14).toISOString(),
        failure: "complained",
        lease_until: null,
        attempts: 1,
        suppression: { org_id: org.id, reason: "complained", at: after(14).toISOString() },
      },
    ]);
  });

  it("end in the same row whichever there are, however often and in whatever order", async () => {
    const event = fc.record({
      type: fc.constantFrom(
        ...(["sent", "delayed", "failed", "delivered", "suppressed", "bounced"] as const),
        "complained" as const,
      ),
      permanent: fc.boolean(),
      at: fc.integer({ min: 0, max: 5 }).map((seconds) => after(seconds).toISOString()),
    });
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(event, { minLength: 1, maxLength: 7 })
          .chain((told) =>
            fc.tuple(
              fc.constant(told),
              fc.shuffledSubarray([...told, ...told], { minLength: 2 * told.length }),
            ),
          ),
        async (orderings) => {
          const ends = [];
          for (const told of orderings) {
            const { id, address } = await taken();
            for (const { type, ...more } of told) await tell(id, type, more);
            const { state, state_at, failure } = await row(id);
            const rows = await suppressions(address);
            ends.push({
              state,
              state_at,
              failure,
              rows: rows.map(({ reason, at }) => [reason, at]),
            });
          }
          expect(ends[1]).toEqual(ends[0]);
        },
      ),
      { numRuns: times("webhooks in any order end alike") },
    );
  });

  it.each<[DeliveryEvent["type"], Partial<DeliveryEvent>, string, string | null]>([
    ["sent", {}, "sent", null],
    ["delayed", {}, "delayed", "slow_mailbox"],
    ["failed", {}, "failed", "provider_gave_up"],
    ["delivered", {}, "delivered", null],
    ["suppressed", {}, "suppressed", "provider_suppressed"],
    ["bounced", { permanent: false }, "bounced", "bounced_for_now"],
    ["bounced", { permanent: true }, "bounced", "bounced"],
    ["complained", {}, "complained", "complained"],
  ])("%s %j makes it %s, and says why", async (type, more, state, failure) => {
    const { id } = await taken();
    expect(await tell(id, type, more)).toBe("recorded");
    const told = { state, failure, state_at: after(5).toISOString(), lease_until: null };
    expect(await row(id)).toMatchObject({ ...told, provider_id: "re_1" });
    expect(await tell(id, type, more)).toBe("unchanged");
    await markSent(db, id, "re_1", after(6));
    expect(await row(id)).toMatchObject({ ...told, provider_id: "re_1" });
    expect((await claim(db, id, after(3600))).kind).toBe("none");
  });

  it("are found by the provider's id where the tag is missing", async () => {
    const { id } = await taken();
    const providerId = crypto.randomUUID();
    expect(await tell(null, "delivered", { providerId })).toBe("unknown");
    await markSent(db, id, providerId, after(1));
    expect(await tell(null, "delivered", { providerId })).toBe("recorded");
    expect(await tell("msg_elsewhere", "bounced", { providerId: "re_elsewhere" })).toBe("unknown");
    expect(await tell(null, "bounced", { providerId: null })).toBe("unknown");
    expect(await row(id)).toMatchObject({ state: "delivered" });
  });

  it("ten days late still count, and settle what nobody knew", async () => {
    const { id } = await taken();
    await env.DB.prepare(
      "UPDATE messages SET state = 'failed', failure = 'unknown_outcome', lease_until = NULL WHERE id = ?",
    )
      .bind(id)
      .run();
    const at = after(10 * 86_400).toISOString();
    expect(await tell(id, "delivered", { at })).toBe("recorded");
    expect(await row(id)).toMatchObject({ state: "delivered", failure: null, state_at: at });
  });

  it.each(["held", "scheduled", "cancelled", "suppressed", "failed"])(
    "move no message that is %s and was never handed over, and suppress nobody",
    async (state) => {
      const address = freshAddress();
      const application = await org.application({ email: address });
      const id = await put(org, application, { state });
      expect(await tell(id, "complained")).toBe("unchanged");
      expect(await row(id)).toMatchObject({ state, provider_id: null });
      expect(await suppressions(address)).toEqual([]);
    },
  );

  it("say that a message left which was taken back too late", async () => {
    const { id } = await taken();
    await env.DB.prepare("UPDATE messages SET state = 'cancelled', lease_until = NULL WHERE id = ?")
      .bind(id)
      .run();
    await markSent(db, id, "re_1", after(1));
    expect((await row(id)).state).toBe("sent");
  });
});

describe("an address", () => {
  it("that bounces for good is suppressed in its organisation only, folded", async () => {
    const address = `Mixed.${freshAddress()}`;
    const { id } = await taken({}, address);
    const other = await Organisation.make();
    const elsewhere = await put(other, await other.application({ email: address }));
    await tell(id, "bounced");
    expect(await suppressions(address.toLowerCase())).toEqual([
      { org_id: org.id, reason: "bounced", message_id: id, at: after(5).toISOString() },
    ]);
    expect((await claim(db, elsewhere, NOW)).kind).toBe("send");
  });

  it("that bounces for now is not", async () => {
    const { id, address } = await taken();
    await tell(id, "bounced", { permanent: false });
    expect(await suppressions(address)).toEqual([]);
  });

  it("of one who complains or bounces is no longer merely unsubscribed", async () => {
    for (const type of ["bounced", "complained"] as const) {
      const { id, address } = await taken();
      await env.DB.prepare(
        "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'unsubscribed', ?)",
      )
        .bind(org.id, address, NOW.toISOString())
        .run();
      await tell(id, type);
      expect((await suppressions(address))[0]).toMatchObject({ reason: type, message_id: id });
    }
  });

  it("is folded by the database as by the product", async () => {
    const part = fc.stringMatching(/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,20}$/);
    const label = fc.stringMatching(/^[A-Za-z0-9åäöÅÄÖéİıßŁΣ]{1,12}$/);
    const addresses = fc
      .sample(fc.tuple(part, label), 300)
      .flatMap(([local, domain]) => parseAddress(`${local}@${domain}.example`) ?? []);
    const { results } = await env.DB.prepare(
      "SELECT value, lower(value) AS folded FROM json_each(?)",
    )
      .bind(JSON.stringify(addresses))
      .all<{ value: string; folded: string }>();
    expect(results.length).toBeGreaterThan(100);
    for (const { value, folded } of results) expect(folded).toBe(fold(value));
  });
});
