/** Who is asked is not kept until they have said yes; who is told can say no. */
import { describe, expect, it } from "vitest";
import { formatDate } from "../../../worker/domain/localtime.ts";
import { AHEAD, inDays } from "../support/dates.ts";
import { addFile } from "../support/files.ts";
import { expectSound } from "../support/invariants.ts";
import { Database } from "../../../worker/db/client.ts";
import { claim } from "../../../worker/outbox/claim.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { after } from "../support/clock.ts";
import { env, Organisation, type Seeded } from "../support/organisation.ts";

const ASK = { purpose: "Andra tjänster", basis: "consent", expiresOn: AHEAD };
const TELL = { ...ASK, basis: "legitimate-interest", note: "Stark profil" };
const YES = { answer: "yes", answeredOn: inDays(0), via: "phone" };
const NO = { answer: "no", answeredOn: inDays(0), via: "email", note: "Har fått annat arbete" };

async function saved(input: Record<string, unknown> = ASK, org?: Organisation) {
  const own = org ?? (await quietOrganisation());
  const application = await own.application();
  const done = await own.act(application.id, "save", input);
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  return { org: own, application, receipt: done.body };
}

const standing = async (org: Organisation, { id }: Seeded, token?: string) => {
  const { body } = await org.call(`/v1/applications/${id}`, token === undefined ? {} : { token });
  const listed = await org.call(`/v1/applications?project=${org.project}`);
  const row = listed.body.data.find((each: { id: string }) => each.id === id);
  expect(row.keeping).toEqual(body.keeping);
  return [body.status, body.keeping?.state ?? null, body.askedUntil, body.savedUntil];
};
const offered = async (org: Organisation, { id }: Seeded): Promise<boolean> =>
  (await org.call(`/v1/applications/${id}`)).body.actions.some(
    (each: { id: string }) => each.id === "record-consent",
  );
const codes = (lines: { code: string }[]) => lines.map(({ code }) => code);
/** What becomes of the only message, at the moment at which it would leave. */
async function leave(org: Organisation): Promise<unknown> {
  const [message] = await org.rows("SELECT id FROM messages WHERE org_id = ?", org.id);
  const { kind, ...why } = await claim(new Database(env.DB), String(message!.id), after(3600));
  return { kind, ...("failure" in why && { failure: why.failure }) };
}
const people = (org: Organisation) =>
  org.rows("SELECT id FROM candidates WHERE org_id = ?", org.id);

describe("who is asked through two applications", () => {
  it("has said yes to the one on which it is recorded, and is not asked by the other after", async () => {
    const { org, application } = await saved({ ...ASK, purpose: "Fråga ett" });
    const project = await org.addProject();
    const other = await org.application({ candidate: application.candidate, project });
    await org.act(other.id, "save", { ...ASK, purpose: "Fråga två" });
    const agreed = () =>
      org.rows(
        "SELECT purpose, agreed_on IS NOT NULL AS yes FROM saved_profiles WHERE org_id = ? ORDER BY purpose",
        org.id,
      );
    expect((await org.act(application.id, "record-consent", YES)).status).toBe(200);
    expect(await agreed()).toEqual([
      { purpose: "Fråga ett", yes: 1 },
      { purpose: "Fråga två", yes: 0 },
    ]);
    await expectSound(org);
  });
});

