import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { daysAgo, moment } from "../support/clock.ts";
import { AHEAD } from "../support/dates.ts";
import { addFile } from "../support/files.ts";
import { expectSound } from "../support/invariants.ts";
import type { Answer, Organisation, Seeded } from "../support/organisation.ts";
import { times } from "../support/times.ts";

const HOLD = { subject: "Hej {{candidate.first_name}}", content: "Om {{project.title}}." };

let org: Organisation;
beforeEach(async () => {
  org = await quietOrganisation();
});

/** A message that waits, of an application of its own. */
async function waiting(
  action = "send-email",
  input: object = HOLD,
  wanted: Parameters<Organisation["application"]>[0] = {},
): Promise<{ application: Seeded; receipt: Answer["body"]; id: string }> {
  const application = await org.application(wanted);
  const { body: receipt } = await org.act(application.id, action, input);
  return { application, receipt, id: receipt.messages[0].id };
}

const open = async (id: string) => (await org.call(`/v1/messages/${id}`)).body;
const edit = (id: string, body: object, more: object = {}) =>
  org.call(`/v1/messages/${id}/edits`, { body, ...more });
const cancel = (id: string, body: object = { version: 1 }, more: object = {}) =>
  org.call(`/v1/messages/${id}/cancel`, { body, ...more });
const rowOf = async (id: string) => (await org.rows("SELECT * FROM messages WHERE id = ?", id))[0]!;
const changesOf = (id: string) =>
  org.rows("SELECT version, verb, actor_id FROM message_changes WHERE message_id = ?", id);
const set = (id: string, columns: string) =>
  org.rows(`UPDATE messages SET ${columns} WHERE id = ? RETURNING id`, id);

describe("the message log", () => {
  it("says of each message who, where, what, in which state, and of what kind", async () => {
    const { application, id } = await waiting("reject", { type: "email", reason: "rejection-1" });
    const { body } = await org.call(`/v1/messages?candidate=${application.candidate}`);
    expect(body.next).toBeNull();
    expect(body.data).toEqual([
      expect.objectContaining({
        id,
        application: application.id,
        candidate: { id: application.candidate, name: expect.stringMatching(/^Eva Larsson\d+$/) },
        project: { id: org.project, title: "Systemutvecklare" },
        to: application.email,
        kind: "reject",
        kindName: "Avslag",
        state: "held",
        failure: null,
        version: 1,
        template: expect.stringMatching(/^default\.reject\.sv\./),
        changeable: true,
        addressChanged: false,
        stranded: null,
      }),
    ]);
  });

  it("finds by the whole address in any case, and by its Unicode domain", async () => {
    const { id } = await waiting("send-email", { ...HOLD, recipient: "Chef@xn--bjrk-6qa.se" });
    for (const to of ["Chef@xn--bjrk-6qa.se", "chef@XN--BJRK-6QA.se", "chef@björk.se"]) {
      const { body } = await org.call(`/v1/messages?to=${encodeURIComponent(to)}`);
      expect(body.data.map((each: { id: string }) => each.id)).toEqual([id]);
    }
    expect((await org.call("/v1/messages?to=chef")).body.data).toEqual([]);
  });

  it("joins its filters", async () => {
    const { application, receipt, id } = await waiting();
    await waiting();
    const ids = async (query: string) =>
      (await org.call(`/v1/messages?${query}`)).body.data.map((each: { id: string }) => each.id);
    const all = `application=${application.id}&operation=${receipt.operation}&candidate=${application.candidate}&to=${application.email}&state=held`;
    expect(await ids(all)).toEqual([id]);
    for (const part of all.split("&")) {
      expect(await ids(part)).toContain(id);
      const name = part.split("=")[0]!;
      const other = name === "state" ? "state=sent" : `${name}=other`;
      expect(await ids(all.replace(part, other))).toEqual([]);
    }
  });

  it.each(["state=gone", "limit=0", "limit=201", "cursor=x", "who=me"])(
    "refuses %s",
    async (query) => {
      const { status, body } = await org.call(`/v1/messages?${query}`);
      expect([status, body.code]).toEqual([422, "invalid_input"]);
    },
  );
});

