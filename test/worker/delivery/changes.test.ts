import { describe, expect, it } from "vitest";
import { claim } from "../../../worker/outbox/claim.ts";
import type { Env } from "../../../worker/env.ts";
import { bindings, quietOrganisation, watched } from "../support/bindings.ts";
import { after } from "../support/clock.ts";
import { expectSound } from "../support/invariants.ts";
import type { Answer, Organisation } from "../support/organisation.ts";
import { db, row } from "../support/outbox.ts";
import { times } from "../support/times.ts";

const ROUNDS = times("one winner, of changes to waiting mail");
const WORDS = { subject: "Nytt {{candidate.first_name}}", body: "Nytt" };
const due = () => after(60, new Date());

/** A message that is held by an event of its own. */
async function held(org: Organisation): Promise<{ id: string; receipt: string }> {
  const { id } = await org.application();
  const { body } = await org.act(id, "send-email", { subject: "Gammalt", content: "Gammalt" });
  return { id: body.messages[0].id, receipt: body.id };
}

const edit = (org: Organisation, id: string, given?: Env, send?: object): Promise<Answer> =>
  org.call(`/v1/messages/${id}/edits`, {
    body: { version: 1, ...WORDS, ...(send && { send }) },
    ...(given && { bindings: given }),
  });
const cancel = (org: Organisation, id: string, given?: Env): Promise<Answer> =>
  org.call(`/v1/messages/${id}/cancel`, {
    body: { version: 1 },
    ...(given && { bindings: given }),
  });
const undo = (org: Organisation, receipt: string): Promise<Answer> => org.undo(receipt);

const hold = (org: Organisation, id: string, given?: Env): Promise<Answer> =>
  org.call(`/v1/messages/${id}/hold`, { body: {}, ...(given && { bindings: given }) });

/** Bindings under which `rival` runs after a request has read and before it writes a message. */
function interrupted(rival: () => Promise<unknown>): Env {
  let once = true;
  return bindings({
    DB: watched(async (run, texts) => {
      if (once && texts.some((text) => /INSERT INTO message_changes|SET due_at = max/.test(text))) {
        once = false;
        await rival();
      }
      return run();
    }),
  });
}

/** Both at once, in either order, and one in the middle of the other. */
async function race<A, B>(
  round: number,
  change: (given?: Env) => Promise<A>,
  rival: () => Promise<B>,
): Promise<[A, B]> {
  if (round % 3 === 0) return Promise.all([change(), rival()]);
  if (round % 3 === 1) {
    const second = rival();
    return [await change(), await second];
  }
  let done: B | undefined;
  const answer = await change(interrupted(async () => (done = await rival())));
  return [answer, done ?? (await rival())];
}

const rounds = async (test: (round: number, org: Organisation) => Promise<void>) => {
  const org = await quietOrganisation();
  for (let round = 0; round < ROUNDS; round += 1) await test(round, org);
  await expectSound(org);
};

/** What left is what the row says, and it is the new or the former text as a whole. */
async function expectBytes(id: string, sent: Awaited<ReturnType<typeof claim>>, edited: boolean) {
  expect(sent.kind).toBe("send");
  if (sent.kind !== "send") return;
  const stored = await row(id);
  const { subject, text, html } = sent.message;
  expect({ subject, text, html }).toEqual({
    subject: stored.subject,
    text: stored.text,
    html: stored.html,
  });
  expect(subject).toBe(edited ? "Nytt Eva" : "Gammalt");
  expect([text, html].every((part) => part.includes(edited ? "Nytt" : "Gammalt"))).toBe(true);
}