describe("who lets it be kept longer, as a recruiter records it", () => {
  const UNTIL = inDays(500);
  const LONGER = { answer: "extend", answeredOn: inDays(0), via: "phone", until: UNTIL };

  it("is kept until the day that they said, of which nothing is sent, and which may be undone", async () => {
    const { org, application } = await saved(TELL);
    const { body: plan } = await org.plan(application.id, "record-consent", LONGER);
    expect(plan.messages).toEqual([]);
    expect(codes(plan.items)).toContain("save.known");
    expect(codes(plan.notes)).toEqual(["consent.no-mail"]);
    const { body: receipt } = await org.act(application.id, "record-consent", LONGER);
    expect(receipt).toMatchObject({
      detail: { answer: "extend", via: "phone", answeredOn: inDays(0), expiresOn: UNTIL },
    });
    const detail = async () => (await org.call(`/v1/applications/${application.id}`)).body;
    expect(await detail()).toMatchObject({
      savedUntil: UNTIL,
      keeping: { state: "kept", until: UNTIL, extendedOn: inDays(0), own: false },
    });
    await expectSound(org);
    const back = await org.call(`/v1/receipts/${receipt.id}/undo-plans`, { body: {} });
    expect(codes(back.body.items)).toContain("undo.no-longer");
    await org.undo(receipt.id);
    expect(await detail()).toMatchObject({
      savedUntil: TELL.expiresOn,
      keeping: { until: TELL.expiresOn, extendedOn: null },
    });
    await expectSound(org);
  });

  it.each([
    ["no day", { until: undefined }, "required"],
    ["a day before what holds", { until: inDays(1) }, "saved.not-longer"],
    ["more than the longest time", { until: inDays(2000) }, "saved.too-far"],
    ["a day that has not come", { answeredOn: inDays(2) }, "consent.future"],
  ])("is refused with %s", async (_, more, code) => {
    const { org, application } = await saved(TELL);
    const { body } = await org.plan(application.id, "record-consent", { ...LONGER, ...more });
    expect([...codes(body.blocks ?? []), ...codes(body.errors ?? [])]).toContain(code);
  });

  it("is refused of who is asked and kept by nothing, and a day with another answer", async () => {
    const { org, application } = await saved();
    const asked = await org.plan(application.id, "record-consent", LONGER);
    expect(codes(asked.body.blocks)).toContain("consent.not-kept-yet");
    const yes = await org.plan(application.id, "record-consent", { ...LONGER, answer: "yes" });
    expect(yes.body.errors).toMatchObject([{ path: ["input", "until"] }]);
  });
});

