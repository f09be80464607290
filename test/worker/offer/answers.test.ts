import { describe, expect, it } from "vitest";
import { sha256 } from "../../../worker/domain/sha256.ts";
import { guestCode } from "../../../worker/guests/code.ts";
import { env } from "../support/organisation.ts";
import { expectSound } from "../support/invariants.ts";
import { inside, INPUT, mails, offer, states } from "./support.ts";

describe("an offer", () => {
  it("is written to the candidate with their own link, and a reminder before the last day", async () => {
    const { org, id, application } = await offer();
    expect(await mails(org)).toMatchObject([
      { kind: "send-offer", state: "held", guest: id, audience: "candidate" },
      { kind: "offer-reminder", state: "scheduled", guest: id },
    ]);
    const { body } = await org.call(`/v1/applications/${application}`);
    expect(body).toMatchObject({
      status: "offered",
      offer: { offer: id, number: 1, state: "standing", position: "Systemutvecklare" },
    });
    await expectSound(org);
  });

  it("is shown as waiting until it has left, whatever reminds of it", async () => {
    const { org, application } = await offer();
    const waiting = async () =>
      (await org.call(`/v1/applications/${application}`)).body.pendingMail?.kind ?? null;
    expect(await waiting()).toBe("send-offer");
    await org.rows(
      "UPDATE messages SET state = 'delivered' WHERE org_id = ? AND kind = 'send-offer' RETURNING id",
      org.id,
    );
    expect(await waiting()).toBeNull();
  });

  it("is read line by line, and changes nothing by being looked at", async () => {
    const { org, call, link } = await offer();
    const look = await org.call("/guests/look", { body: { purpose: "offer", link }, token: "" });
    expect(look.body).toMatchObject({ over: false, codeTo: null });
    const { status, body } = await call("offer");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: "standing",
      seen: 1,
      changed: false,
      may: { answer: true, ask: true },
    });
    expect(
      body.lines.map(({ label, value }: Record<string, string>) => `${label}: ${value}`),
    ).toContain("Lön: 38\u00a0500 SEK per månad");
    expect(await states(org)).toEqual(["standing"]);
  });

  it("is accepted with the name typed; the very text is kept with its hash, and its maker is told", async () => {
    const { org, id, application, accept, call } = await offer();
    const { body: read } = await call("offer");
    const { status, body } = await accept();
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: "accepted", name: "Eva Åberg", may: { answer: false } });
    const { body: stored } = await org.call(`/v1/offers/${id}`);
    const lines = read.lines.map(
      ({ label, value }: Record<string, string>) => `${label}: ${value}`,
    );
    expect(stored.accepted).toEqual({
      name: "Eva Åberg",
      language: "sv",
      text: [read.title, ...lines].join("\n"),
      sha256: read.sha256,
    });
    expect(await sha256(stored.accepted.text)).toBe(read.sha256);
    const written = await mails(org);
    expect(written.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "send-offer cancelled",
      "offer-reminder cancelled",
      "offer-accepted held",
      "offer-answered queued",
    ]);
    expect(written[3]!.subject).toContain("har svarat ja");
    const { body: detail } = await org.call(`/v1/applications/${application}`);
    expect(detail).toMatchObject({ status: "offered", offer: { state: "accepted" } });
    await expectSound(org);
  });

  it("is declined with a reason of its own, which ends the application", async () => {
    const { org, id, application, decline } = await offer();
    const { body } = await decline({ reason: "pay", comment: "Jag fick ett bättre bud." });
    expect(body).toMatchObject({ state: "declined", may: { answer: false } });
    const { body: detail } = await org.call(`/v1/applications/${application}`);
    expect(detail).toMatchObject({ status: "withdrawn", offer: { state: "declined" } });
    expect((await org.call(`/v1/offers/${id}`)).body).toMatchObject({
      reason: "pay",
      comment: "Jag fick ett bättre bud.",
    });
    const told = (await mails(org)).find(({ kind }) => kind === "offer-answered");
    expect(told!.text).toContain("Jag fick ett bättre bud.");
    await expectSound(org);
  });

  it("asks for the name, and for what was read", async () => {
    const { accept, call } = await offer();
    const unnamed = await accept({ name: undefined });
    expect(unnamed.body).toMatchObject({ code: "blocked", errors: [{ code: "field.required" }] });
    const other = await accept({ sha256: "0".repeat(64) });
    expect(other).toMatchObject({ status: 409, body: { code: "version_conflict" } });
    expect((await call("offer")).body.state).toBe("standing");
  });

  it("tells who answers from a page that is old what was said meanwhile", async () => {
    const { accept, decline, call } = await offer();
    await accept();
    const late = await decline();
    expect(late).toMatchObject({ status: 409, body: { code: "version_conflict" } });
    expect((await call("offer")).body.state).toBe("accepted");
  });

  it("answers the same request again with the same answer", async () => {
    const { org, call } = await offer();
    const { body: read } = await call("offer");
    const said = {
      seen: 1,
      answer: "accept",
      name: "Eva",
      language: read.language,
      sha256: read.sha256,
    };
    const key = crypto.randomUUID();
    const [first, second] = [await call("answers", said, key), await call("answers", said, key)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect((await mails(org)).filter(({ kind }) => kind === "offer-answered")).toHaveLength(1);
  });

  it("can be asked about, by mail to its maker, which moves nothing", async () => {
    const { org, call, application } = await offer();
    const { body: before } = await org.call(`/v1/applications/${application}`);
    expect((await call("questions", { text: "Kan jag börja senare?" })).status).toBe(204);
    const question = (await mails(org)).find(({ kind }) => kind === "offer-question");
    expect(question).toMatchObject({ state: "queued", audience: "other" });
    expect(question!.text).toContain("Kan jag börja senare?");
    const { body: after } = await org.call(`/v1/applications/${application}`);
    expect(after.version).toBe(before.version);
    for (let n = 0; n < 4; n += 1) await call("questions", { text: "Hej?" });
    expect((await call("questions", { text: "Hej?" })).status).toBe(429);
  });

  it("is read in the other language, and kept in the one it was read in", async () => {
    const { org, id, call } = await offer();
    const { body: read } = await call("offer?locale=en");
    expect(read.lines[0]).toMatchObject({ label: "Position" });
    const { language, sha256: hash } = read;
    await call("answers", { seen: 1, answer: "accept", name: "Eva", language, sha256: hash });
    const { body } = await org.call(`/v1/offers/${id}`);
    expect(body.accepted).toMatchObject({ language: "en", sha256: hash });
  });
});