describe("one message", () => {
  it("tells everything: as it leaves, what it was written as, who made and changed it", async () => {
    const application = await org.application();
    const file = await addFile(org, application, "cv.pdf");
    const input = { ...HOLD, attachments: [file] };
    const planned = (await org.plan(application.id, "send-email", input)).body.messages[0];
    const { body: receipt } = await org.act(application.id, "send-email", input);
    const id = receipt.messages[0].id;
    const message = await open(id);
    expect(message).toMatchObject({
      subject: planned.subject,
      text: planned.text,
      html: planned.html,
      language: "sv",
      attachments: [{ filename: "cv.pdf", contentType: "application/pdf" }],
      source: { subject: HOLD.subject, body: HOLD.content },
      by: "Anna Ek",
      sentAt: null,
      editable: true,
      whyNot: null,
      operation: receipt.operation,
      changes: [],
    });
    await set(
      id,
      "attachments = json_insert(attachments, '$[#]', json_object('file', 'l', 'filename', 'logo.png', 'contentType', 'image/png', 'size', 1, 'key', 'l', 'cid', 'logo'))",
    );
    expect((await open(id)).attachments).toHaveLength(1);
  });

  it.each([
    ["queued", "already_sending"],
    ["sent", "already_sent"],
    ["delivered", "already_sent"],
    ["bounced", "already_sent"],
    ["cancelled", "already_stopped"],
    ["failed", "already_ended"],
    ["suppressed", "already_ended"],
  ])("that is %s says why it cannot be changed any more", async (state, reason) => {
    const { id } = await waiting();
    await set(id, `state = '${state}', first_tried_at = '${daysAgo(3).toISOString()}'`);
    const message = await open(id);
    expect(message).toMatchObject({ editable: false, changeable: false, source: null });
    expect(message.whyNot.code).toBe(reason);
    expect(message.whyNot.message).not.toContain("reason.");
    expect(message.sentAt !== null).toBe(reason === "already_sent");
    for (const answer of [
      await cancel(id),
      await edit(id, { version: 1, subject: "x", body: "y" }),
      await org.call(`/v1/messages/${id}/edit-plans`, { body: { subject: "x", body: "y" } }),
    ])
      expect([answer.status, answer.body.code, answer.body.reason]).toEqual([
        409,
        "not_allowed",
        reason,
      ]);
    expect(await changesOf(id)).toEqual([]);
  });

  it("is nobody's to change when it is a test copy, or without the scope of what sent it", async () => {
    const { id } = await waiting();
    const token = await org.session({ scopes: ["reject"] });
    const seen = (await org.call(`/v1/messages/${id}`, { token })).body;
    expect([seen.editable, seen.changeable, seen.whyNot.code]).toEqual([
      false,
      false,
      "missing_scope",
    ]);
    const bodies = { edits: { version: 1, subject: "x", body: "y" }, cancel: { version: 1 } };
    for (const [verb, body] of Object.entries(bodies)) {
      const answer = await org.call(`/v1/messages/${id}/${verb}`, { body, token });
      expect([answer.status, answer.body.code]).toEqual([403, "forbidden"]);
    }
    await org.rows(
      "UPDATE messages SET kind = 'test-copy', receipt_id = 'rcpt_none', verb = NULL WHERE id = ? RETURNING id",
      id,
    );
    expect((await cancel(id)).status).toBe(403);
    expect((await open(id)).kindName).toBe("Testmejl");
    await org.rows("DELETE FROM messages WHERE id = ? RETURNING id", id);
  });

  it("is not found by a session that does not reach it", async () => {
    const { id } = await waiting();
    const token = await org.session({ projects: [await org.addProject()] });
    for (const [path, body] of [
      [`/v1/messages/${id}`, undefined],
      [`/v1/messages/${id}/cancel`, { version: 1 }],
      [`/v1/messages/${id}/edits`, { version: 1, subject: "x", body: "y" }],
      [`/v1/messages/${id}/edit-plans`, { subject: "x", body: "y" }],
    ] as const)
      expect((await org.call(path, { token, body })).status, path).toBe(404);
    expect(await changesOf(id)).toEqual([]);
  });
});