describe("who is asked for consent", () => {
  it("reads a question, and the plan says what holds without an answer", async () => {
    const org = await quietOrganisation();
    const closed = await org.addProject(undefined, { closedAt: "2026-10-01" });
    const open = await org.application();
    const ended = await org.application({ project: closed });
    const { body: plan } = await org.plan(open.id, "save", ASK);
    expect(plan.messages).toMatchObject([{ kind: "save-consent" }]);
    expect(plan.messages[0].text).toContain("Svara ja eller nej här: [personlig länk]");
    expect(codes(plan.items)).toEqual(["save.asks"]);
    expect(codes(plan.notes)).toEqual(["save.waits", "save.record"]);
    const { body: other } = await org.plan(ended.id, "save", ASK);
    expect(other.notes[0]).toMatchObject({ code: "save.waits-until" });
    expect(other.notes[0].message).toContain("1 oktober 2028");
  });

  it("is Saved, awaiting an answer, and erased with the application like anybody else", async () => {
    const { org, application } = await saved();
    await addFile(org, application, "cv.pdf");
    expect(await standing(org, application)).toEqual(["saved", "asked", AHEAD, null]);
    await org.act(application.id, "delete");
    const input = { confirmation: application.externalId };
    const { body: plan } = await org.plan(application.id, "purge", input);
    expect(codes(plan.items)).toContain("purge.candidate");
    expect((await org.act(application.id, "purge", input)).status).toBe(200);
    expect([
      await people(org),
      await org.rows("SELECT id FROM saved_profiles WHERE org_id = ?", org.id),
      await org.rows("SELECT id FROM files WHERE org_id = ?", org.id),
    ]).toEqual([[], [], []]);
    await expectSound(org);
  });

  it("is kept once a yes is recorded, which says when, how and by whom, and may be undone", async () => {
    const { org, application } = await saved();
    const { body: plan } = await org.plan(application.id, "record-consent", YES);
    expect(codes(plan.items)).toEqual(["save.known", "plan.cancels-message"]);
    const { body: receipt } = await org.act(application.id, "record-consent", YES);
    expect(receipt).toMatchObject({ action: "record-consent", detail: YES });
    expect(await standing(org, application)).toEqual(["saved", "kept", null, AHEAD]);
    expect(
      await org.rows(
        "SELECT agreed_on, agreed_via, agreed_by FROM saved_profiles WHERE org_id = ?",
        org.id,
      ),
    ).toEqual([{ agreed_on: inDays(0), agreed_via: "phone", agreed_by: "Anna Ek" }]);
    const back = await org.call(`/v1/receipts/${receipt.id}/undo-plans`, { body: {} });
    expect(codes(back.body.items)).toContain("undo.question-waits");
    expect((await org.undo(receipt.id)).status).toBe(200);
    expect(await standing(org, application)).toEqual(["saved", "asked", AHEAD, null]);
    await org.act(application.id, "record-consent", YES);
    await org.act(application.id, "delete");
    const input = { confirmation: application.externalId };
    expect((await org.act(application.id, "purge", input)).status).toBe(200);
    expect(await people(org)).toHaveLength(1);
    await expectSound(org);
  });

  it("is not kept after a no, of which nothing is sent, and which may be undone", async () => {
    const { org, application } = await saved();
    const { body: plan } = await org.plan(application.id, "record-consent", NO);
    expect(codes(plan.items)).toEqual(["consent.not-kept", "plan.cancels-message"]);
    expect(plan.messages).toEqual([]);
    const { body: receipt } = await org.act(application.id, "record-consent", NO);
    expect(await standing(org, application)).toEqual(["saved", "declined", null, null]);
    expect(await offered(org, application)).toBe(false);
    expect((await org.act(application.id, "record-consent", YES)).body.reason).toBe("not_saved");
    expect((await org.undo(receipt.id)).status).toBe(200);
    expect(await standing(org, application)).toEqual(["saved", "asked", AHEAD, null]);
    await expectSound(org);
  });

  it("may take a yes back", async () => {
    const { org, application } = await saved();
    await org.act(application.id, "record-consent", YES);
    const again = await org.act(application.id, "record-consent", YES);
    expect([again.status, ...codes(again.body.errors)]).toEqual([409, "consent.not-asked"]);
    const { body: no } = await org.act(application.id, "record-consent", NO);
    expect(await standing(org, application)).toEqual(["saved", "declined", null, null]);
    await org.undo(no.id);
    expect(await standing(org, application)).toEqual(["saved", "kept", null, AHEAD]);
    await expectSound(org);
  });

  it("twice, and says yes, waits for no answer any more", async () => {
    const { org, application } = await saved();
    await org.act(application.id, "reject", { type: "none", reason: "rejection-1" });
    await org.act(application.id, "save", { ...ASK, expiresOn: inDays(300) });
    expect(await standing(org, application)).toEqual(["saved", "asked", inDays(300), null]);
    expect((await org.act(application.id, "record-consent", YES)).status).toBe(200);
    expect(await standing(org, application)).toEqual(["saved", "kept", null, inDays(300)]);
    expect((await org.act(application.id, "record-consent", YES)).body.code).toBe("blocked");
    await org.act(application.id, "record-consent", NO);
    expect(await standing(org, application)).toEqual(["saved", "declined", null, null]);
    await expectSound(org);
  });

  it("and was saved before stays saved as before, whatever the answer", async () => {
    const { org, application } = await saved(TELL);
    const other = await org.application({
      candidate: application.candidate,
      project: await org.addProject(),
    });
    const later = { ...ASK, expiresOn: inDays(300) };
    const { body: plan } = await org.plan(other.id, "save", later);
    expect(codes(plan.notes)).toContain("save.stands");
    await org.act(other.id, "save", later);
    expect((await standing(org, application)).slice(2)).toEqual([inDays(300), AHEAD]);
    const { body } = await org.plan(application.id, "record-consent", NO);
    expect(codes(body.items)).toContain("consent.kept-no-more");
    await org.act(application.id, "record-consent", YES);
    expect((await org.call(`/v1/applications/${other.id}`)).body.savedUntil).toBe(inDays(300));
    await expectSound(org);
  });
});

