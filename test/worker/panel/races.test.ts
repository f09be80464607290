import { describe, expect, it } from "vitest";
import { expectSound } from "../support/invariants.ts";
import { inDays } from "../support/dates.ts";
import type { Organisation } from "../support/organisation.ts";
import { endPanel, enter, justOver, opened, panel, rate, type Reviewing } from "./support.ts";
import { times } from "../support/times.ts";

const PAIRS = times("one winner, of a review and its ratings");

const submit = (reviewer: Reviewing) => reviewer.call("submission", {});

/** One candidate, one reviewer inside, and what a recruiter does to them. */
async function pair() {
  const made = await opened({ reviewers: ["internal"] });
  const [one, ...others] = made.candidates;
  for (const { id } of others) await made.org.act(id, "delete");
  const { org, panel: id } = made;
  const me = made.inside[0]!;
  const recruiter = (what: string) =>
    org.call(`/v1/panels/${id}/reviewers/${me.id}/${what}`, { body: {} });
  return { ...made, one: one!, me, recruiter };
}

const stands = async (org: Organisation, reviewer: string) =>
  (
    await org.rows(
      `SELECT v.answered_at IS NOT NULL AS handed, v.revoked_at IS NOT NULL AS revoked, t.score, t.comment, t.verdict,
        t.version FROM guests v LEFT JOIN ratings t ON t.reviewer_id = v.id WHERE v.id = ?`,
      reviewer,
    )
  )[0]!;

/** The two, now one and now the other first. */
const together = <A, B>(n: number, a: () => Promise<A>, b: () => Promise<B>): Promise<[A, B]> =>
  n % 2
    ? Promise.all([a(), b()])
    : Promise.all([b(), a()]).then(([second, first]) => [first, second]);

describe("at once", () => {
  it("handing in and a rating: what was acknowledged is in what was handed in, what was refused is not", async () => {
    const { org, me, one, recruiter } = await pair();
    const outcomes = new Set<string>();
    for (let n = 0; n < PAIRS; n += 1) {
      expect((await rate(me, one.id, 1, `före ${n}`)).status).toBe(200);
      const [handed, rated] = await together(
        n,
        () => submit(me),
        () => rate(me, one.id, 7, `under ${n}`),
      );
      expect(handed.status).toBe(200);
      expect([200, 409]).toContain(rated.status);
      const kept = rated.status === 200 ? [7, `under ${n}`] : [1, `före ${n}`];
      const row = await stands(org, me.id);
      expect([row.handed, row.score, row.comment]).toEqual([1, ...kept]);
      expect((await rate(me, one.id, 4)).body.reason).toBe("submitted");
      outcomes.add(String(rated.status));
      expect((await recruiter("reopenings")).status).toBe(200);
    }
    expect(outcomes).toEqual(new Set(["200", "409"]));
    await expectSound(org);
  });

  it("handing in and the first word of all: none is handed in without it", async () => {
    for (let n = 0; n < 20; n += 1) {
      const { org, me, one } = await pair();
      const [handed, rated] = await together(
        n,
        () => submit(me),
        () => rate(me, one.id, 6),
      );
      expect([rated.status, [200, 422].includes(handed.status)]).toEqual([200, true]);
      expect(await stands(org, me.id)).toMatchObject({
        handed: handed.status === 200 ? 1 : 0,
        score: 6,
      });
    }
  });

  it("being let go and handing in: who was told that it is handed in has handed in", async () => {
    for (let n = 0; n < 30; n += 1) {
      const { org, me, one, recruiter } = await pair();
      await rate(me, one.id, 5);
      const [gone, handed] = await together(
        n,
        () => recruiter("revocations"),
        () => submit(me),
      );
      expect(gone.status).toBe(200);
      expect([200, 401]).toContain(handed.status);
      expect(await stands(org, me.id)).toMatchObject({
        revoked: 1,
        handed: handed.status === 200 ? 1 : 0,
      });
      expect((await me.call("review")).status).toBe(401);
      await expectSound(org);
    }
  });

  it("more time and handing in once it is over: it is in, or too late, as was said", async () => {
    const { org, panel: id, me, one, recruiter } = await pair();
    await rate(me, one.id, 5);
    for (let n = 0; n < 30; n += 1) {
      await endPanel(id, justOver());
      const deadline = inDays(30);
      const [moved, handed] = await together(
        n,
        () => org.call(`/v1/panels/${id}`, { method: "PUT", body: { deadline } }),
        () => submit(me),
      );
      expect(moved.status).toBe(200);
      expect(handed.status === 200 || handed.body.reason === "panel_over").toBe(true);
      expect((await stands(org, me.id)).handed).toBe(handed.status === 200 ? 1 : 0);
      expect((await recruiter("reopenings")).status).toBe(200);
    }
    await expectSound(org);
  });

  it("being reopened and a rating: it is taken or refused, as was said", async () => {
    const { org, me, one, recruiter } = await pair();
    for (let n = 0; n < 30; n += 1) {
      expect((await rate(me, one.id, 2)).status).toBe(200);
      expect((await submit(me)).status).toBe(200);
      const [back, rated] = await together(
        n,
        () => recruiter("reopenings"),
        () => rate(me, one.id, 3),
      );
      expect(back.status).toBe(200);
      const row = await stands(org, me.id);
      expect([row.handed, row.score]).toEqual([0, rated.status === 200 ? 3 : 2]);
    }
    await expectSound(org);
  });

  it("a candidate who leaves and a rating: it is kept or refused, as was said", async () => {
    for (let n = 0; n < 20; n += 1) {
      const { org, me, one } = await pair();
      const [left, rated] = await together(
        n,
        () => org.act(one.id, "withdraw", { source: "phone", notify: false }),
        () => rate(me, one.id, 4),
      );
      expect(left.status).toBe(200);
      expect(rated.status === 200 || rated.body.reason === "left_panel").toBe(true);
      expect((await stands(org, me.id)).score).toBe(rated.status === 200 ? 4 : null);
      await expectSound(org);
    }
  });
});

