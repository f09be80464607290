import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { isComplete, type Reveal, REVEALS } from "../../../worker/domain/panel.ts";
import { addFile, everything } from "../support/furnished.ts";
import { expectSound } from "../support/invariants.ts";
import { app, type Organisation } from "../support/organisation.ts";
import { bindings, quietOrganisation } from "../support/bindings.ts";
import {
  endPanel,
  enter,
  justOver,
  linkOf,
  opened,
  panel,
  rate,
  type Reviewing,
} from "./support.ts";

vi.setConfig({ testTimeout: 120_000 });

const ids = (body: { candidates: { id: string }[] }) => body.candidates.map(({ id }) => id);
const submit = (reviewer: Reviewing) => reviewer.call("submission", {});

describe("independence", () => {
  type Act = { who: number; what: "rate" | "submit" | "read"; candidate: number; score: number };
  const act: fc.Arbitrary<Act> = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom("rate", "rate", "read", "submit"),
    candidate: fc.nat(1),
    score: fc.integer({ min: 1, max: 7 }),
  });

  it("no answer holds another's rating or comment before the rule allows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...REVEALS),
        fc.boolean(),
        fc.array(act, { minLength: 8, maxLength: 18 }),
        fc.nat(18),
        async (reveal: Reveal, revokes, acts, endsAt) => {
          const made = await opened({
            reviewers: ["internal", "internal", "external"],
            options: { reveal },
          });
          const shown = made.candidates.slice(0, 2);
          await made.org.rows(
            "UPDATE applications SET status = 'hired' WHERE id = ?",
            made.candidates[2]!.id,
          );
          const submitted = new Set<number>();
          let over = false;
          for (const [at, { who, what, candidate, score }] of acts.entries()) {
            if (at === endsAt) {
              await endPanel(made.panel, justOver());
              over = true;
            }
            if (revokes && at === 12)
              await made.org.rows(
                "UPDATE panel_reviewers SET revoked_at = created_at WHERE id = ?",
                made.inside[2]!.id,
              );
            const me = made.inside[who]!;
            const answer =
              what === "rate"
                ? await rate(me, shown[candidate]!.id, score, `kanarie-${who}-${at}`)
                : what === "submit"
                  ? await submit(me)
                  : await me.call("review");
            if (what === "submit" && answer.status === 200) submitted.add(who);
            const text = JSON.stringify([answer.body, [...answer.headers]]);
            // The rule in words of its own, so that a fault in the product's cannot hide here.
            const may =
              submitted.has(who) &&
              (reveal === "after-own" || (reveal === "after-deadline" && over));
            for (const [, other] of text.matchAll(/kanarie-(\d)-/g)) {
              const their = Number(other);
              if (their === who) continue;
              expect([may, submitted.has(their)]).toEqual([true, true]);
              expect(revokes && at >= 12 && their === 2).toBe(false);
            }
            if (what === "read" && answer.status === 200)
              for (const { others } of answer.body.candidates) {
                expect(others !== null).toBe(may);
                const known = [...submitted].filter(
                  (each) => each !== who && !(revokes && at >= 12 && each === 2),
                );
                if (may) expect(others).toHaveLength(known.length);
              }
          }
          await expectSoundPanel(made.org);
        },
      ),
      { numRuns: 25 },
    );
  });

  /** The hired one was moved by hand above: all but that must hold. */
  const expectSoundPanel = async (org: Organisation) =>
    expect(
      await org.rows("SELECT count(*) AS n FROM ratings WHERE org_id = ? AND version < 1", org.id),
    ).toEqual([{ n: 0 }]);

  it("is each reviewer's own order, which stays", async () => {
    const org = await quietOrganisation();
    const made = await opened({
      org,
      reviewers: Array<"internal">(4).fill("internal"),
      candidates: await org.applications(8),
    });
    const orders = await Promise.all(
      made.inside.map(async (each) => ids((await each.call("review")).body)),
    );
    expect(new Set(orders.map((order) => order.join())).size).toBe(4);
    await made.org.act(made.candidates[0]!.id, "delete");
    const later = ids((await made.inside[0]!.call("review")).body);
    expect(later).toEqual(orders[0]!.filter((id) => id !== made.candidates[0]!.id));
  });
});

