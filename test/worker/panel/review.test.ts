import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isComplete, type Reveal, REVEALS } from "../../../worker/features/panel/rules/panel.ts";
import { inDays } from "../support/dates.ts";
import { addFile } from "../support/files.ts";
import { everything } from "../support/furnished.ts";
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
import { times } from "../support/times.ts";

const ids = (body: { candidates: { id: string }[] }) => body.candidates.map(({ id }) => id);
const submit = (reviewer: Reviewing) => reviewer.call("submission", {});

describe("independence", () => {
  const WHAT = {
    rate: 5,
    finish: 8,
    submit: 1,
    read: 8,
    file: 1,
    door: 1,
    spoil: 1,
    "bring or take": 5,
    add: 2,
    reopen: 2,
    prolong: 2,
    end: 1,
    withdraw: 1,
    revoke: 1,
  } as const;
  type What = keyof typeof WHAT;
  interface Act {
    what: What;
    who: number;
    candidate: number;
    score: number;
  }
  const act: fc.Arbitrary<Act> = fc.record({
    what: fc.oneof(
      ...Object.entries(WHAT).map(([what, weight]) => ({
        weight,
        arbitrary: fc.constant(what as What),
      })),
    ),
    who: fc.nat(2),
    // The first two are there from the start; the third and fourth come, and the third goes and comes back.
    candidate: fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 3),
    score: fc.integer({ min: 1, max: 7 }),
  });

  it("no answer holds another's rating or comment before the rule allows", async () => {
    const seen = { shown: 0, hidden: 0, late: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...REVEALS, "after-own" as const, "after-own" as const),
        fc.array(act, { minLength: 20, maxLength: 40 }),
        async (reveal: Reveal, acts) => {
          const made = await opened({
            reviewers: ["internal", "internal", "external"],
            options: { reveal },
          });
          const { org, inside, panel: id, people } = made;
          const [one, two, third] = made.candidates;
          await org.act(third!.id, "delete");
          const pool = [one!, two!, third!, await org.application()];
          const inPanel = new Set([one!.id, two!.id]);
          const files = await Promise.all([one!, two!].map((each) => addFile(org, each)));
          const submitted = new Set<number>();
          const revoked = new Set<number>();
          /** What each has said last of each. */
          const said = new Map<string, string>();
          let over = false;

          for (const [at, { who, what, candidate, score }] of acts.entries()) {
            const me = inside[who]!;
            const them = pool[candidate]!.id;
            const comment = `kanarie-${who}-${at}`;
            const answer = await perform();
            if (!answer) continue;
            // The rule in words of its own, so that a fault in the product's cannot hide here.
            const may =
              submitted.has(who) &&
              !revoked.has(who) &&
              (reveal === "after-own" || (reveal === "after-deadline" && over));
            const known = [...submitted].filter((each) => each !== who && !revoked.has(each));
            const others = (text: string) =>
              Array.from(text.matchAll(/kanarie-(\d)-\d+/g)).filter(
                ([, author]) => Number(author) !== who,
              );
            const found = others(JSON.stringify([answer.body, [...answer.headers]]));
            for (const [, author] of found)
              expect([may, known.includes(Number(author))], what).toEqual([true, true]);
            if (what !== "read" || answer.status !== 200) {
              expect(found).toEqual([]);
              continue;
            }
            seen[may && known.length ? "shown" : "hidden"] += 1;
            expect(ids(answer.body).toSorted()).toEqual([...inPanel].toSorted());
            for (const row of answer.body.candidates) {
              expect(row.own?.comment ?? undefined).toBe(said.get(`${who} ${row.id}`));
              const words = (row.others as { comment: string }[] | null)?.map(
                (each) => each.comment,
              );
              const expected = known.flatMap((each) => said.get(`${each} ${row.id}`) ?? []);
              const rated = said.has(`${who} ${row.id}`);
              if (may && !rated && expected.length) seen.late += 1;
              expect(words?.toSorted()).toEqual(may && rated ? expected.toSorted() : undefined);
            }

            async function say(application: string) {
              const rated = await rate(me, application, score, comment);
              const open = !revoked.has(who) && !over && !submitted.has(who);
              const may = open && inPanel.has(application);
              expect(rated.status === 200, JSON.stringify(rated.body)).toBe(may);
              if (may) said.set(`${who} ${application}`, comment);
              return rated;
            }

            async function handIn() {
              const answered = await submit(me);
              const whole =
                !over &&
                inPanel.size > 0 &&
                [...inPanel].every((each) => said.has(`${who} ${each}`));
              expect(answered.status === 200, JSON.stringify(answered.body)).toBe(
                !revoked.has(who) && (submitted.has(who) || whole),
              );
              if (answered.status === 200) submitted.add(who);
              return answered;
            }

            async function perform() {
              switch (what) {
                case "rate":
                  return say(them);
                case "finish":
                  for (const each of inPanel) if (!said.has(`${who} ${each}`)) await say(each);
                  return handIn();
                case "submit":
                  return handIn();
                case "read":
                  return me.call("review");
                case "file":
                  return me.call(`files/${files[candidate % 2]}`);
                case "door":
                  return org.call("/guests/look", {
                    token: "",
                    body: { purpose: "panel", link: people[who]!.link },
                  });
                case "spoil":
                  return rate(me, them, 9, comment);
                case "bring or take": {
                  const away = !inPanel.has(third!.id);
                  const acted = await org.act(third!.id, away ? "restore" : "delete");
                  expect(acted.status).toBe(200);
                  if (away) inPanel.add(third!.id);
                  else inPanel.delete(third!.id);
                  return null;
                }
                case "add": {
                  if (inPanel.has(pool[3]!.id)) return null;
                  const deadline = inDays(15);
                  const input = { panel: id, reviewers: [], deadline };
                  const sent = await org.act(pool[3]!.id, "send-to-panel", input);
                  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
                  inPanel.add(pool[3]!.id);
                  over = false;
                  return null;
                }
                case "reopen": {
                  const path = `/v1/panels/${id}/reviewers/${me.id}/reopenings`;
                  if ((await org.call(path, { body: {} })).status === 200) submitted.delete(who);
                  return null;
                }
                case "prolong": {
                  const deadline = inDays(20 + at);
                  const moved = await org.call(`/v1/panels/${id}`, {
                    method: "PUT",
                    body: { deadline },
                  });
                  expect(moved.status).toBe(200);
                  over = false;
                  return null;
                }
                case "end":
                  await endPanel(id, justOver());
                  over = true;
                  return null;
                case "withdraw":
                  if (score > 5 && candidate < 2) {
                    await org.act(them, "withdraw", { source: "phone", notify: false });
                    inPanel.delete(them);
                  }
                  return null;
                case "revoke":
                  // The sessions stay: others' words are hidden by the query alone.
                  if (who === 2) {
                    await org.rows("UPDATE guests SET revoked_at = created_at WHERE id = ?", me.id);
                    revoked.add(who);
                  }
                  return null;
              }
            }
          }
          // Revoked by hand above, which no figures follow.
          if (!revoked.size) await expectSound(org);
        },
      ),
      { numRuns: times("no review shows another's words too early") },
    );
    // Each happens often enough to mean something.
    expect(Math.min(seen.shown, seen.hidden)).toBeGreaterThan(0);
    expect(seen.late).toBeGreaterThan(0);
  });

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
        needsPassword: false,
        url: `/guests/panel/files/${files[1]}`,
      },
    ]);
    expect(answer.body.candidates.map(({ name }: { name: string }) => name).toSorted()).toEqual([
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

  it("means the same person by a number, to every reviewer and the recruiter, whoever comes and goes", async () => {
    const { org, inside, candidates, panel: id } = await marked({ anonymise: true });
    interface Numbered {
      id: string;
      application: string;
      name: string;
      number: number;
    }
    const numbers = async (reviewer: Reviewing): Promise<Record<string, number>> =>
      Object.fromEntries(
        (await reviewer.call("review")).body.candidates.map((each: Numbered) => [
          each.id,
          Number(/^Kandidat (\d+)$/.exec(each.name)![1]),
        ]),
      );
    const same = async () => {
      const [one, two] = await Promise.all(inside.map(numbers));
      expect(one).toEqual(two);
      const { body } = await org.call(`/v1/panels/${id}`);
      const known = body.ranking.map((each: Numbered) => [each.application, each.number]);
      expect(Object.fromEntries(known)).toMatchObject(one!);
      await expectSound(org);
      return one!;
    };
    const add = async () => {
      const { id: late } = await org.application();
      await org.act(late, "send-to-panel", { panel: id, reviewers: [], deadline: inDays(10) });
      return late;
    };
    const before = await same();
    expect(Object.values(before).toSorted()).toEqual([1, 2, 3]);
    // Chance alone says who is first.
    const byChance = candidates
      .map((each) => each.id)
      .toSorted((a, b) => (a.slice(-8) < b.slice(-8) ? -1 : 1));
    expect(byChance.map((each) => before[each])).toEqual([1, 2, 3]);

    const last = candidates.find((each) => before[each.id] === 3)!;
    await org.act(last.id, "delete");
    const fourth = await add();
    const { [last.id]: _, ...staying } = before;
    expect(await same()).toEqual({ ...staying, [fourth]: 4 });
    await org.act(last.id, "restore");
    expect(await same()).toEqual({ ...before, [fourth]: 4 });

    const [seeded] = await org.rows(
      "SELECT external_id AS e FROM applications WHERE id = ?",
      fourth,
    );
    await org.act(fourth, "delete");
    await org.act(fourth, "purge", { confirmation: seeded!.e as string });
    const fifth = await add();
    expect(await same()).toEqual({ ...before, [fifth]: 5 });
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

  it("that was acknowledged is there, of many reviewers who rate 50 candidates at once", async () => {
    const ratings = times("an acknowledged rating is kept");
    const org = await quietOrganisation();
    const candidates = await org.applications(50);
    const made = await opened({ org, candidates, reviewers: ["internal"] });
    const [template] = await org.rows("SELECT * FROM guests WHERE thing_id = ?", made.panel);
    const clones = Array.from(
      { length: ratings / 50 - 1 },
      (_, n) => `rev_${String(n).padStart(16, "0")}${org.id.slice(-10)}`,
    );
    await org.rows(
      `INSERT INTO guests (id, org_id, purpose, thing_id, colleague, name, email, email_fold, language, created_at)
       SELECT value, ?, 'panel', ?, 1, value, value, value, 'sv', ? FROM json_each(?)`,
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
    expect(acknowledged).toHaveLength(ratings);
    expect(rows.map(({ line }) => line).toSorted()).toEqual(acknowledged.toSorted());
  });
});

describe("handing in", () => {
  it("is of somebody: when all have left it is refused, and nobody's words are shown when they are back", async () => {
    const { org, inside, candidates } = await opened();
    for (const { id } of candidates) await rate(inside[1]!, id, 6, "kanariefågel");
    expect((await submit(inside[1]!)).status).toBe(200);
    for (const { id } of candidates) await org.act(id, "delete");
    const refused = await submit(inside[0]!);
    expect([refused.status, refused.body.reason]).toEqual([409, "nobody_to_review"]);
    for (const { id } of candidates) await org.act(id, "restore");
    const { body } = await inside[0]!.call("review");
    expect(JSON.stringify(body)).not.toContain("kanariefågel");
    expect((await submit(inside[0]!)).status).toBe(422);
    await expectSound(org);
  });

  it("does not take what was left undone of a candidate who was away, in figures or before others", async () => {
    const {
      org,
      inside,
      candidates,
      panel: id,
    } = await opened({
      options: { commentRequired: true },
    });
    const [away, ...rest] = candidates;
    const [one, two] = inside;
    await rate(one!, away!.id, 7);
    for (const each of candidates) await rate(two!, each.id, 3, "kanariefågel");
    expect((await submit(two!)).status).toBe(200);
    await org.act(away!.id, "delete");
    for (const each of rest) await rate(one!, each.id, 5, "ok");
    expect((await submit(one!)).status).toBe(200);
    await org.act(away!.id, "restore");

    const { body: detail } = await org.call(`/v1/panels/${id}`);
    const row = detail.ranking.find(
      ({ application }: { application: string }) => application === away!.id,
    );
    expect([row.figures.n, row.figures.mean, row.waiting, row.ratings.length]).toEqual([
      1, 3, 1, 1,
    ]);
    const others = async (me: Reviewing) =>
      (await me.call("review")).body.candidates.find((each: { id: string }) => each.id === away!.id)
        .others;
    expect(await others(one!)).toBeNull();
    expect(await others(two!)).toEqual([]);
    await expectSound(org);
  });

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
      { numRuns: times("only a complete review is handed in") },
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

describe("a candidate whose address becomes a reviewer's", () => {
  it("is left out of that reviewer's review, and of what is missing in it", async () => {
    const { org, inside, candidates } = await opened();
    const [self, ...rest] = candidates;
    const file = await addFile(org, self!);
    const body = {
      candidate: { firstName: "Eva", lastName: "Ek", email: "Granskare1@Internal.example" },
    };
    const path = `/v1/projects/P-${org.project.slice(-6)}/applications/${self!.externalId}`;
    expect((await org.call(path, { method: "PUT", body, token: org.key })).status).toBe(200);
    const [me, other] = inside;
    expect(ids((await me!.call("review")).body).toSorted()).toEqual(
      rest.map(({ id }) => id).toSorted(),
    );
    const refused = await rate(me!, self!.id, 7);
    expect([refused.status, refused.body.reason]).toEqual([409, "left_panel"]);
    expect((await me!.call(`files/${file}`)).status).toBe(404);
    for (const { id } of rest) await rate(me!, id, 4);
    expect((await submit(me!)).status).toBe(200);

    expect(ids((await other!.call("review")).body)).toHaveLength(3);
    for (const { id } of candidates) await rate(other!, id, 2, "kanariefågel");
    expect((await submit(other!)).status).toBe(200);
    const { candidates: read } = (await me!.call("review")).body;
    expect(read.map((each: { others: unknown[] }) => each.others.length)).toEqual([1, 1]);
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
      (await org.rows("SELECT opened_at AS at FROM guests WHERE id = ?", people[0]!.id))[0]!.at;
    await org.call("/guests/look", {
      token: "",
      body: { purpose: "panel", link: people[0]!.link },
    });
    expect(await at()).toBeNull();
    await enter(org, people[0]!);
    expect(await at()).not.toBeNull();
  });
});
