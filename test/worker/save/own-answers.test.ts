/** A person answers by their own link: yes, no, longer; with an application left, deleted or purged. */
import { describe, expect, it } from "vitest";
import { formatDate } from "../../../worker/domain/localtime.ts";
import { AHEAD, inDays } from "../support/dates.ts";
import { expectSound } from "../support/invariants.ts";
import { addMonths } from "../../../worker/domain/localtime.ts";
import { ASK, inside, kindsOf, mails, purge, saved, TELL } from "./support.ts";

const codes = (lines: { code: string }[]) => lines.map(({ code }) => code);

describe("a message to who is saved", () => {
  it.each([
    ["asks", ASK, "save-consent"],
    ["tells", TELL, "save"],
  ])("%s, with the person's own link and whom to write to", async (_, input, kind) => {
    const { org, id } = await saved(input);
    const [mail] = await mails(org);
    expect(mail).toMatchObject({ kind, state: "held", guest: id });
    expect(mail!.text).toContain(`https://personlig.invalid/saved/${id}/1`);
    expect(mail!.text).toContain("svara på det här mejlet");
  });

  it("has the link below an own text that lacks it, and below own words, once", async () => {
    const { org, application } = await saved();
    const words = { subject: "Fråga", body: "Får vi spara dig? Svara på mejlet." };
    const other = await org.application();
    const { body: plan } = await org.plan(other.id, "save", { ...ASK, message: words });
    expect(plan.blocks).toEqual([]);
    expect(plan.messages[0].text).toMatch(/Svara på mejlet\.\n\nSvara här: \S+/u);
    await org.act(application.id, "withdraw", { source: "phone", notify: false });
    const holding = { subject: "Fråga", body: "Svara: {{save.link}}" };
    const { body } = await org.plan(application.id, "save", { ...ASK, message: holding });
    expect(body.messages[0].text.match(/Svara/gu)).toHaveLength(1);
  });
});