describe("where the organisation wants a code, a yes", () => {
  async function coded() {
    const made = await offer();
    const { org, id, call } = made;
    await org.rows("UPDATE organisations SET offer_code = 1 WHERE id = ? RETURNING id", org.id);
    const send = async () => {
      const { body } = await call("codes", {});
      const message = (await mails(org)).findLast(({ kind }) => kind === "offer-code")!;
      return { ticket: body.ticket, code: await guestCode(env.SERVER_KEY, id, String(message.id)) };
    };
    return { ...made, send };
  }

  it("is one only with the code that this browser asked for; reading and declining need none", async () => {
    const { org, call, accept, send, decline } = await coded();
    expect((await call("offer")).body.codeTo).toMatch(/^p•••@/);
    expect((await accept()).body).toMatchObject({
      code: "invalid_input",
      errors: [{ path: ["code"], code: "required" }],
    });
    const { ticket, code } = await send();
    const wrong = code === "000000" ? "000001" : "000000";
    expect((await accept({ ticket, code: wrong })).body.errors).toMatchObject([
      { path: ["code"], code: "wrong_code" },
    ]);
    expect((await accept({ ticket: "another", code })).body.errors).toMatchObject([
      { path: ["code"], code: "ended_code" },
    ]);
    expect(await states(org)).toEqual(["standing"]);
    expect((await accept({ ticket, code })).body).toMatchObject({
      state: "accepted",
      codeTo: null,
    });
    const other = await offer({ org });
    expect((await other.decline()).status).toBe(200);
    expect((await decline()).status).toBe(409);
  });

  it("is locked after five tries, and answers the same request again without a code", async () => {
    const { call, accept, send } = await coded();
    const first = await send();
    const wrong = first.code === "000000" ? "000001" : "000000";
    for (let tries = 0; tries < 5; tries += 1) await accept({ ticket: first.ticket, code: wrong });
    expect((await accept(first)).body.errors).toMatchObject([{ code: "ended_code" }]);
    const { body: read } = await call("offer");
    const { seen, language, sha256: hash } = read;
    const said = { seen, answer: "accept", name: "Eva", language, sha256: hash, ...(await send()) };
    const key = crypto.randomUUID();
    const both = [await call("answers", said, key), await call("answers", said, key)];
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe("a new offer", () => {
  it("takes the place of the one before, says what is other, and lets its link say so", async () => {
    const { org, application, call, accept } = await offer();
    const pay = { amount: "39500.50", period: "month", currency: "SEK" };
    const plan = await org.plan(application, "send-offer", {
      ...(await sent(org, application)),
      pay,
    });
    expect(plan.body.notes).toMatchObject([
      {
        code: "offer.changes",
        message: "Lön ändras från 38\u00a0500 SEK per månad till 39\u00a0500,50 SEK per månad.",
      },
    ]);
    const second = await offer({ org, candidate: { id: application }, input: { pay } });
    expect((await call("offer")).body).toMatchObject({
      state: "replaced",
      lines: [],
      sha256: null,
    });
    const old = { seen: 2, language: "sv", sha256: "0".repeat(64) };
    expect((await accept(old)).body).toMatchObject({
      code: "not_allowed",
      reason: "offer_replaced",
    });
    const { body } = await second.call("offer");
    expect(body).toMatchObject({ number: 2, changed: true });
    expect(body.lines.filter(({ before }: { before?: string }) => before)).toMatchObject([
      { field: "pay", before: "38\u00a0500 SEK per månad" },
    ]);
    expect((await second.accept()).status).toBe(200);
    expect(await states(org)).toEqual(["replaced", "accepted"]);
    await expectSound(org);
  });

  it("comes back whole by undo, with the one that it had replaced", async () => {
    const { org, id, application, call } = await offer();
    const second = await offer({ org, candidate: { id: application } });
    expect((await org.undo(second.receipt)).status).toBe(200);
    expect(await states(org)).toEqual(["standing", "taken-back"]);
    expect((await second.call("offer")).status).toBe(401);
    expect((await call("offer")).body).toMatchObject({ state: "standing", may: { answer: true } });
    const again = await inside(org, { id, application });
    expect((await again.accept()).status).toBe(200);
    await expectSound(org);
  });

  it("does not come while another was accepted", async () => {
    const { org, application, accept } = await offer();
    await accept();
    const { body } = await org.plan(application, "send-offer", await sent(org, application));
    expect(body.blocks).toMatchObject([{ code: "offer.accepted-stands" }]);
  });
});

/** What the newest offer of the application was made from. */
async function sent(org: Awaited<ReturnType<typeof offer>>["org"], application: string) {
  const { body } = await org.call(`/v1/offers?application=${application}`);
  return Object.fromEntries(Object.keys(INPUT).map((field) => [field, body.data[0][field]]));
}