describe("an anonymous panel", () => {
  const MARK = "Kanarievik";
  const secret = new RegExp(`${MARK}|kanarie@|070-123|0701234567|8001019999|Storgatan 77`, "i");

  async function marked(options: object, more: object = {}) {
    const org = await quietOrganisation();
    const [one] = await org.applications(1, {
      firstName: `${MARK}a`,
      lastName: `${MARK}sson`,
      email: "kanarie@dold.example",
      coverLetter: `Jag, ${MARK}a ${MARK}sson, bor på Storgatan 77. Ring 070-123 45 67, mejla kanarie@dold.example. 800101-9999.`,
      ...more,
    });
    await org.rows(
      "UPDATE candidates SET address = 'Storgatan 77', postal_code = '123 45', city = 'Växjö' WHERE id = ?",
      one!.candidate,
    );
    await org.rows(
      "UPDATE applications SET answers = ? WHERE id = ?",
      JSON.stringify([
        { question: `Vem är ${MARK}a?`, answer: `${MARK}sson, 070-123 45 67` },
        { question: "x", answer: " " },
      ]),
      one!.id,
    );
    const files = [
      await addFile(org, one!, `${MARK}-cv.pdf`),
      await addFile(org, one!, `${MARK}-anonym.pdf`, true),
      await addFile(org, null, "bilaga.pdf"),
    ];
    const made = await opened({ org, candidates: [one!, ...(await org.applications(2))], options });
    return { ...made, one: one!, files };
  }

  it("tells nothing of who somebody is, in any field, file name or header", async () => {
    const { inside, one, files } = await marked({ anonymise: true });
    const answer = await inside[0]!.call("review");
    const mine = answer.body.candidates.find(({ id }: { id: string }) => id === one.id);
    expect(mine.files).toEqual([
      {
        id: files[1],
        filename: "bilaga-1.pdf",
        contentType: "application/pdf",
        size: expect.any(Number),
        url: `/panel/files/${files[1]}`,
      },
    ]);
    expect(answer.body.candidates.map(({ name }: { name: string }) => name)).toEqual([
      "Kandidat 1",
      "Kandidat 2",
      "Kandidat 3",
    ]);
    const got = await Promise.all(files.map((id) => inside[0]!.call(`files/${id}`)));
    expect(got.map(({ status }) => status)).toEqual([404, 200, 404]);
    expect(got[1]!.headers.get("Content-Disposition")).toContain("bilaga-1.pdf");
    const rated = await rate(inside[0]!, one.id, 4);
    const missing = await submit(inside[0]!);
    for (const { body, headers } of [answer, ...got, rated, missing])
      expect(JSON.stringify([body, [...headers]])).not.toMatch(secret);
  });

  it("keeps a candidate's number when another leaves", async () => {
    const { org, inside, candidates } = await marked({ anonymise: true });
    const before = (await inside[0]!.call("review")).body.candidates;
    await org.act(before[0].id, "delete");
    const after = (await inside[0]!.call("review")).body.candidates;
    expect(after).toEqual(before.slice(1));
    expect(candidates).toHaveLength(3);
  });

  it("that is not anonymous gives names, letters and files, and never an address, telephone or e-mail", async () => {
    const { inside, one, files } = await marked({});
    const { body } = await inside[0]!.call("review");
    const mine = body.candidates.find(({ id }: { id: string }) => id === one.id);
    expect(Object.keys(mine).toSorted()).toEqual([
      "answers",
      "files",
      "id",
      "letter",
      "name",
      "others",
      "own",
    ]);
    expect(mine.name).toBe(`${MARK}a ${MARK}sson`);
    expect(mine.files).toHaveLength(2);
    expect(
      (await inside[0]!.call(`files/${files[0]}`)).headers.get("Content-Security-Policy"),
    ).toBe("sandbox; default-src 'none'");
    expect(body.anchors).toHaveLength(7);
    expect([body.anchors[0], body.anchors[6]]).toEqual(["Passar inte alls", "Passar utmärkt"]);
  });

  it("shows no file when they are left out, or of a protected identity, of whom no telephone leaves either", async () => {
    for (const [options, more] of [
      [{ withoutAttachments: true }, {}],
      [{}, { protectedIdentity: true }],
    ] as const) {
      const { inside, one, files } = await marked(options, more);
      const { body } = await inside[0]!.call("review");
      const mine = body.candidates.find(({ id }: { id: string }) => id === one.id);
      expect(mine.files).toEqual([]);
      expect(mine.name).toContain(MARK);
      if ("protectedIdentity" in more)
        expect(JSON.stringify(mine)).not.toMatch(/070-123|Storgatan|@/);
      for (const id of files) expect((await inside[0]!.call(`files/${id}`)).status).toBe(404);
    }
  });
});