describe("who comes by their link", () => {
  it("reads for what, on which basis, until when, and what stays, and changes nothing by it", async () => {
    const { org, link, read } = await saved();
    const look = await org.call("/guests/look", { body: { purpose: "saved", link }, token: "" });
    expect(look.body).toMatchObject({ asks: true, codeTo: null, firstName: "Eva" });
    expect(await read()).toMatchObject({
      state: "asked",
      seen: 1,
      purpose: "Andra tjänster",
      basis: "consent",
      until: AHEAD,
      may: { yes: true, no: true, extend: false },
      stays: { any: true, months: 24 },
      also: false,
    });
    await expectSound(org);
  });

  it("reads nothing by the link alone of what else there is of them, nor changes it", async () => {
    const { org, application, entered, read } = await saved(TELL);
    const project = await org.addProject(undefined, { title: "Hemlig tjänst" });
    await org.application({ candidate: application.candidate, project });
    const rows = await org.rows(
      "SELECT c.last_name AS name, c.email, c.phone, p.title FROM candidates c JOIN applications a ON a.candidate_id = c.id JOIN projects p ON p.id = a.project_id WHERE a.org_id = ?",
      org.id,
    );
    const told = JSON.stringify(await read());
    for (const value of rows.flatMap((row) => Object.values(row)).filter(Boolean))
      expect(told).not.toContain(String(value));
    // The person's own page asks for a session of its own.
    const { token } = entered.body;
    for (const path of ["/guests/account/page", "/guests/account/person"])
      expect((await org.call(path, { token })).status, path).toBe(401);
    await expectSound(org);
  });

  it("says yes: it stands in the history as their own word, and they get a receipt", async () => {
    const { org, application, say } = await saved();
    const { status, body } = await say("yes");
    expect([status, body.state, body.answeredOn]).toEqual([200, "kept", inDays(0)]);
    const { body: detail } = await org.call(`/v1/applications/${application.id}`);
    expect(detail).toMatchObject({
      status: "saved",
      savedUntil: AHEAD,
      keeping: { state: "kept", own: true, answeredOn: inDays(0) },
    });
    const { body: events } = await org.call(`/v1/applications/${application.id}/events`);
    expect(events.data[0]).toMatchObject({
      action: "record-consent",
      actor: { name: "" },
      detail: { answer: "yes", via: "link" },
      messages: [
        { subject: `Tack, vi sparar dina uppgifter till och med ${formatDate("sv", AHEAD)}` },
      ],
    });
    expect(await kindsOf(org)).toEqual(["save-consent cancelled", "save-yes queued"]);
    await expectSound(org);
  });

  it("says no at any time, of which the receipt tells what stays, and may think again", async () => {
    const { org, application, say } = await saved(TELL);
    const { body } = await say("no");
    expect(body).toMatchObject({ state: "declined", may: { yes: true, no: false, extend: false } });
    const [, mail] = await mails(org);
    expect(mail).toMatchObject({ kind: "save-no", state: "queued" });
    expect(mail!.text).toContain("i 24 månader efter att rekryteringen har avslutats");
    const detail = async () => (await org.call(`/v1/applications/${application.id}`)).body;
    expect((await detail()).keeping).toMatchObject({ state: "declined", own: true });
    expect((await detail()).savedUntil).toBeNull();
    expect((await say("yes")).body.state).toBe("kept");
    expect(await detail()).toMatchObject({ savedUntil: AHEAD, keeping: { state: "kept" } });
    expect((await say("no")).body.state).toBe("declined");
    const { body: events } = await org.call(`/v1/applications/${application.id}/events`);
    expect(
      events.data.slice(0, 3).map((each: { detail: { answer: string } }) => each.detail.answer),
    ).toEqual(["no", "yes", "no"]);
    expect(
      await org.rows(
        "SELECT answer, version FROM saved_answers WHERE org_id = ? ORDER BY version",
        org.id,
      ),
    ).toEqual([
      { answer: "no", version: 2 },
      { answer: "yes", version: 3 },
      { answer: "no", version: 4 },
    ]);
    await expectSound(org);
  });

  it("has let it be longer, but a recruiter records a later day: that is not their own word", async () => {
    const { org, application, say, read } = await saved({ ...TELL, expiresOn: inDays(80) });
    const [later] = (await read()).later;
    await say("extend", { until: later });
    const until = inDays(900);
    const input = { answer: "extend", answeredOn: inDays(0), via: "phone", until };
    expect((await org.act(application.id, "record-consent", input)).status).toBe(200);
    const { body } = await org.call(`/v1/applications/${application.id}`);
    expect(body.keeping).toMatchObject({ state: "kept", until, own: false });
    await expectSound(org);
  });

  it("cannot say yes again once the ordinary time is over", async () => {
    const { org, application, say, read } = await saved();
    await say("no");
    await org.rows(
      "UPDATE projects SET closed_at = ? WHERE id = ? RETURNING id",
      addMonths(inDays(-1), -24),
      org.project,
    );
    expect((await read()).may).toEqual({ yes: false, no: false, extend: false });
    const late = await say("yes");
    expect([late.status, late.body.reason]).toEqual([409, "saved_over"]);
    expect(late.body.detail).toContain("Anna Ek");
    await org.rows(
      "UPDATE projects SET closed_at = ? WHERE id = ? RETURNING id",
      addMonths(inDays(0), -24),
      org.project,
    );
    expect((await say("yes")).body.state).toBe("kept");
    expect(application.id).toBeTruthy();
    await expectSound(org);
  });

  it("is kept longer from three months before the end, up to the longest time", async () => {
    const soon = addMonths(inDays(0), 3);
    const { org, application, say, read } = await saved({ ...TELL, expiresOn: soon });
    const before = await read();
    expect(before.may.extend).toBe(true);
    expect(before.later.at(-1)).toBe(addMonths(inDays(0), 36));
    for (const [until, code] of [
      [soon, "saved.not-longer"],
      [addMonths(inDays(1), 36), "saved.too-far"],
    ] as const) {
      const refused = await say("extend", { until });
      expect([refused.status, codes(refused.body.errors)]).toEqual([409, [code]]);
    }
    const { body } = await say("extend", { until: before.later[0] });
    expect(body).toMatchObject({
      state: "kept",
      until: before.later[0],
      extendedOn: inDays(0),
      may: { extend: false },
    });
    const { body: detail } = await org.call(`/v1/applications/${application.id}`);
    expect(detail).toMatchObject({
      savedUntil: before.later[0],
      keeping: { own: true, extendedOn: inDays(0) },
    });
    await expectSound(org);
  });

  it("is not kept longer before that, nor when only asked", async () => {
    const early = await saved({ ...TELL, expiresOn: addMonths(inDays(1), 3) });
    const [refused, asked] = [
      await early.say("extend", { until: inDays(400) }),
      await (await saved({ ...ASK, expiresOn: inDays(30) })).say("extend", { until: inDays(400) }),
    ];
    for (const { status, body } of [refused, asked])
      expect([status, codes(body.errors)]).toEqual([409, ["saved.not-extend"]]);
  });

  it("hears what holds now when the answer is old, and twice the same is once", async () => {
    const { org, call, say } = await saved();
    const key = crypto.randomUUID();
    const yes = { seen: 1, answer: "yes" };
    expect((await call("answers", yes, key)).body.state).toBe("kept");
    expect((await call("answers", yes, key)).body.state).toBe("kept");
    const old = await call("answers", { seen: 1, answer: "no" });
    expect([old.status, old.body.code]).toEqual([409, "version_conflict"]);
    expect((await say("no")).body.state).toBe("declined");
    expect((await say("no")).body.reason).toBe("saved_over");
    expect(await kindsOf(org)).toEqual([
      "save-consent cancelled",
      "save-yes queued",
      "save-no queued",
    ]);
  });
});