describe("of a claim and somebody who", () => {
  it("cancels, one gets the message", () =>
    rounds(async (round, org) => {
      const { id } = await held(org);
      const [cancelled, claimed] = await race(
        round,
        (given) => cancel(org, id, given),
        () => claim(db, id, due()),
      );
      const stopped = cancelled.status === 200;
      expect([stopped, claimed.kind === "send"].filter(Boolean)).toHaveLength(1);
      if (!stopped) expect(cancelled.body.reason).toBe("already_sending");
      expect(await row(id)).toMatchObject({
        state: stopped ? "cancelled" : "queued",
        version: stopped ? 2 : 1,
      });
    }));

  it("opens it for editing, it leaves or waits", () =>
    rounds(async (round, org) => {
      const { id } = await held(org);
      const [opened, claimed] = await race(
        round,
        (given) => hold(org, id, given),
        () => claim(db, id, due()),
      );
      const waits = opened.status === 200;
      expect([waits, claimed.kind === "send"].filter(Boolean)).toHaveLength(1);
      if (!waits) expect(opened.body.reason).toBe("already_sending");
      if (round % 3 === 2) expect(waits).toBe(false);
      const { state, hold: kept } = await row(id);
      expect([state, kept !== null]).toEqual([waits ? "held" : "queued", waits]);
    }));

  it("edits, what leaves is what the row says", () =>
    rounds(async (round, org) => {
      const { id } = await held(org);
      const [edited, claimed] = await race(
        round,
        (given) => edit(org, id, given),
        () => claim(db, id, due()),
      );
      if (edited.status !== 200) expect(edited.body.reason).toBe("already_sending");
      await expectBytes(id, claimed, edited.status === 200);
      expect(
        await org.rows("SELECT version FROM message_changes WHERE message_id = ?", id),
      ).toEqual(edited.status === 200 ? [{ version: 2 }] : []);
    }));

  it("postpones, it leaves before or after, not both", () =>
    rounds(async (round, org) => {
      const { id } = await held(org);
      const [moved, claimed] = await race(
        round,
        (given) => edit(org, id, given, { when: "after", hours: 24 }),
        () => claim(db, id, due()),
      );
      expect([moved.status === 200, claimed.kind === "send"].filter(Boolean)).toHaveLength(1);
      expect((await row(id)).state).toBe(moved.status === 200 ? "scheduled" : "queued");
    }));
});

describe("what somebody has begun to send, though the row still says that it is held", () => {
  it.each([
    ["an attempt is underway", "lease_until"],
    ["an attempt may have sent it", "first_tried_at"],
  ])("is neither edited, cancelled nor stopped when %s", async (_, column) => {
    const org = await quietOrganisation();
    const { id } = await held(org);
    const at = after(3600, new Date()).toISOString();
    await org.rows(`UPDATE messages SET ${column} = ? WHERE id = ? RETURNING id`, at, id);
    const before = await row(id);
    for (const answer of [await edit(org, id), await cancel(org, id)])
      expect(answer.status).toBe(409);
    const path = `/v1/operations/${String(before.operation_id)}/cancel-messages`;
    expect((await org.call(path, { body: {} })).body.stopped).toBe(0);
    expect(await row(id)).toEqual(before);
  });
});