describe("cancelling a message", () => {
  it("stops it for good, leaves the application alone, and says so again when asked again", async () => {
    const { id, application, receipt } = await waiting();
    const first = await cancel(id);
    expect(first.body).toMatchObject({
      state: "cancelled",
      version: 2,
      changes: [{ verb: "cancel", by: "Anna Ek" }],
    });
    const again = await cancel(id);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await changesOf(id)).toEqual([{ version: 2, verb: "cancel", actor_id: "anna.ek" }]);
    const detail = (await org.call(`/v1/applications/${application.id}`)).body;
    expect(detail.version).toBe(receipt.version);
    expect((await cancel(id, { version: 2 })).body.reason).toBe("already_stopped");
  });

  it("stays when what cancelled its neighbours is undone", async () => {
    const application = await org.application();
    const ids: string[] = [];
    for (let i = 0; i < 2; i += 1)
      ids.push((await org.act(application.id, "send-email", HOLD)).body.messages[0].id);
    await cancel(ids[0]!);
    const { body: gone } = await org.act(application.id, "delete");
    await org.undo(gone.id);
    expect((await rowOf(ids[0]!)).state).toBe("cancelled");
    expect((await rowOf(ids[1]!)).state).toBe("held");
    await expectSound(org);
  });

  it("stays even when an action had meant to cancel it", async () => {
    const { id, application } = await waiting();
    const { body: gone } = await org.act(application.id, "delete");
    await org.rows(
      "INSERT INTO message_changes (message_id, version, org_id, application_id, verb, actor_id, actor_name, at) VALUES (?, 2, ?, ?, 'cancel', 'x', 'X', '2026-11-20') RETURNING version",
      id,
      org.id,
      application.id,
    );
    const plan = (await org.call(`/v1/receipts/${gone.id}/undo-plans`, { body: {} })).body;
    expect(JSON.stringify(plan.items)).not.toContain("undo.message-returns");
    await org.undo(gone.id);
    expect((await rowOf(id)).state).toBe("cancelled");
  });

  it.each([{}, { version: 0 }, { version: "1" }, { version: 1, x: 1 }])(
    "refuses %j",
    async (body) => {
      const { id } = await waiting();
      const answer = await cancel(id, body);
      expect([answer.status, answer.body.code]).toEqual([422, "invalid_input"]);
    },
  );
});