describe("a recruiter", () => {
  it("cannot give the person's own answer, nor take back their no", async () => {
    const { org, application, id, say } = await saved();
    const own = await org.act(application.id, "record-consent", {
      answer: "no",
      profile: id,
      seen: 1,
    });
    expect([own.status, codes(own.body.errors)]).toEqual([409, ["saved.own-word"]]);
    await say("no");
    const { body: events } = await org.call(`/v1/applications/${application.id}/events`);
    const undone = await org.undo(events.data[0].id);
    expect([undone.status, undone.body.reason]).toEqual([409, "own_no"]);
    expect(undone.body.detail).toContain("Bara kandidaten");
  });

  it.each(["yes", "extend"])("takes back a %s, and the page tells what holds", async (answer) => {
    const expiresOn = inDays(60);
    const { org, application, say, read } = await saved({ ...ASK, expiresOn });
    await say("yes");
    if (answer === "extend") await say("extend", { until: inDays(400) });
    const { body: events } = await org.call(`/v1/applications/${application.id}/events`);
    const { body: plan } = await org.call(`/v1/receipts/${events.data[0].id}/undo-plans`, {
      body: {},
    });
    expect(codes(plan.items)).toContain(
      answer === "yes" ? "undo.question-waits" : "undo.no-longer",
    );
    expect((await org.undo(events.data[0].id)).status).toBe(200);
    expect(await read()).toMatchObject({
      state: answer === "yes" ? "asked" : "kept",
      until: expiresOn,
      seen: answer === "yes" ? 3 : 4,
    });
    await expectSound(org);
  });

  it("undoes the saving: the link tells that nothing is kept, and can be answered no more", async () => {
    const { org, receipt, read, say } = await saved(TELL);
    await org.undo(receipt);
    expect(await read()).toMatchObject({
      state: "ended",
      may: { yes: false, no: false, extend: false },
    });
    expect((await say("no")).status).toBe(409);
  });

  it("saves anew: the older link leads to what is asked now, and a no ends it all", async () => {
    const first = await saved(TELL);
    const { org, application } = first;
    await org.act(application.id, "reject", { type: "none", reason: "rejection-1" });
    const second = await saved({ ...ASK, purpose: "Nya tjänster", expiresOn: inDays(300) }, first);
    for (const each of [first, second])
      expect(await each.read()).toMatchObject({
        state: "asked",
        purpose: "Nya tjänster",
        also: true,
      });
    await first.say("no");
    expect(
      await org.rows("SELECT id FROM saved_profiles WHERE org_id = ? AND ended_at IS NULL", org.id),
    ).toEqual([]);
    expect(await second.read()).toMatchObject({ state: "declined" });
    await expectSound(org);
  });
});

