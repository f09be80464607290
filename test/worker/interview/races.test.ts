/** One winner for each seat, each invitation and each host (TRUST.md). */
import { describe, expect, it } from "vitest";
import { inDays } from "../support/dates.ts";
import { broken, expectSound } from "../support/invariants.ts";
import { times } from "../support/times.ts";
import { env } from "../support/organisation.ts";
import { invite, states } from "./support.ts";

const CLAIMERS = times("claimers of seats get one each");

describe("seats", () => {
  it("are taken once each, however many want one at the same time, and the others are told kindly", async () => {
    const seats = Math.max(2, Math.floor(CLAIMERS / 10));
    const { org, candidates } = await crowd(CLAIMERS, [
      { start: `${inDays(10)}T09:00`, capacity: seats },
    ]);
    const answers = await Promise.all(
      candidates.map((each) => each.call("answers", { seen: 1, answer: "accept" })),
    );
    const said = answers.map(({ status, body }) => (status === 200 ? body.state : body.reason));
    expect(said.filter((each) => each === "accepted")).toHaveLength(seats);
    expect(said.filter((each) => each === "seat_taken")).toHaveLength(CLAIMERS - seats);
    const stored = await states(org);
    expect(stored.filter(({ state }) => state === "accepted")).toHaveLength(seats);
    await expectSound(org);
  });

  it("cannot be overbooked even without the guard: the table's check fails the batch", async () => {
    const { org, candidates } = await crowd(1, [{ start: `${inDays(10)}T09:00`, capacity: 1 }]);
    const { id } = candidates[0]!;
    await expect(
      env.DB.prepare(
        "UPDATE interview_invitations SET state = 'accepted', slot_id = (SELECT x.slot_id FROM interview_seats x WHERE x.invitation_id = ?1) WHERE id = ?1",
      )
        .bind(id)
        .run(),
    ).rejects.toThrow("CHECK");
    await expectSound(org);
  });
});

const PAIRS = times("accept and decline have one winner");

it("of a yes and a no with the same page one wins, and the other hears of it", async () => {
  // A slot has at most so many seats.
  const capacity = Math.ceil(PAIRS / 2);
  const { org, candidates, interview } = await crowd(PAIRS, [
    { start: `${inDays(10)}T09:00`, capacity },
    { start: `${inDays(10)}T10:00`, capacity },
  ]);
  const { slots } = (await org.call(`/v1/interviews/${interview}`)).body;
  for (const [at, { call }] of candidates.entries()) {
    const pair = await Promise.all([
      call("answers", { seen: 1, answer: "accept", slot: slots[at % 2].id }),
      call("answers", { seen: 1, answer: "decline" }),
    ]);
    expect(pair.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  }
  await expectSound(org);
});

it("a host is in one place: of two meetings at one time the second to be chosen is taken", async () => {
  const at = [{ start: `${inDays(10)}T09:00`, capacity: 5 }];
  const first = await crowd(2, at);
  const second = await invite({
    org: first.org,
    candidates: await first.org.applications(2),
    input: { slots: [{ start: `${inDays(10)}T09:15`, capacity: 5 }] },
  });
  const both = await Promise.all(
    [first.candidates[0]!, second.invited[0]!].map((each) =>
      each.call("answers", { seen: 1, answer: "accept" }),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const lost = both.findIndex(({ status }) => status === 409);
  expect(both[lost]!.body).toMatchObject({ code: "not_allowed", reason: "seat_taken" });
  const { body } = await [first.candidates[0]!, second.invited[0]!][lost]!.call("invitation");
  expect(body.slots).toMatchObject([{ free: false }]);
  expect(await broken(first.org.id)).toEqual({});
});

const OVERLAPS = times("a host's overlapping meetings have one winner");

it("of two overlapping times of one host, in two interviews, one is chosen, however often it is tried", async () => {
  const most = 48;
  for (let from = 0; from < OVERLAPS; from += most) {
    const count = Math.min(most, OVERLAPS - from);
    const at = (minutes: string) =>
      Array.from({ length: count }, (_, n) => ({
        start: `${inDays(10 + Math.floor(n / 8))}T${String(8 + (n % 8)).padStart(2, "0")}:${minutes}`,
        capacity: 1,
      }));
    const one = await crowd(count, at("00"));
    const candidates = await one.org.applications(count);
    const other = await invite({ org: one.org, candidates, input: { slots: at("15") } }, count);
    const slotsOf = async (id: string) =>
      (await one.org.call(`/v1/interviews/${id}`)).body.slots as { id: string }[];
    const [first, second] = [await slotsOf(one.interview), await slotsOf(other.interview)];
    for (let n = 0; n < count; n += 1) {
      const pair = await Promise.all([
        one.candidates[n]!.call("answers", { seen: 1, answer: "accept", slot: first[n]!.id }),
        other.invited[n]!.call("answers", { seen: 1, answer: "accept", slot: second[n]!.id }),
      ]);
      expect(pair.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    }
    await expectSound(one.org);
  }
});

/** So many who are invited to the same slots. */
async function crowd(count: number, slots: { start: string; capacity: number }[]) {
  const { org, interview, invited } = await invite({ input: { slots } }, count);
  return { org, interview, candidates: invited };
}