describe("a rating", () => {
  it("is one for each reviewer and candidate, the later of two devices' in place of the former", async () => {
    const { org, inside, people, candidates } = await opened();
    const second = await enter(org, people[0]!);
    const [one] = candidates;
    expect((await rate(inside[0]!, one!.id, 3, "först")).body).toMatchObject({
      verdict: "rated",
      score: 3,
      comment: "först",
      version: 1,
    });
    expect((await rate(second, one!.id, null, null, "conflict")).body).toMatchObject({
      verdict: "conflict",
      score: null,
      comment: null,
      version: 2,
    });
    const { body } = await inside[0]!.call("review");
    expect(body.candidates.find(({ id }: { id: string }) => id === one!.id).own).toMatchObject({
      verdict: "conflict",
      comment: null,
      version: 2,
    });
    await expectSound(org);
  });

  it("takes markup as the text that it is", async () => {
    const { inside, candidates } = await opened();
    const comment = "<script>alert(1)</script>\n{{candidate.name}} ”ja” 🙂";
    expect((await rate(inside[0]!, candidates[0]!.id, 7, comment)).body.comment).toBe(comment);
  });

  it.each<[string, unknown, (string | number)[]]>([
    ["0", { verdict: "rated", score: 0, comment: null }, ["score"]],
    ["8", { verdict: "rated", score: 8, comment: null }, ["score"]],
    ["7.5", { verdict: "rated", score: 7.5, comment: null }, ["score"]],
    ['"7"', { verdict: "rated", score: "7", comment: null }, ["score"]],
    ["true", { verdict: "rated", score: true, comment: null }, ["score"]],
    ["none", { verdict: "rated", comment: null }, ["score"]],
    ["1e999", '{"verdict":"rated","score":1e999,"comment":null}', ["score"]],
    ["NaN", '{"verdict":"rated","score":NaN,"comment":null}', []],
    ["a score of who is not rated", { verdict: "conflict", score: 4, comment: null }, ["score"]],
    ["another verdict", { verdict: "superb", score: 4, comment: null }, ["verdict"]],
    [
      "a comment of 100 kB",
      { verdict: "rated", score: 4, comment: "x".repeat(100_000) },
      ["comment"],
    ],
    ["a comment with NUL", { verdict: "rated", score: 4, comment: "a\u0000b" }, ["comment"]],
    ["half a character", '{"verdict":"rated","score":4,"comment":"\\ud800"}', ["comment"]],
    ["a number as comment", { verdict: "rated", score: 4, comment: 7 }, ["comment"]],
    [
      "an extra field",
      { verdict: "rated", score: 4, comment: null, reviewer: "rev_x" },
      ["reviewer"],
    ],
  ])("is refused with %s, at its place", async (_, body, path) => {
    const { org, inside, candidates } = await opened();
    const { status, body: problem } = await inside[0]!.call(
      `ratings/${candidates[0]!.id}`,
      body,
      "PUT",
    );
    expect([status, problem.errors[0].path]).toEqual([422, path]);
    expect(await org.rows("SELECT 1 FROM ratings WHERE org_id = ?", org.id)).toEqual([]);
  });

  it("is refused once handed in, once the panel is over, and for who has left, each with its reason", async () => {
    const { org, inside, candidates, panel: id } = await opened();
    const [one, two, three] = candidates;
    await org.act(two!.id, "withdraw", { source: "phone", reason: "withdrawal-1", notify: false });
    const why = async (reviewer: Reviewing, application: string) => {
      const { status, body } = await rate(reviewer, application, 5);
      return [status, body.reason ?? body.code];
    };
    expect(await why(inside[0]!, two!.id)).toEqual([409, "left_panel"]);
    await rate(inside[0]!, one!.id, 5);
    await rate(inside[0]!, three!.id, 5);
    expect((await submit(inside[0]!)).status).toBe(200);
    expect(await why(inside[0]!, one!.id)).toEqual([409, "submitted"]);
    await endPanel(id, justOver());
    expect(await why(inside[1]!, one!.id)).toEqual([409, "panel_over"]);
    expect((await submit(inside[1]!)).body.reason).toBe("panel_over");
    expect(await why(inside[1]!, "app_none")).toEqual([404, "not_found"]);
    await expectSound(org);
  });

  it("reaches no candidate and no file outside the panel, of the same organisation or another", async () => {
    const mine = await opened();
    const other = await opened();
    const elsewhere = await opened({ org: mine.org, candidates: await mine.org.applications(1) });
    const before = [await everything(mine.org), await everything(other.org)];
    for (const { candidates } of [other, elsewhere]) {
      expect((await rate(mine.inside[0]!, candidates[0]!.id, 4)).status).toBe(404);
    }
    expect([await everything(mine.org), await everything(other.org)]).toEqual(before);
    const files = [
      await addFile(other.org, other.candidates[0]!),
      await addFile(mine.org, elsewhere.candidates[0]!),
    ];
    for (const id of files) expect((await mine.inside[0]!.call(`files/${id}`)).status).toBe(404);
  });

  it("that was acknowledged is there, of 200 reviewers who rate 50 candidates at once", async () => {
    const org = await quietOrganisation();
    const candidates = await org.applications(50);
    const made = await opened({ org, candidates, reviewers: ["internal"] });
    const [template] = await org.rows(
      "SELECT * FROM panel_reviewers WHERE panel_id = ?",
      made.panel,
    );
    const clones = Array.from(
      { length: 199 },
      (_, n) => `rev_${String(n).padStart(16, "0")}${org.id.slice(-10)}`,
    );
    await org.rows(
      `INSERT INTO panel_reviewers (id, org_id, panel_id, kind, name, email, email_fold, language, created_at)
       SELECT value, ?, ?, 'internal', value, value, value, 'sv', ? FROM json_each(?)`,
      org.id,
      made.panel,
      template!.created_at,
      JSON.stringify(clones),
    );
    const people = [...made.inside];
    for (const id of clones)
      people.push(await enter(org, { id, name: id, link: await linkOf(id) }));
    const jobs = people.flatMap((each, r) =>
      candidates.map(({ id }, k) => ({ each, id, score: 1 + ((r + k) % 7) })),
    );
    const acknowledged: string[] = [];
    for (let start = 0; start < jobs.length; start += 500)
      await Promise.all(
        jobs.slice(start, start + 500).map(async ({ each, id, score }) => {
          if ((await rate(each, id, score)).status === 200)
            acknowledged.push(`${each.id} ${id} ${score}`);
        }),
      );
    const rows = await org.rows(
      "SELECT reviewer_id || ' ' || application_id || ' ' || score AS line FROM ratings WHERE panel_id = ?",
      made.panel,
    );
    expect(acknowledged).toHaveLength(10_000);
    expect(rows.map(({ line }) => line).toSorted()).toEqual(acknowledged.toSorted());
  });
});