describe("editing a message", () => {
  it("is planned to the byte, keeps its time, and writes nothing but the message", async () => {
    const { id, application, receipt } = await waiting();
    const body = { subject: "Nytt {{candidate.first_name}}", body: "Hej!\n\n- Ett\n- Två" };
    const planned = (await org.call(`/v1/messages/${id}/edit-plans`, { body })).body;
    expect(await changesOf(id)).toEqual([]);
    const done = await edit(id, { version: 1, ...body });
    expect(done.status).toBe(200);
    for (const name of [
      "subject",
      "text",
      "html",
      "to",
      "from",
      "replyTo",
      "sendAt",
      "state",
      "template",
    ])
      expect(done.body[name], name).toEqual(planned[name]);
    expect(done.body).toMatchObject({ version: 2, source: body, state: "held" });
    expect(done.body.sendAt).toBe(receipt.messages[0].sendAt);
    expect(done.body.changes).toMatchObject([{ verb: "edit", by: "Anna Ek" }]);
    const stored = await rowOf(id);
    expect([stored.due_at, stored.subject, stored.html]).toEqual([
      receipt.messages[0].sendAt,
      planned.subject,
      planned.html,
    ]);
    const [row] = await org.rows("SELECT version FROM applications WHERE id = ?", application.id);
    expect(row!.version).toBe(receipt.version);
    await expectSound(org);
  });

  it("of its own words changes nothing but the version", async () => {
    for (const [action, input] of [
      ["send-email", HOLD],
      ["reject", { type: "email", reason: "rejection-1" }],
      ["save", { purpose: "Kommande tjänster", basis: "consent", expiresOn: AHEAD }],
      [
        "forward",
        {
          recipient: "chef@prov.example",
          subject: "x",
          content: "y",
          anonymise: true,
          withoutAttachments: false,
        },
      ],
    ] as const) {
      const { id } = await waiting(action, input);
      const before = await rowOf(id);
      const { source } = await open(id);
      const done = await edit(id, { version: 1, ...source });
      expect(done.status, action).toBe(200);
      expect(await rowOf(id), action).toEqual({ ...before, version: 2 });
    }
  });

  it("is signed by whoever sent it, whoever edits", async () => {
    const { id } = await waiting("send-email", { ...HOLD, content: "/ {{recruiter.name}}" });
    const token = await org.session({
      actor: { id: "bo.ask", name: "Bo Ask", email: "bo@prov.example" },
    });
    const { body } = await edit(
      id,
      { version: 1, subject: "x", body: "Hej! / {{recruiter.name}}" },
      { token },
    );
    expect(body.text).toContain("/ Anna Ek");
    expect([body.replyTo, body.by, body.changes[0].by]).toEqual([
      "anna.ek@prov.example",
      "Anna Ek",
      "Bo Ask",
    ]);
    expect(JSON.stringify([body.text, body.html])).not.toContain("Bo Ask");
  });

  it("moves it to another time, or lets it leave now", async () => {
    const { id } = await waiting();
    const words = { subject: "x", body: "y" };
    const later = await edit(id, { version: 1, ...words, send: { when: "after", hours: 24 } });
    expect(later.body).toMatchObject({ state: "scheduled", version: 2 });
    expect((await rowOf(id)).due_at).toBe(later.body.sendAt);
    const kept = await edit(id, { version: 2, ...words, body: "z" });
    expect(kept.body).toMatchObject({ state: "scheduled", sendAt: later.body.sendAt });
    const now = await edit(id, { version: 3, ...words, send: { when: "now" } });
    expect(now.body).toMatchObject({ state: "queued", editable: false });
    expect((await edit(id, { version: 4, ...words })).body.reason).toBe("already_sending");
  });

  it("goes to the address of today", async () => {
    const { id, application } = await waiting();
    await org.rows(
      "UPDATE candidates SET email = 'ny@example.com', email_fold = 'ny@example.com', version = version + 1 WHERE id = ? RETURNING id",
      application.candidate,
    );
    expect(await open(id)).toMatchObject({
      stranded: { code: "address_changed" },
      addressChanged: true,
      to: application.email,
    });
    const { body } = await edit(id, { version: 1, subject: HOLD.subject, body: HOLD.content });
    expect(body).toMatchObject({ to: "ny@example.com", addressChanged: false, stranded: null });
  });

  it.each<[string, object, (string | number)[], number]>([
    ["an unknown merge field", { body: "{{candidate.shoe}}" }, ["body"], 422],
    ["an unclosed one", { subject: "Hej {{candidate" }, ["subject"], 422],
    ["a field of another kind", { body: "{{save.purpose}}" }, ["body"], 422],
    ["an empty subject", { subject: "  " }, ["subject"], 422],
    ["a line break in the subject", { subject: "x\r\nBcc: a@b.se" }, ["subject"], 422],
    ["too long a body", { body: "x".repeat(20_001) }, ["body"], 422],
    ["a time in the past", { send: { when: "at", at: "2020-01-01T08:00" } }, ["send", "at"], 409],
    ["a time that is none", { send: { when: "at", at: "i morgon" } }, ["send", "at"], 422],
    ["a recipient", { to: "a@b.se" }, ["to"], 422],
    ["no version", { version: undefined }, ["version"], 422],
  ])("refuses %s at its place", async (_, change, path, status) => {
    const { id } = await waiting();
    const before = await rowOf(id);
    const answer = await edit(id, { version: 1, subject: "x", body: "y", ...change });
    expect([answer.status, answer.body.errors?.[0]?.path], JSON.stringify(answer.body)).toEqual([
      status,
      path,
    ]);
    expect(answer.body.errors[0].message).not.toMatch(/^(field|plan|time)\./);
    expect(await rowOf(id)).toEqual(before);
  });

  it("names the field that is empty for this person", async () => {
    const { id } = await waiting("send-email", { subject: "x", content: "y" }, { firstName: "" });
    const { status, body } = await edit(id, {
      version: 1,
      subject: "x",
      body: "{{candidate.first_name}}",
    });
    expect([status, body.code, body.errors[0].path]).toEqual([409, "blocked", ["body"]]);
    expect(body.errors[0].message).toContain("Kandidatens förnamn");
  });

  it("is answered again when the answer was lost, and to nobody else", async () => {
    const { id } = await waiting();
    const body = { version: 1, subject: "x", body: "y", send: { when: "next-workday" } };
    const first = await edit(id, body);
    const again = await edit(id, body);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await changesOf(id)).toHaveLength(1);
    const token = await org.session({ actor: { id: "bo.ask", name: "Bo Ask" } });
    expect((await edit(id, body, { token })).body.code).toBe("version_conflict");
    expect((await edit(id, { ...body, body: "z" })).body.code).toBe("version_conflict");
    const now = { ...body, send: { when: "now" } };
    expect((await edit(id, now)).body.code).toBe("version_conflict");
    expect((await rowOf(id)).version).toBe(2);
  });

  it.each([{ when: "hold" }, { when: "now" }, { when: "after", hours: 24 }])(
    "counts $when from when it was made, and is answered again even when it has left",
    async (send) => {
      const { id } = await waiting();
      const body = { version: 1, subject: "x", body: "y", send };
      const first = await edit(id, body);
      expect(first.status).toBe(200);
      await moment();
      expect((await edit(id, body)).body).toEqual(first.body);
      await org.rows("UPDATE messages SET state = 'sent' WHERE id = ?", id);
      const late = await edit(id, body);
      expect([late.status, late.body.state, late.body.version]).toEqual([200, "sent", 2]);
      expect(await changesOf(id)).toHaveLength(1);
      expect((await edit(id, { ...body, subject: "z" })).body.code).toBe("not_allowed");
    },
  );

  it("tells who was faster", async () => {
    const { id } = await waiting();
    await edit(id, { version: 1, subject: "x", body: "y" });
    const late = await edit(id, { version: 1, subject: "a", body: "b" });
    expect([late.status, late.body.code, late.body.conflict.by]).toEqual([
      409,
      "version_conflict",
      "Anna Ek",
    ]);
    expect((await cancel(id, { version: 1 })).body.code).toBe("version_conflict");
    expect((await rowOf(id)).subject).toBe("x");
  });

  it("of an anonymised message takes the candidate's name out of what is typed", async () => {
    const { id } = await waiting(
      "forward",
      {
        recipient: "chef@prov.example",
        subject: "En ansökan",
        content: "Se nedan",
        anonymise: true,
        withoutAttachments: true,
      },
      { firstName: "Torborg", lastName: "Ukulelesson", email: "torborg.u@example.com" },
    );
    const names = [
      "Torborg",
      "TORBORGS",
      "ukulelesson",
      "torborg.u@example.com",
      "{{candidate.name}}",
    ];
    for (const [at, name] of names.entries()) {
      const { status, body } = await edit(id, {
        version: at + 1,
        subject: `Om ${name}`,
        body: `Hon heter ${name}, ring.`,
      });
      expect(status).toBe(200);
      expect(JSON.stringify([body.subject, body.text, body.html])).not.toMatch(
        /torborg|ukulelesson/i,
      );
    }
  });

  it("is cancelled by undo like others, and its application deleted with it", async () => {
    const { id, receipt } = await waiting();
    await edit(id, { version: 1, subject: "x", body: "y" });
    await org.undo(receipt.id);
    expect((await rowOf(id)).state).toBe("cancelled");
    expect((await edit(id, { version: 2, subject: "x", body: "y" })).body.reason).toBe(
      "already_stopped",
    );
  });

  it("keeps hostile words harmless: no header, no markup, no throw, plan and edit alike", async () => {
    const { id } = await waiting();
    let version = 1;
    const nasty = fc.string({
      unit: fc.constantFrom(
        "<b>",
        "{{",
        "}}",
        "\r\n",
        "\u202e",
        "\u0000",
        "&",
        '"',
        "Bcc: a@b.se",
        "å",
        "https://x.se",
        " ",
        "\ud800",
      ),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (subject, body) => {
        const planned = await org.call(`/v1/messages/${id}/edit-plans`, {
          body: { subject, body },
        });
        const done = await edit(id, { version, subject, body });
        expect(done.status).toBe(planned.status);
        expect([200, 409, 422]).toContain(done.status);
        if (done.status !== 200) return;
        version += 1;
        expect([done.body.subject, done.body.text, done.body.html]).toEqual([
          planned.body.subject,
          planned.body.text,
          planned.body.html,
        ]);
        expect(done.body.subject).not.toMatch(/[\r\n]/);
        expect(done.body.html).not.toContain("<b>");
      }),
      { numRuns: times("any words can wait") },
    );
  });
});

