/** A review that is opened again: its reviewer is told so, in mail and on the page. */
import { beforeEach, expect, it } from "vitest";
import { linksIn } from "../../../worker/mail/secret-links.ts";
import { expectSound } from "../support/invariants.ts";
import { env } from "../support/organisation.ts";
import { opened, rate } from "./support.ts";

let all: Awaited<ReturnType<typeof opened>>;
beforeEach(async () => {
  all = await opened({ reviewers: ["internal"] });
  const [one] = all.inside;
  for (const { id } of all.candidates) await rate(one!, id, 4);
  await one!.call("submission", {});
});

const call = (what: string) =>
  all.org.call(`/v1/panels/${all.panel}/reviewers/${all.people[0]!.id}/${what}`, { body: {} });
const mail = () =>
  all.org.rows(
    "SELECT id, version, state, recipient, subject, text FROM messages WHERE org_id = ? AND kind = 'panel-reopened'",
    all.org.id,
  );
const reopened = async () => (await all.inside[0]!.call("review")).body.reopened;

it("is planned as it will be told, and nothing is written by that", async () => {
  const { status, body } = await call("reopening-plans");
  expect([status, body.executable, body.warnings, body.blocks]).toEqual([200, true, [], []]);
  expect(body.notes).toMatchObject([{ code: "panel.reopens" }]);
  expect(body.messages).toMatchObject([{ kind: "panel-reopened", state: "held" }]);
  expect([await mail(), await reopened()]).toEqual([[], null]);
  await call("reopenings");
  const [held] = await mail();
  const { body: message } = await all.org.call(`/v1/messages/${String(held!.id)}`);
  for (const part of ["subject", "text", "html", "to", "from", "replyTo"])
    expect(message[part], part).toBe(body.messages[0][part]);
});

it("is told in a mail that is held and can be stopped, with the reviewer's link", async () => {
  expect((await call("reopenings")).status).toBe(200);
  const [held] = await mail();
  const { id, version, ...message } = held!;
  expect(message).toMatchObject({ state: "held", recipient: "granskare1@internal.example" });
  expect(linksIn(String(message.text))).toMatchObject([
    { purpose: "panel", guest: all.people[0]!.id, version: 1 },
  ]);
  expect(
    (await all.org.call(`/v1/messages/${String(id)}/cancel`, { body: { version } })).status,
  ).toBe(200);
  expect(await mail()).toMatchObject([{ state: "cancelled" }]);
  // What was opened stays so.
  expect((await reopened()).by).toBe("Anna Ek");
  await expectSound(all.org);
});

it("is told on the page until it is handed in anew, by the last who opened it", async () => {
  expect(await reopened()).toBeNull();
  await call("reopenings");
  const first = await reopened();
  expect(first).toMatchObject({ by: "Anna Ek", at: expect.stringMatching(/Z$/) });
  await all.inside[0]!.call("submission", {});
  expect(await reopened()).toBeNull();
  const token = await all.org.session({
    actor: { id: "bo", name: "Bo Alm", email: "bo@prov.example" },
  });
  await all.org.call(`/v1/panels/${all.panel}/reviewers/${all.people[0]!.id}/reopenings`, {
    token,
    body: {},
  });
  expect((await reopened()).by).toBe("Bo Alm");
});

it("is done and told once, however often it is asked for", async () => {
  const answers = await Promise.all([call("reopenings"), call("reopenings")]);
  answers.push(await call("reopenings"));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await mail()).toHaveLength(1);
  const { body } = await call("reopening-plans");
  expect([body.messages, body.notes]).toMatchObject([[], [{ code: "panel.is-open" }]]);
});

it("says beforehand that mail to the reviewer does not arrive, and is done all the same", async () => {
  await suppress("granskare1@internal.example");
  const { body } = await call("reopening-plans");
  expect(body.warnings).toMatchObject([{ code: "panel.mail-suppressed" }]);
  expect((await call("reopenings")).status).toBe(200);
  expect(await reopened()).not.toBeNull();
});

const suppress = (address: string) =>
  env.DB.prepare(
    "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'bounced', '2026-01-01')",
  )
    .bind(all.org.id, address)
    .run();

it("is refused when nobody is left to review: the reviewer would find an empty page", async () => {
  for (const { id } of all.candidates) await all.org.act(id, "delete");
  for (const what of ["reopening-plans", "reopenings"]) {
    const { status, body } = await call(what);
    expect([what, status, body.reason]).toEqual([what, 409, "nobody_to_review"]);
  }
  expect(await mail()).toEqual([]);
  await expectSound(all.org);
});