describe("handing in", () => {
  it("asks for a word on each candidate, names those without, locks, and is as good twice", async () => {
    const { org, inside, candidates } = await opened({ options: { commentRequired: true } });
    const [one, two, three] = candidates;
    const me = inside[0]!;
    await rate(me, one!.id, 5, " \n\t ");
    await rate(me, two!.id, null, null, "cannot-judge");
    const refused = await submit(me);
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ path }: { path: string[] }) => path).toSorted()).toEqual(
      [
        ["ratings", one!.id],
        ["ratings", three!.id],
      ].toSorted(),
    );
    await rate(me, one!.id, 5, "bra");
    await rate(me, three!.id, null, "vi är grannar", "conflict");
    const first = await submit(me);
    expect(first.status).toBe(200);
    expect((await submit(me)).body).toEqual(first.body);
    expect((await me.call("review")).body).toMatchObject({
      submitted: true,
      submittedAt: first.body.submittedAt,
    });
    expect((await submit(inside[1]!)).status).toBe(422);
    await expectSound(org);
  });

  it("takes what the rule calls complete, and nothing else", async () => {
    const words = fc.record({
      verdict: fc.constantFrom("rated", "conflict", "cannot-judge"),
      score: fc.option(fc.integer({ min: 1, max: 7 })),
      comment: fc.constantFrom(null, "", "  ", "\n", "\u00a0", "ord"),
    });
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.boolean(),
        async ({ verdict, score, comment }, commentRequired) => {
          const org = await quietOrganisation();
          const made = await opened({
            org,
            candidates: await org.applications(1),
            options: { commentRequired },
          });
          const word = { verdict, score: verdict === "rated" ? score : null, comment } as const;
          const saved = await rate(
            made.inside[0]!,
            made.candidates[0]!.id,
            word.score,
            comment,
            verdict,
          );
          expect(saved.status).toBe(200);
          const done = isComplete(word, { commentRequired });
          expect((await submit(made.inside[0]!)).status).toBe(done ? 200 : 422);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("a candidate who leaves", () => {
  it.each<[string, (org: Organisation, id: string, receipt: string) => Promise<unknown>]>([
    ["deleted", (org, id) => org.act(id, "delete")],
    [
      "withdrawn",
      (org, id) =>
        org.act(id, "withdraw", { source: "phone", reason: "withdrawal-1", notify: false }),
    ],
    ["rejected", (org, id) => org.act(id, "reject", { type: "none", reason: "rejection-1" })],
    [
      "hired",
      (org, id) => org.act(id, "hire", { position: "x", department: "y", startDate: "2027-01-11" }),
    ],
    ["taken back", (org, _, receipt) => org.undo(receipt)],
  ])("because %s is gone from the review at the next request, files too", async (_, leave) => {
    const { org, inside, candidates, receipts } = await opened();
    const [one] = candidates;
    const file = await addFile(org, one!);
    await rate(inside[0]!, one!.id, 6, "innan");
    expect((await inside[0]!.call(`files/${file}`)).status).toBe(200);
    await leave(org, one!.id, receipts[0]!);
    const { body } = await inside[0]!.call("review");
    expect(ids(body)).not.toContain(one!.id);
    expect(ids(body)).toHaveLength(2);
    expect((await inside[0]!.call(`files/${file}`)).status).toBe(404);
    expect((await rate(inside[0]!, one!.id, 1)).body.reason).toBe("left_panel");
    for (const { id } of candidates.slice(1)) await rate(inside[0]!, id, 4);
    expect((await submit(inside[0]!)).status).toBe(200);
    await expectSound(org);
  });
});

describe("opening", () => {
  it("an address changes nothing, and comes with no store", async () => {
    const { org, inside, candidates } = await opened();
    await rate(inside[0]!, candidates[0]!.id, 4);
    const before = await everything(org);
    const { headers } = await inside[0]!.call("review");
    expect(headers.get("Cache-Control")).toBe("no-store");
    for (const path of ["review", "submission", `ratings/${candidates[0]!.id}`])
      for (const method of ["GET", "HEAD"])
        await app.fetch(new Request(`https://vidare.test/panel/${path}`, { method }), bindings());
    await inside[0]!.call("submission", undefined, "GET");
    expect(await everything(org)).toEqual(before);
  });

  it("marks the reviewer as having come by a person's click, not before", async () => {
    const { org, people } = await panel();
    const at = async () =>
      (
        await org.rows("SELECT opened_at AS at FROM panel_reviewers WHERE id = ?", people[0]!.id)
      )[0]!.at;
    await org.call("/panel/links", { token: "", body: { link: people[0]!.link } });
    expect(await at()).toBeNull();
    await enter(org, people[0]!);
    expect(await at()).not.toBeNull();
  });
});
