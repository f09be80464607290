import { describe, expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { addFile } from "../support/files.ts";
import { env, type Organisation } from "../support/organisation.ts";

const MAIL = {
  subject: "En ansökan",
  content: "Vad tror du?",
  anonymise: false,
  withoutAttachments: true,
};
const THREE = ["bo@prov.example", "siv@prov.example", "tor@annan.example"];

interface Message {
  id: string;
  to: string;
  subject: string;
  state: string;
  audience: string;
}
const suppress = (org: Organisation, address: string) =>
  org.rows(
    "INSERT INTO suppressions (org_id, address_fold, reason, at) VALUES (?, ?, 'bounced', '2026-11-01') RETURNING reason",
    org.id,
    address,
  );
const stored = (org: Organisation) =>
  org.rows(
    "SELECT recipient, subject, text, html, state, attachments FROM messages WHERE org_id = ? ORDER BY id",
    org.id,
  );

describe("a forward to several", () => {
  it("is a message of its own to each, which names none of the others", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const { body } = await org.act(id, "forward", { ...MAIL, recipients: THREE });
    expect(body.messages.map(({ to }: Message) => to)).toEqual(THREE);
    for (const { recipient, text, html } of await stored(org))
      for (const other of THREE.filter((each) => each !== recipient))
        expect(`${text}${html}`).not.toContain(other);
  });

  it("writes once to an address that is named twice, in whichever case", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const { body } = await org.plan(id, "forward", {
      ...MAIL,
      recipient: "Bo@prov.example",
      recipients: ["bo@prov.example", "siv@prov.example", "SIV@prov.example"],
    });
    expect(body.messages.map(({ to }: Message) => to)).toEqual([
      "Bo@prov.example",
      "siv@prov.example",
    ]);
    expect(body.lasting).toHaveLength(1);
  });

  it("names each wrong address at its own field, and takes at most twenty", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const errors = async (input: object) => {
      const { status, body } = await org.plan(id, "forward", { ...MAIL, ...input });
      return [
        status,
        body.errors.map((each: { path: string[]; code: string }) => [
          each.path.join("."),
          each.code,
        ]),
      ];
    };
    expect(await errors({ recipients: ["bo@prov.example", "", "a@b.se, c@d.se"] })).toEqual([
      422,
      [
        ["input.recipients.1", "required"],
        ["input.recipients.2", "invalid_address"],
      ],
    ]);
    const many = Array.from({ length: 21 }, (_, at) => `r${at}@prov.example`);
    expect(await errors({ recipients: many })).toEqual([422, [["input.recipients", "too_many"]]]);
    expect(await errors({ recipients: [] })).toEqual([422, [["input.recipient", "required"]]]);
    expect(await errors({ subject: " " })).toEqual([
      422,
      [
        ["input.subject", "required"],
        ["input.recipient", "required"],
      ],
    ]);
  });

  it("goes to the others when one cannot be reached, and names that one", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    await suppress(org, "siv@prov.example");
    const input = { ...MAIL, recipients: ["bo@prov.example", "Siv@prov.example"] };
    const { body } = await org.plan(id, "forward", input);
    expect(body.messages.map(({ to }: Message) => to)).toEqual(["bo@prov.example"]);
    expect(body.executable).toBe(true);
    const warning = body.warnings.find(({ code }: { code: string }) => code === "plan.unreachable");
    expect(warning.message).toContain("Siv@prov.example");
    expect(warning.path).toBeUndefined();
    const none = await org.plan(id, "forward", { ...MAIL, recipient: "siv@prov.example" });
    expect(none.body.executable).toBe(false);
    expect(none.body.blocks).toMatchObject([
      { path: ["input", "recipient"], code: "plan.unreachable" },
    ]);
  });

  it("is stopped one by one, and undone all together", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const { body } = await org.act(id, "forward", { ...MAIL, recipients: THREE });
    const [first] = body.messages as Message[];
    await org.call(`/v1/messages/${first!.id}/cancel`, { body: { version: 1 } });
    expect((await stored(org)).map(({ state }) => state)).toEqual(["cancelled", "held", "held"]);
    const planned = await org.call(`/v1/receipts/${body.id}/undo-plans`, { body: {} });
    expect(planned.body.items).toHaveLength(2);
    await org.undo(body.id);
    expect((await stored(org)).map(({ state }) => state)).toEqual(Array(3).fill("cancelled"));
  });
});

