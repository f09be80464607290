import { beforeAll, expect, it } from "vitest";
import { newId } from "../../../worker/domain/ids.ts";
import { nextGap } from "../support/dates.ts";
import { env, Organisation, type Seeded } from "../support/organisation.ts";

let org: Organisation;
let stranger: Organisation;
let application: Seeded;
beforeAll(async () => {
  org = await Organisation.make();
  stranger = await Organisation.make();
  application = await org.application();
});

const MB = 1024 * 1024;

/** An uploaded file of so many bytes, as its row tells. */
async function upload(of: Organisation, size: number): Promise<string> {
  const id = newId("file");
  await env.DB.prepare(
    `INSERT INTO files (id, org_id, filename, content_type, size, sha256, key, created_at)
     VALUES (?, ?, 'bilaga.pdf', 'application/pdf', ?, '', ?, '2026-11-01')`,
  )
    .bind(id, of.id, size, id)
    .run();
  return id;
}

const mail = { subject: "Hej", content: "Hej" };
const rejection = { type: "email", reason: "rejection-1" };
const at = (time: string) => ({ send: { when: "at", at: time } });
const uploads = async (sizes: number[], of = org) => ({
  attachments: await Promise.all(sizes.map((size) => upload(of, size))),
});

it.each<[string, string, () => object | Promise<object>, string, string]>([
  [
    "a text of no kind",
    "reject",
    () => ({ ...rejection, message: { template: "x" } }),
    "input.message.template",
    "unknown_template",
  ],
  [
    "a text of another action",
    "reject",
    () => ({ ...rejection, message: { template: "save" } }),
    "input.message.template",
    "unknown_template",
  ],
  [
    "half of one's own words",
    "reject",
    () => ({ ...rejection, message: { subject: "x" } }),
    "input.message.body",
    "required",
  ],
  [
    "a time that has passed",
    "send-email",
    () => ({ ...mail, ...at("2020-01-02T08:00") }),
    "input.send.at",
    "time.past",
  ],
  [
    "a time that the clocks skip",
    "send-email",
    () => ({ ...mail, ...at(nextGap()) }),
    "input.send.at",
    "time.gap",
  ],
  [
    "a time that is none",
    "send-email",
    () => ({ ...mail, ...at("2027-02-30T08:00") }),
    "input.send.at",
    "field.invalid_time",
  ],
  [
    "a wait of five hours",
    "send-email",
    () => ({ ...mail, send: { when: "after", hours: 5 } }),
    "input.send.hours",
    "invalid_value",
  ],
  [
    "two recipients",
    "send-email",
    () => ({ ...mail, recipient: "a@b.example, c@d.example" }),
    "input.recipient",
    "invalid_address",
  ],
  [
    "a recipient with a header in it",
    "send-email",
    () => ({ ...mail, recipient: "a@b.example\r\nBcc: c@d.example" }),
    "input.recipient",
    "invalid_address",
  ],
  [
    "another sender",
    "send-email",
    () => ({ ...mail, from: "chef@annan.example" }),
    "input.from",
    "send-email.unknown-sender",
  ],
  [
    "20 MB and a byte together",
    "send-email",
    async () => ({ ...mail, ...(await uploads([10 * MB, 10 * MB, 1])) }),
    "input.attachments",
    "send-email.attachments-too-large",
  ],
  [
    "another organisation's file",
    "send-email",
    async () => ({ ...mail, ...(await uploads([1], stranger)) }),
    "input.attachments.0",
    "not_found",
  ],
  [
    "an unknown field",
    "send-email",
    () => ({ ...mail, content: "Hej {{candidate.nick}}" }),
    "input.content",
    "unknown_field",
  ],
  [
    "a field of another kind",
    "reject",
    () => ({ ...rejection, message: { subject: "x", body: "{{save.purpose}}" } }),
    "input.message.body",
    "unknown_field",
  ],
])("%s is an error at its field, and nothing is sent", async (_, action, make, path, code) => {
  const input = await make();
  const answer = await org.act(application.id, action, input);
  expect([409, 422]).toContain(answer.status);
  const errors = answer.body.errors.map(
    (each: { path: string[]; code: string; message: string }) => {
      expect(each.message).not.toMatch(/^(field|plan|time|send-email)\./);
      return [each.path.join("."), each.code];
    },
  );
  expect(errors).toEqual([[path, code]]);
  expect(await org.rows("SELECT id FROM messages WHERE org_id = ?", org.id)).toEqual([]);
});

it("twenty megabytes together are sent", async () => {
  const input = { ...mail, ...(await uploads([10 * MB, 10 * MB])) };
  expect((await org.plan(application.id, "send-email", input)).body.executable).toBe(true);
});

it("names the candidate and the field when a field is empty, in words, and sends nothing", async () => {
  const { id } = await org.application({ firstName: "", lastName: "Öst" });
  const content = "Hej {{candidate.first_name}}!";
  for (const [locale, message] of [
    ["sv", "”Kandidatens förnamn” saknas för Öst, så meddelandet skickas inte."],
    ["en", "“Candidate’s first name” is missing for Öst, so the message is not sent."],
  ] as const) {
    const { status, body } = await org.call(`/v1/applications/${id}/actions?locale=${locale}`, {
      body: { action: "send-email", input: { subject: "Hej", content } },
      key: locale,
    });
    expect([status, body.errors]).toEqual([
      409,
      [{ path: ["input", "content"], code: "plan.empty-field", message }],
    ]);
  }
  const fallback = { subject: "Hej", content: "Hej {{candidate.first_name | du}}!" };
  expect((await org.plan(id, "send-email", fallback)).body.messages[0].text).toContain("Hej du!");
});