describe("the mail of an operation", () => {
  async function bulk(count: number): Promise<{ operation: string; ids: string[] }> {
    const applications = (await org.applications(count)).map(({ id }) => ({ id }));
    const { body } = await org.call("/v1/actions", {
      body: { action: "send-email", input: HOLD, applications },
      key: crypto.randomUUID(),
    });
    const ids = body.results.map((row: Answer["body"]) => row.receipt.messages[0].id);
    return { operation: body.operation, ids };
  }
  const fares = async (operation: string) =>
    (await org.call(`/v1/operations/${operation}/messages`)).body;
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

  it("is counted by state, with an estimate once some have left within the minute", async () => {
    const { operation, ids } = await bulk(5);
    expect(await fares(operation)).toEqual({
      total: 5,
      states: { held: 5 },
      waiting: 5,
      estimatedSeconds: null,
    });
    await set(ids[0]!, `state = 'sent', first_tried_at = '${ago(300)}'`);
    expect((await fares(operation)).estimatedSeconds).toBeNull();
    await org.rows(
      "UPDATE messages SET due_at = '2020-01-01' WHERE operation_id = ? RETURNING id",
      operation,
    );
    await set(ids[1]!, `state = 'delivered', first_tried_at = '${ago(20)}'`);
    const { states, waiting: left, estimatedSeconds } = await fares(operation);
    expect([states, left]).toEqual([{ held: 3, sent: 1, delivered: 1 }, 3]);
    expect(estimatedSeconds).toBeGreaterThanOrEqual(60);
    expect(estimatedSeconds).toBeLessThan(90);
    await set(ids[2]!, "due_at = '2099-01-01T00:00:00.000Z', state = 'scheduled'");
    expect((await fares(operation)).estimatedSeconds).toBeGreaterThan(1e6);
    for (const id of ids.slice(2)) await set(id, "state = 'failed'");
    expect(await fares(operation)).toMatchObject({ waiting: 0, estimatedSeconds: 0 });
  });

  it("is stopped where it has not left, and no action is undone", async () => {
    const { operation, ids } = await bulk(4);
    await set(ids[0]!, `state = 'sent', first_tried_at = '${ago(9)}'`);
    await set(ids[1]!, `state = 'queued', first_tried_at = '${ago(1)}'`);
    const stop = () => org.call(`/v1/operations/${operation}/cancel-messages`, { body: {} });
    expect((await stop()).body).toEqual({ stopped: 2, notStopped: 2 });
    expect((await stop()).body).toEqual({ stopped: 0, notStopped: 2 });
    expect(await fares(operation)).toMatchObject({ states: { sent: 1, queued: 1, cancelled: 2 } });
    expect(await changesOf(ids[2]!)).toEqual([{ version: 2, verb: "cancel", actor_id: "anna.ek" }]);
    expect(
      await org.rows("SELECT undoes FROM events WHERE org_id = ? AND undoes IS NOT NULL", org.id),
    ).toEqual([]);
    await expectSound(org);
  });

  it("is stopped by those only who may send it, and as far as they reach", async () => {
    const { operation, ids } = await bulk(3);
    const path = `/v1/operations/${operation}/cancel-messages`;
    const without = await org.session({ scopes: ["reject"] });
    expect((await org.call(path, { body: {}, token: without })).status).toBe(403);
    const [mine] = await org.rows(
      "SELECT application_id AS id FROM messages WHERE id = ?",
      ids[1]!,
    );
    const token = await org.session({ applications: [mine!.id] });
    expect((await org.call(`/v1/operations/${operation}/messages`, { token })).body.total).toBe(1);
    expect((await org.call(path, { body: {}, token })).body).toEqual({ stopped: 1, notStopped: 0 });
    expect(await fares(operation)).toMatchObject({ states: { held: 2, cancelled: 1 } });
    const elsewhere = await org.session({ projects: [await org.addProject()] });
    for (const call of [{}, { body: {} }])
      expect(
        (
          await org.call("body" in call ? path : path.replace("cancel-", ""), {
            ...call,
            token: elsewhere,
          })
        ).status,
      ).toBe(404);
    expect((await org.call(path, { body: { all: true } })).status).toBe(422);
  });

  it("is nothing for an operation without any, and not found for one that never was", async () => {
    const { id } = await org.application();
    const { body } = await org.act(id, "reject", { type: "none", reason: "rejection-1" });
    expect(await fares(body.operation)).toEqual({
      total: 0,
      states: {},
      waiting: 0,
      estimatedSeconds: 0,
    });
    expect((await org.call("/v1/operations/op_none/messages")).status).toBe(404);
  });
});