describe("of an edit and", () => {
  it("an undo, the message is cancelled either way", () =>
    rounds(async (round, org) => {
      const { id, receipt } = await held(org);
      const [edited, undone] = await race(
        round,
        (given) => edit(org, id, given),
        () => undo(org, receipt),
      );
      expect(undone.status).toBe(200);
      if (edited.status !== 200) expect(edited.body.reason).toBe("already_stopped");
      if (round % 3 === 2) expect(edited.status).toBe(409);
      expect(await row(id)).toMatchObject({
        state: "cancelled",
        version: edited.status === 200 ? 2 : 1,
      });
      expect((await claim(db, id, due())).kind).toBe("none");
    }));

  it("a cancel, one finds the version it saw", () =>
    rounds(async (round, org) => {
      const { id } = await held(org);
      const [edited, cancelled] = await race(
        round,
        (given) => edit(org, id, given),
        () => cancel(org, id),
      );
      const codes = [edited, cancelled].map(
        ({ status, body }) => body.reason ?? body.code ?? status,
      );
      expect([
        ["already_stopped", 200],
        [200, "version_conflict"],
      ]).toContainEqual(
        codes.map((code, at) => ([edited, cancelled][at]!.status === 200 ? 200 : code)),
      );
      expect(await row(id)).toMatchObject({
        version: 2,
        state: edited.status === 200 ? "held" : "cancelled",
      });
    }));

  it("another, one writes", () =>
    rounds(async (round, org) => {
      const { id } = await held(org);
      const other = () =>
        org.call(`/v1/messages/${id}/edits`, {
          body: { version: 1, subject: "Annat", body: "Annat" },
        });
      const answers = await race(round, (given) => edit(org, id, given), other);
      const [winner] = answers.filter(({ status }) => status === 200);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect(await row(id)).toMatchObject({ version: 2, subject: winner!.body.subject });
    }));

  it("a new name of the person, names nobody who changed the message long before", async () => {
    const org = await quietOrganisation();
    const { id } = await held(org);
    expect((await edit(org, id)).status).toBe(200);
    const { candidate_id: candidate } = await row(id);
    const rename = interrupted(() =>
      org.rows(
        "UPDATE candidates SET first_name = 'Ny', version = version + 1 WHERE id = ? RETURNING id",
        candidate,
      ),
    );
    const answer = await org.call(`/v1/messages/${id}/edits`, {
      body: { version: 2, subject: "Annat", body: "Annat" },
      bindings: rename,
    });
    expect(answer.body.code).toBe("version_conflict");
    expect(answer.body.conflict).toBeUndefined();
  });

  it("a new address or name of the person, none is made from what no longer holds", () =>
    rounds(async (round, org) => {
      const { id } = await held(org);
      const { candidate_id: candidate } = await row(id);
      const rename = () =>
        org.rows(
          "UPDATE candidates SET first_name = 'Ny', version = version + 1 WHERE id = ? RETURNING id",
          candidate,
        );
      const [edited] = await race(round, (given) => edit(org, id, given), rename);
      const { subject } = await row(id);
      if (edited.status === 200) expect(["Nytt Eva", "Nytt Ny"]).toContain(subject);
      else expect([edited.body.code, subject]).toEqual(["version_conflict", "Gammalt"]);
      if (round % 3 === 2) expect(edited.status).toBe(409);
    }));
});

describe("of two who open a message for editing, and of one who", () => {
  it("are faster, the other is told who has it", () =>
    rounds(async (round, org) => {
      const { id } = await held(org);
      const token = await org.session({ actor: { id: "bo.ask", name: "Bo Ask" } });
      const other = () => org.call(`/v1/messages/${id}/hold`, { body: {}, token });
      const answers = await race(round, (given) => hold(org, id, given), other);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      const kept = JSON.parse(String((await row(id)).hold));
      const [winner, loser] = answers[0].status === 200 ? answers : answers.toReversed();
      expect(kept.id).toBe(winner!.body.id);
      expect(loser!.body.reason).toBe("being_edited");
      expect(loser!.body.detail).toContain(kept.by);
    }));

  it("cancels it, it is cancelled either way", () =>
    rounds(async (round, org) => {
      const { id } = await held(org);
      const [opened, cancelled] = await race(
        round,
        (given) => hold(org, id, given),
        () => cancel(org, id),
      );
      expect(cancelled.status).toBe(200);
      if (opened.status !== 200) expect(opened.body.reason).toBe("already_stopped");
      expect(await row(id)).toMatchObject({ state: "cancelled", hold: null });
    }));
});

describe("stopping the rest of a bulk", () => {
  it("and claims at the same moment share the messages between them", async () => {
    const org = await quietOrganisation();
    const applications = (await org.applications(20)).map(({ id }) => ({ id }));
    const { body } = await org.call("/v1/actions", {
      body: { action: "send-email", input: { subject: "x", content: "y" }, applications },
      key: "b",
    });
    const ids: string[] = body.results.map((each: Answer["body"]) => each.receipt.messages[0].id);
    const [stop, ...claims] = await Promise.all([
      org.call(`/v1/operations/${body.operation}/cancel-messages`, { body: {} }),
      ...ids.map((id) => claim(db, id, due())),
    ]);
    const sent = claims.filter(({ kind }) => kind === "send").length;
    expect(stop.body.stopped + sent).toBe(20);
    await expectSound(org);
  });
});