const ANSWERS: [string, Record<string, unknown>, string[], string][] = [
  ["tomorrow", { ...YES, answeredOn: inDays(1) }, ["input", "answeredOn"], "consent.future"],
  [
    "before it was asked",
    { ...NO, answeredOn: inDays(-1) },
    ["input", "answeredOn"],
    "consent.before",
  ],
];
it.each(ANSWERS)("no answer came %s", async (_, input, path, code) => {
  const { org, application } = await saved();
  const { status, body } = await org.act(application.id, "record-consent", input);
  expect([status, body.code, body.errors]).toEqual([
    409,
    "blocked",
    [expect.objectContaining({ path, code })],
  ]);
});

it("a yes to a time that is over is blocked in words, and a no is not", async () => {
  const org = await quietOrganisation();
  const application = await org.application({ status: "saved", asked: inDays(-1) });
  const late = await org.act(application.id, "record-consent", YES);
  expect(late.body.errors).toMatchObject([{ path: ["input", "answer"], code: "consent.too-late" }]);
  expect(late.body.errors[0].message).toContain(formatDate("sv", inDays(-1)));
  expect((await org.act(application.id, "record-consent", NO)).status).toBe(200);
});

it.each([
  ["asked", ASK],
  ["told", TELL],
])(
  "who is %s hears of it though the application moves on, and of the newest only",
  async (_, input) => {
    const { org, application } = await saved(input);
    await org.act(application.id, "reject", { type: "none", reason: "rejection-1" });
    const states = async () =>
      (await org.rows("SELECT state FROM messages WHERE org_id = ? ORDER BY id", org.id)).map(
        ({ state }) => state,
      );
    expect(await states()).toEqual(["held"]);
    await org.act(application.id, "save", input);
    expect(await states()).toEqual(["cancelled", "held"]);
    await expectSound(org);
  },
);

describe("who is told", () => {
  it("is kept at once, and not after a no", async () => {
    const { org, application, receipt } = await saved(TELL);
    expect(receipt.messages).toMatchObject([
      { subject: "Vi sparar dina uppgifter för andra tjänster" },
    ]);
    expect(await standing(org, application)).toEqual(["saved", "kept", null, AHEAD]);
    const yes = await org.act(application.id, "record-consent", YES);
    expect(codes(yes.body.errors)).toEqual(["consent.not-asked"]);
    expect((await org.act(application.id, "record-consent", NO)).status).toBe(200);
    expect(await standing(org, application)).toEqual(["saved", "declined", null, null]);
    await org.act(application.id, "delete");
    const input = { confirmation: application.externalId };
    expect((await org.act(application.id, "purge", input)).status).toBe(200);
    expect(await people(org)).toEqual([]);
  });

  it("once, in a bulk as well: it is no mail to unsubscribe from", async () => {
    const org = await quietOrganisation();
    const applications = (await org.applications(2)).map(({ id }) => ({ id }));
    for (const input of [ASK, TELL]) {
      const { body } = await org.call("/v1/plans", {
        body: { action: "save", input, applications },
      });
      expect(body.results).toMatchObject([{ outcome: "planned" }, { outcome: "planned" }]);
    }
    await org.call("/v1/actions", { body: { action: "save", input: ASK, applications }, key: "b" });
    expect(
      await org.rows("SELECT DISTINCT list, kind FROM messages WHERE org_id = ?", org.id),
    ).toEqual([{ list: 0, kind: "save-consent" }]);
  });
});