describe("two devices of one reviewer", () => {
  const words = [
    { score: 2, comment: "telefonen", verdict: "rated" },
    { score: null, comment: null, verdict: "conflict" },
  ] as const;

  it("that save at once: one stands whole, and each was told its place in the order", async () => {
    const { org, me, people, one } = await pair();
    const second = await enter(org, people[0]!);
    for (let n = 0; n < 50; n += 1) {
      const answers = await together(
        n,
        () => rate(me, one.id, words[0].score, words[0].comment, words[0].verdict),
        () => rate(second, one.id, words[1].score, words[1].comment, words[1].verdict),
      );
      answers.forEach(({ body }, at) => expect(body).toMatchObject(words[at]!));
      const later = answers.map(({ body }) => body).toSorted((a, b) => b.version - a.version)[0];
      expect(answers.map(({ body }) => body.version).toSorted((a, b) => a - b)).toEqual([
        2 * n + 1,
        2 * n + 2,
      ]);
      for (const device of [me, second]) {
        const { body } = await device.call("review");
        expect(body.candidates[0].own).toEqual(later);
      }
    }
    await expectSound(org);
  });
});

describe("handing in", () => {
  const handIn = (reviewer: Reviewing, versions: unknown) =>
    reviewer.call("submission", { versions });

  it("names what was read: what another device has said since is not handed in unread", async () => {
    const { org, me, people, one } = await pair();
    const second = await enter(org, people[0]!);
    const { version } = (await rate(me, one.id, 3)).body;
    await rate(second, one.id, 6, "på telefonen");
    const refused = await handIn(me, { [one.id]: version });
    expect([refused.status, refused.body.reason]).toEqual([409, "changed_elsewhere"]);
    expect((await handIn(me, {})).body.reason).toBe("changed_elsewhere");
    expect((await stands(org, me.id)).handed).toBe(0);
    const { body } = await me.call("review");
    expect(body.candidates[0].own).toMatchObject({ score: 6, comment: "på telefonen" });
    const read = { [one.id]: body.candidates[0].own.version };
    const handed = await handIn(me, read);
    expect(handed.status).toBe(200);
    expect((await handIn(second, { [one.id]: 1 })).body).toEqual(handed.body);
  });

  it("with what was read of who has left, or was never there, is no matter", async () => {
    const { me, one, candidates } = await pair();
    await rate(me, one.id, 3);
    const read = { [one.id]: 1, [candidates[1]!.id]: 7, app_x: 2 };
    expect((await handIn(me, read)).status).toBe(200);
  });

  it("against another device's rating: what it was told of its version holds", async () => {
    const { org, me, people, one, recruiter } = await pair();
    const second = await enter(org, people[0]!);
    for (let n = 0; n < 30; n += 1) {
      const { version } = (await rate(me, one.id, 3)).body;
      const [handed, rated] = await together(
        n,
        () => handIn(me, { [one.id]: version }),
        () => rate(second, one.id, 6),
      );
      expect([handed.status, rated.status].toSorted()).toEqual([200, 409]);
      const row = await stands(org, me.id);
      expect([row.handed, row.score]).toEqual(handed.status === 200 ? [1, 3] : [0, 6]);
      await recruiter("reopenings");
    }
  });

  it.each([[7], [[]], ["x"], [null], [{ app_x: "1" }], [{ app_x: -1 }], [{ app_x: 1.5 }]])(
    "is refused with versions like %j, at their place",
    async (versions) => {
      const { me } = await pair();
      const { status, body } = await handIn(me, versions);
      expect([status, body.errors[0].path[0]]).toEqual([422, "versions"]);
    },
  );
});

describe("codes at once", () => {
  it("of fifty tries five are counted, and the right one after them is none", async () => {
    const { org, people } = await panel({ reviewers: ["external"] });
    const { link, id } = people[0]!;
    const post = (path: string, body: object) =>
      org.call(`/guests/${path}`, { token: "", body: { purpose: "panel", ...body } });
    const { ticket } = (await post("codes", { link })).body;
    const tries = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        post("sessions", { link, ticket, code: String(100_000 + n) }),
      ),
    );
    const codes = tries.map(({ body }) => body.errors?.[0].code);
    // One of a million codes is right; then the tries end there.
    expect(codes.filter((code) => code === "wrong_code")).toHaveLength(4);
    expect(codes.filter((code) => code === "ended_code")).toHaveLength(46);
    expect(await org.rows("SELECT tries FROM guest_codes WHERE guest_id = ?", id)).toEqual([
      { tries: 5 },
    ]);
  });

  it("of twenty that are asked for five are sent, and one of those opens", async () => {
    const { org, people } = await panel({ reviewers: ["external"] });
    const { link, id } = people[0]!;
    const asked = await Promise.all(
      Array.from({ length: 20 }, () =>
        org.call("/guests/codes", { token: "", body: { purpose: "panel", link } }),
      ),
    );
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(15);
    expect(
      await org.rows("SELECT 1 FROM messages WHERE guest_id = ? AND kind = 'panel-code'", id),
    ).toHaveLength(5);
    expect(await org.rows("SELECT sent FROM guest_codes WHERE guest_id = ?", id)).toEqual([
      { sent: 5 },
    ]);
    await expectSound(org);
  });
});