describe("who is kept when the application", () => {
  it("lies among the deleted says no, which its history tells, and gets a receipt that leaves", async () => {
    const { org, application, say } = await saved(TELL);
    await org.act(application.id, "delete");
    expect((await say("no")).body.state).toBe("declined");
    const { body: events } = await org.call(`/v1/applications/${application.id}/events`);
    expect(events.data[0]).toMatchObject({ action: "record-consent", to: { deleted: true } });
    expect((await org.act(application.id, "restore")).status).toBe(200);
    const { body: detail } = await org.call(`/v1/applications/${application.id}`);
    expect(detail.keeping).toMatchObject({ state: "declined", own: true });
    await expectSound(org);
  });

  it("is purged still reads and answers by the same link, and the answer outlasts it", async () => {
    const { org, application, id, read, say } = await saved({ ...TELL, expiresOn: inDays(80) });
    await purge(org, application);
    expect(await read()).toMatchObject({ state: "kept", stays: { any: false } });
    const [later] = (await read()).later;
    expect((await say("extend", { until: later })).body).toMatchObject({
      state: "kept",
      until: later,
    });
    const [mail] = await mails(org);
    expect(mail).toMatchObject({ kind: "save-yes", application: "", guest: id });
    expect(
      await org.rows("SELECT answer, until FROM saved_answers WHERE profile_id = ?", id),
    ).toEqual([{ answer: "extend", until: later }]);
    await expectSound(org);
  });

  it("is purged, and has another that stays, is not erased after a no, and reads until when that is kept", async () => {
    const { org, application, say } = await saved(TELL);
    const project = await org.addProject();
    await org.application({ candidate: application.candidate, project });
    await purge(org, application);
    const { body } = await say("no");
    expect(body).toMatchObject({
      state: "declined",
      eraseAt: null,
      stays: { any: true },
    });
    const [mail] = await mails(org);
    expect(mail!.text).toContain("i 24 månader efter att rekryteringen har avslutats");
    await expectSound(org);
  });

  it("is purged after a no, takes the link along, though the person stays with another", async () => {
    const { org, application, id, say } = await saved(TELL);
    await org.application({ candidate: application.candidate, project: await org.addProject() });
    await say("no");
    await purge(org, application);
    for (const table of ["guests", "saved_profiles", "saved_answers"])
      expect([table, await org.rows(`SELECT 1 FROM ${table} WHERE org_id = ?`, org.id)]).toEqual([
        table,
        [],
      ]);
    expect((await inside(org, id)).entered.status).toBe(404);
    await expectSound(org);
  });

  it("is purged and nothing else keeps them, is erased within a day of a no, and may think again", async () => {
    const { org, application, id, read, say } = await saved(TELL);
    await purge(org, application);
    const no = await say("no");
    expect(no.body).toMatchObject({ state: "declined", may: { yes: true } });
    expect(no.body.eraseAt).not.toBeNull();
    expect((await say("yes")).body).toMatchObject({ state: "kept", eraseAt: null });
    await say("no");
    const { endSaved } = await import("../../../worker/features/save/run-out.ts");
    const { Database } = await import("../../../worker/db/client.ts");
    const { newId } = await import("../../../worker/domain/ids.ts");
    const { env } = await import("../support/organisation.ts");
    const { after } = await import("../support/clock.ts");
    const { FEATURES } = await import("../../../worker/features/index.ts");
    const data = FEATURES.flatMap((feature) => feature.data ?? []);
    const run = (seconds: number) =>
      endSaved.run({
        db: new Database(env.DB),
        files: env.FILES,
        newId,
        now: after(seconds),
        data,
      });
    await run(23 * 3600);
    expect(await org.rows("SELECT id FROM candidates WHERE org_id = ?", org.id)).toHaveLength(1);
    await run(25 * 3600);
    for (const table of ["candidates", "saved_profiles", "guests", "saved_answers", "messages"])
      expect([table, await org.rows(`SELECT 1 FROM ${table} WHERE org_id = ?`, org.id)]).toEqual([
        table,
        [],
      ]);
    const gone = await inside(org, id);
    expect([gone.entered.status, (await read()).code]).toEqual([404, "unauthenticated"]);
  });

  it("is purged, two answers with the same seen: one wins, one receipt", async () => {
    const { org, application, call } = await saved({ ...TELL, expiresOn: inDays(80) });
    await purge(org, application);
    const answers = await Promise.all([
      call("answers", { seen: 1, answer: "no" }),
      call("answers", { seen: 1, answer: "extend", until: inDays(400) }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await kindsOf(org)).toHaveLength(1);
    await expectSound(org);
  });
});