const BASES: [publicSector: boolean, basis: string, refused: string | null][] = [
  [true, "consent", null],
  [true, "public-interest", null],
  [true, "legitimate-interest", "save.public-basis"],
  [false, "consent", null],
  [false, "legitimate-interest", null],
  [false, "public-interest", "save.other-basis"],
];
it.each(BASES)("public: %s, basis %s: %s", async (publicSector, basis, refused) => {
  const org = await Organisation.make({ publicSector });
  const { id } = await org.application();
  const { body } = await org.plan(id, "save", { ...TELL, basis });
  expect(body.blocks).toEqual(
    refused ? [expect.objectContaining({ code: refused, path: ["input", "basis"] })] : [],
  );
});

it("the text of another basis is no choice, and one's own words may name the basis", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  for (const [input, template] of [
    [ASK, "save"],
    [TELL, "save-consent"],
  ] as const) {
    const { body } = await org.plan(id, "save", { ...input, message: { template } });
    expect(body.blocks).toMatchObject([
      { code: "save.other-text", path: ["input", "message", "template"] },
    ]);
  }
  const message = { subject: "Fråga", body: "Vi frågar om {{save.basis}}." };
  const { body } = await org.plan(id, "save", { ...ASK, message });
  expect(body.messages[0].text).toContain("Vi frågar om ditt samtycke (artikel 6.1 a");
});

describe("answers through two applications of one person", () => {
  async function twice(input = ASK) {
    const { org, application, receipt } = await saved(input);
    const other = await org.application({
      candidate: application.candidate,
      project: await org.addProject(),
    });
    return { org, application, receipt, other };
  }

  it("are recorded on either; of two at once one is, and says so", async () => {
    const { org, application, other } = await twice();
    expect(await offered(org, other)).toBe(true);
    const answers = await Promise.all([
      org.act(application.id, "record-consent", YES),
      org.act(other.id, "record-consent", NO),
    ]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    await expectSound(org);
  });

  it("leave what was taken back where it was saved taken back", async () => {
    const { org, receipt, other } = await twice();
    const { body: no } = await org.act(other.id, "record-consent", NO);
    expect((await org.undo(receipt.id)).status).toBe(200);
    const { body: plan } = await org.call(`/v1/receipts/${no.id}/undo-plans`, { body: {} });
    expect(codes(plan.items)).not.toContain("undo.no-taken-back");
    expect((await org.undo(no.id)).status).toBe(200);
    expect(
      await org.rows("SELECT id FROM saved_profiles WHERE org_id = ? AND ended_at IS NULL", org.id),
    ).toEqual([]);
  });

  it("hold back the message that has not left", async () => {
    for (const [input, answer] of [
      [ASK, YES],
      [ASK, NO],
      [TELL, NO],
    ] as const) {
      const { org, application, other } = await twice(input);
      await org.act(other.id, "record-consent", answer);
      expect(await leave(org)).toEqual({ kind: "ended", failure: "save_answered" });
      expect((await org.call(`/v1/applications/${application.id}`)).body.status).toBe("saved");
    }
    const { org } = await twice();
    expect(await leave(org)).toEqual({ kind: "send" });
  });
});

it("keeps the purpose in the words in which the person was asked", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application({ language: "en" });
  const asked = { ...ASK, purposes: { en: "Other positions" } };
  const planned = await org.plan(id, "save", asked);
  expect(JSON.stringify(planned.body.items)).toContain("Other positions");
  const { body } = await org.act(id, "save", asked);
  expect(body.detail.purpose).toBe("Other positions");
  expect(await org.rows("SELECT purpose FROM saved_profiles WHERE org_id = ?", org.id)).toEqual([
    { purpose: "Other positions" },
  ]);
  expect(await org.rows("SELECT text FROM messages WHERE org_id = ?", org.id)).toMatchObject([
    { text: expect.stringContaining("Other positions") },
  ]);
});
