/** What becomes of an offer when the application moves, somebody withdraws it, or nobody answers. */
import { describe, expect, it } from "vitest";
import { Database } from "../../../worker/db/client.ts";
import { newId } from "../../../worker/domain/ids.ts";
import { expireOffers } from "../../../worker/features/offer/expiring.ts";
import { after, NOW } from "../support/clock.ts";
import { inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { env } from "../support/organisation.ts";
import { INPUT, mails, offer, states } from "./support.ts";

const waiting = async (org: Awaited<ReturnType<typeof offer>>["org"]) =>
  (await mails(org))
    .filter(({ state }) => state === "held" || state === "scheduled")
    .map(({ kind }) => kind);

describe("a standing offer", () => {
  it.each([
    ["reject", { type: "none", reason: "rejection-1" }],
    ["withdraw", { source: "phone", notify: false }],
    ["delete", {}],
    ["hire", { position: "x", department: "y", startDate: inDays(60) }],
  ] as const)(
    "ends with %s, whose plan says so, and comes back with its undo",
    async (action, input) => {
      const { org, application, call } = await offer();
      const plan = await org.plan(application, action, input);
      expect(plan.body.items.map(({ code }: { code: string }) => code)).toContain("offer.ends");
      const { body: receipt } = await org.act(application, action, input);
      expect(await states(org)).toEqual(["ended"]);
      expect(await waiting(org)).toEqual([]);
      const { status, body } = await call("offer");
      expect(action === "delete" ? status : body.state).toBe(action === "delete" ? 401 : "ended");
      expect((await org.undo(receipt.id)).status).toBe(200);
      expect((await call("offer")).body).toMatchObject({
        state: "standing",
        may: { answer: true },
      });
      expect(await waiting(org)).toEqual(["send-offer", "offer-reminder"]);
      await expectSound(org);
    },
  );

  it("is withdrawn with a reason and a mail, and the application returns to where it was", async () => {
    const { org, id, application, call, accept } = await offer();
    const { body } = await org.act(application, "withdraw-offer", {
      offer: id,
      reason: "Tjänsten drogs in.",
    });
    expect(body).toMatchObject({
      to: { status: "interview" },
      detail: { note: "Tjänsten drogs in." },
    });
    expect(await waiting(org)).toEqual(["withdraw-offer"]);
    expect((await call("offer")).body).toMatchObject({ state: "withdrawn", lines: [] });
    const old = { seen: 1, language: "sv", sha256: "0".repeat(64) };
    expect((await accept(old)).body).toMatchObject({ code: "not_allowed", reason: "offer_over" });
    expect((await org.undo(body.id)).status).toBe(200);
    expect((await accept()).status).toBe(200);
    await expectSound(org);
  });

  it("is taken back by undo: its link dies, and a mail that waits goes nowhere", async () => {
    const { org, receipt, application, call } = await offer();
    await call("offer");
    const plan = await org.call(`/v1/receipts/${receipt}/undo-plans`, { body: {} });
    expect(plan.body.lasting.map(({ code }: { code: string }) => code)).toContain(
      "undo.offer-opened",
    );
    expect((await org.undo(receipt)).status).toBe(200);
    expect((await call("offer")).status).toBe(401);
    expect(await waiting(org)).toEqual([]);
    const { body } = await org.call(`/v1/applications/${application}`);
    expect(body).toMatchObject({ status: "interview", offer: null });
    await expectSound(org);
  });

  it("runs out at the end of its last day: late answers are told whom to call", async () => {
    const { org, application, accept, call } = await offer();
    await org.rows(
      "UPDATE offers SET answer_by_at = ? WHERE org_id = ? RETURNING id",
      after(-60).toISOString(),
      org.id,
    );
    const late = await accept();
    expect(late.body).toMatchObject({
      code: "not_allowed",
      reason: "offer_expired",
      detail: expect.stringContaining("Anna Ek"),
    });
    expect((await call("offer")).body).toMatchObject({ state: "expired", may: { answer: false } });
    await expireOffers.run({
      db: new Database(env.DB),
      files: env.FILES,
      newId,
      data: [],
      now: NOW,
    });
    expect(await states(org)).toEqual(["expired"]);
    const expired = async () => (await mails(org)).filter(({ kind }) => kind === "offer-expired");
    const [told] = await expired();
    expect(told).toMatchObject({
      recipient: "anna.ek@prov.example",
      subject: expect.stringContaining("Systemutvecklare"),
      text: expect.stringMatching(/svarade inte senast .* och kan inte längre svara/),
    });
    await expireOffers.run({
      db: new Database(env.DB),
      files: env.FILES,
      newId,
      now: NOW,
      data: [],
    });
    expect(await expired()).toHaveLength(1);
    const { body } = await org.call(`/v1/applications/${application}`);
    expect(body).toMatchObject({ status: "offered", offer: { state: "expired" } });
    const again = await offer({ org, candidate: { id: application } });
    expect((await again.accept()).status).toBe(200);
    expect(await states(org)).toEqual(["replaced", "accepted"]);
    await expectSound(org);
  });

  it("can be answered by who has no address, as a recruiter records it", async () => {
    const made = await offer();
    const { org } = made;
    const { id: application } = await org.application({ email: null, status: "interview" });
    const plan = await org.plan(application, "send-offer", INPUT);
    expect(plan.body.warnings).toMatchObject([{ code: "offer.no-address" }]);
    const { body: receipt } = await org.act(application, "send-offer", INPUT);
    const input = { offer: receipt.offer, answer: "accept" };
    const silent = await org.plan(application, "answer-offer", input);
    expect(silent.body.blocks).toMatchObject([{ code: "field.required", path: ["input", "via"] }]);
    const done = await org.act(application, "answer-offer", { ...input, via: "phone" });
    expect(done.body).toMatchObject({ messages: [], detail: { answer: "yes", via: "phone" } });
    const { body } = await org.call(`/v1/offers/${receipt.offer}`);
    expect(body).toMatchObject({ state: "accepted", via: "phone", accepted: { language: "sv" } });
    expect((await org.undo(done.body.id)).status).toBe(200);
    expect((await org.call(`/v1/offers/${receipt.offer}`)).body.state).toBe("standing");
    await expectSound(org);
  });
});

describe("an accepted offer", () => {
  it("is withdrawn only with a warning that it may bind; what was accepted is kept", async () => {
    const { org, id, application, accept } = await offer();
    await accept();
    const input = { offer: id, reason: "Fel lön." };
    const plan = await org.plan(application, "withdraw-offer", input);
    expect(plan.body.warnings).toMatchObject([{ code: "offer.may-bind" }]);
    await org.act(application, "withdraw-offer", input);
    const { body } = await org.call(`/v1/offers/${id}`);
    expect(body).toMatchObject({ state: "withdrawn", accepted: { name: "Eva Åberg" } });
    await expectSound(org);
  });

  it("is kept by who is hired", async () => {
    const { org, application, accept } = await offer();
    await accept();
    const { body: detail } = await org.call(`/v1/applications/${application}`);
    const { position, department, startDate } = INPUT;
    expect(detail.proposed).toEqual({ hire: { position, department, startDate } });
    const input = detail.proposed.hire;
    expect((await org.plan(application, "hire", input)).body.warnings).toEqual([]);
    await org.act(application, "hire", input);
    expect(await states(org)).toEqual(["accepted"]);
  });

  it("is the candidate's own word, which no undo takes back", async () => {
    const { org, application, accept } = await offer();
    await accept();
    const [event] = await org.rows(
      "SELECT receipt_id AS id FROM events WHERE application_id = ? ORDER BY version DESC LIMIT 1",
      application,
    );
    const { body: refused } = await org.undo(String(event!.id));
    expect(refused).toMatchObject({ code: "not_undoable", reason: "candidates_word" });
  });

  it("ends with a rejection only with a warning", async () => {
    const { org, application, accept } = await offer();
    await accept();
    const plan = await org.plan(application, "reject", { type: "none", reason: "rejection-1" });
    expect(plan.body.warnings.map(({ code }: { code: string }) => code)).toContain(
      "offer.may-bind",
    );
  });
});

describe("an offer that cannot be made", () => {
  it.each([
    [{ answerBy: inDays(-1) }, "offer.past-deadline", ["input", "answerBy"]],
    [{ answerBy: inDays(300) }, "offer.far-deadline", ["input", "answerBy"]],
    [{ form: "fixed-term", until: inDays(30) }, "offer.ends-before-start", ["input", "until"]],
    [{ until: inDays(90) }, "offer.permanent-until", ["input", "until"]],
    [
      { send: { when: "at", at: `${inDays(12)}T09:00` } },
      "offer.sent-late",
      ["input", "send", "at"],
    ],
  ])("says why where it stands: %j", async (input, code, path) => {
    const { org } = await offer();
    const { id } = await org.application();
    const plan = await org.plan(id, "send-offer", { ...INPUT, ...input });
    expect(plan.body.blocks).toContainEqual(expect.objectContaining({ code, path }));
  });

  it.each([["38 500"], ["38500,50"], ["0"], ["0.00"], ["1.234"], ["-5"], ["1e5"], [""]])(
    "refuses %j as an amount",
    async (amount) => {
      const { org, application } = await offer();
      const plan = await org.plan(application, "send-offer", { ...INPUT, pay: { amount } });
      expect(plan.body).toMatchObject({
        code: "invalid_input",
        errors: [{ path: ["input", "pay", "amount"] }],
      });
    },
  );

  it("needs a right of its own", async () => {
    const { org, application } = await offer();
    const token = await org.session({ scopes: ["invite-to-interview", "hire", "withdraw-offer"] });
    const { body } = await org.call(`/v1/applications/${application}/plans`, {
      body: { action: "send-offer", input: INPUT },
      token,
    });
    expect(body).toMatchObject({ code: "forbidden", reason: "missing_scope" });
  });
});