describe("a copy to oneself", () => {
  it("is a message to the session's address, marked, that says whom it went to", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const { body } = await org.act(id, "forward", {
      ...MAIL,
      recipients: THREE.slice(0, 2),
      copyToSelf: true,
    });
    expect(body.messages.map(({ to, subject }: Message) => [to, subject])).toEqual([
      ["bo@prov.example", "En ansökan"],
      ["siv@prov.example", "En ansökan"],
      ["anna.ek@prov.example", "Kopia: En ansökan"],
    ]);
    const rows = await stored(org);
    expect(rows[2]!.text).toContain("Till: bo@prov.example, siv@prov.example");
    expect(rows[0]!.text).not.toContain("Kopia");
  });

  it("of mail to a candidate has their words and language, and is no mail of theirs", async () => {
    const org = await quietOrganisation();
    const { id, email } = await org.application({ firstName: "Ada", language: "en" });
    const { body } = await org.act(id, "send-email", {
      subject: "Hi {{candidate.first_name}}",
      content: "Dear {{candidate.greeting_name}}, welcome.",
      copyToSelf: true,
    });
    expect(
      body.messages.map(({ to, subject, audience }: Message) => [to, subject, audience]),
    ).toEqual([
      [email, "Hi Ada", "candidate"],
      ["anna.ek@prov.example", "Copy: Hi Ada", "other"],
    ]);
    const [, copy] = await stored(org);
    expect(copy!.text).toContain("Dear Ada, welcome.");
    expect(copy!.text).toContain(`To: ${email}`);
  });

  it("is not sent by a session without an address, nor twice to who gets the mail anyway", async () => {
    const org = await quietOrganisation();
    const { id } = await org.application();
    const token = await org.session({ actor: { id: "x", name: "X" } });
    const { body } = await org.call(`/v1/applications/${id}/plans`, {
      token,
      body: {
        action: "forward",
        input: { ...MAIL, recipient: "bo@prov.example", copyToSelf: true },
      },
    });
    expect(body.blocks).toMatchObject([
      { path: ["input", "copyToSelf"], code: "plan.copy-no-address" },
    ]);
    const own = { ...MAIL, recipient: "Anna.Ek@prov.example", copyToSelf: true };
    expect((await org.plan(id, "forward", own)).body.messages).toHaveLength(1);
  });

  it("of a protected person brings neither their address nor their files", async () => {
    const org = await quietOrganisation();
    const application = await org.application({ protectedIdentity: true });
    const file = await addFile(org, application, "cv.pdf");
    await org.act(application.id, "send-email", {
      subject: "Hej",
      content: "Hej",
      attachments: [file],
      copyToSelf: true,
    });
    const [mail, copy] = await stored(org);
    expect(JSON.parse(mail!.attachments as string)).toHaveLength(1);
    expect(JSON.parse(copy!.attachments as string)).toEqual([]);
    expect(`${copy!.text}${copy!.html}`).not.toContain(application.email);
  });

  it("does not leave either once the candidate's identity is protected", async () => {
    const org = await quietOrganisation();
    const application = await org.application();
    const { body } = await org.act(application.id, "forward", {
      ...MAIL,
      recipient: "bo@prov.example",
      copyToSelf: true,
    });
    await env.DB.prepare("UPDATE candidates SET protected_identity = 1 WHERE id = ?")
      .bind(application.candidate)
      .run();
    const { body: copy } = await org.call(`/v1/messages/${body.messages[1].id}`);
    expect(copy.stranded.code).toBe("protected_since");
  });
});

it("mail to somebody else's address that bounced before is blocked at its field", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  await suppress(org, "chef@prov.example");
  const { body } = await org.plan(id, "send-email", {
    recipient: "chef@prov.example",
    subject: "Hej",
    content: "Hej",
  });
  expect(body.blocks).toMatchObject([{ path: ["input", "recipient"], code: "plan.unreachable" }]);
});

it("a copy to an own address that bounced before is not promised, and the others get theirs", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  await suppress(org, "anna.ek@prov.example");
  const own = { subject: "Hej", content: "Hej", copyToSelf: true };
  for (const [action, input] of [
    ["send-email", own],
    ["forward", { ...MAIL, recipient: "bo@prov.example", copyToSelf: true }],
  ] as const) {
    const { body } = await org.plan(id, action, input);
    expect([body.executable, body.messages.length]).toEqual([true, 1]);
    expect(body.warnings.map(({ code }: { code: string }) => code)).toContain(
      "plan.copy-unreachable",
    );
  }
});

it("more than thirty messages of few applications want their number typed", async () => {
  const org = await quietOrganisation();
  const applications = (await org.applications(11)).map(({ id }) => ({ id }));
  const input = { ...MAIL, recipients: THREE };
  const ask = (path: string, rows: object[], confirm?: number) =>
    org.call(path, {
      body: { action: "forward", input, applications: rows, ...(confirm && { confirm }) },
      key: crypto.randomUUID(),
    });
  const few = await ask("/v1/plans", applications.slice(0, 10));
  expect(few.body.confirm).toBe(null);
  const many = await ask("/v1/plans", applications);
  expect(many.body.confirm).toBe(33);
  for (const confirm of [undefined, 11]) {
    const { status, body } = await ask("/v1/actions", applications, confirm);
    expect([status, body.code, body.confirm]).toEqual([409, "confirmation_required", 33]);
  }
  // Somebody was faster with one of them: the number that was shown still holds.
  const stale = applications.map((row, at) => (at ? row : { ...row, version: 7 }));
  const done = await ask("/v1/actions", stale, 33);
  expect(done.body.results.map(({ outcome }: { outcome: string }) => outcome)).toHaveLength(11);
  expect(await stored(org)).toHaveLength(30);
});

it("messages to one's many recipients that are too large together are refused, whoever they are", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application({ coverLetter: "Å".repeat(170_000) });
  const recipients = Array.from({ length: 20 }, (_, at) => `r${at}@prov.example`);
  const ask = (to: string[]) => org.plan(id, "forward", { ...MAIL, recipients: to });
  const { status, body } = await ask(recipients);
  expect([status, body.code, body.reason]).toEqual([
    413,
    "payload_too_large",
    "too_much_mail_of_one",
  ]);
  expect(body.detail).toContain("färre mottagare");
  expect((await ask(recipients.slice(0, 5))).status).toBe(200);
});
