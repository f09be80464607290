import { expect, it } from "vitest";
import { quietOrganisation } from "../support/bindings.ts";
import { addFile } from "../support/files.ts";
import { env, type Organisation } from "../support/organisation.ts";

const NUMBERS = ["811218-9876", "19811278 9873", "8112189876"];
const FORWARD = {
  recipient: "chef@prov.example",
  subject: "S",
  content: "C",
  anonymise: false,
  withoutAttachments: false,
};
const MASK = "[personnummer]";

/** A number in the letter, in an answer, and in the name of a file. */
async function telling(org: Organisation, protectedIdentity = false) {
  const application = await org.application({
    coverLetter: `Jag, ${NUMBERS[0]}, nås på 0701234567.`,
    protectedIdentity,
  });
  await env.DB.prepare("UPDATE applications SET answers = ? WHERE id = ?")
    .bind(
      JSON.stringify([
        { question: "Har du B-körkort?", answer: "Ja" },
        { question: "Ditt samordningsnummer?", answer: NUMBERS[1] },
      ]),
      application.id,
    )
    .run();
  await addFile(org, application, `CV_${NUMBERS[2]}.pdf`);
  return application.id;
}

const holds = (answer: unknown) =>
  NUMBERS.filter((number) => JSON.stringify(answer).includes(number));
const codes = (said: { code: string }[]) =>
  said.map(({ code }) => code).filter((code) => /identity/.test(code));

it("masks personal identity numbers, and says where they stand and not which", async () => {
  const org = await quietOrganisation();
  const id = await telling(org);
  const { body } = await org.plan(id, "forward", FORWARD);
  expect(codes(body.warnings)).toEqual(["identity.letter", "identity.answer", "identity.file"]);
  const { items, ...rest } = body;
  expect(holds(rest)).toEqual([]);
  expect(holds(items)).toEqual([]);
  const [{ text, html, attachments }] = body.messages;
  expect(text).toContain(`Jag, ${MASK}, nås på 0701234567.`);
  expect(text).toContain(`Ditt samordningsnummer?\n${MASK}`);
  expect(html.split(MASK)).toHaveLength(3);
  expect(attachments[0].filename).toBe(`CV_${MASK}.pdf`);
  const done = await org.act(id, "forward", FORWARD);
  expect(done.body.detail.identityNumbers).toBeUndefined();
  const rows = await org.rows("SELECT * FROM messages WHERE org_id = ?", org.id);
  expect([rows.length, holds(rows)]).toEqual([1, []]);
});

it("sends them in clear only when asked to, which the plan and the history say", async () => {
  const org = await quietOrganisation();
  const id = await telling(org);
  const input = { ...FORWARD, identityNumbers: true };
  const { body } = await org.plan(id, "forward", input);
  expect(codes(body.warnings)).toEqual([
    "identity.letter-clear",
    "identity.answer-clear",
    "identity.file-clear",
  ]);
  expect(holds(body.messages)).toEqual(NUMBERS);
  expect(holds(body.warnings)).toEqual([]);
  const done = await org.act(id, "forward", input);
  expect(done.body.detail.identityNumbers).toBe(true);
});

it("masks what answers the question for one, also where it is written as a telephone number is", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const answers = [
    { question: "Ditt mobilnummer?", answer: "0704051234" },
    { question: "Ditt personnummer?", answer: "0704051234" },
  ];
  await env.DB.prepare("UPDATE applications SET answers = ? WHERE id = ?")
    .bind(JSON.stringify(answers), id)
    .run();
  const { body } = await org.plan(id, "forward", FORWARD);
  expect(codes(body.warnings)).toEqual(["identity.answer"]);
  expect(body.messages[0].text).toContain("Ditt mobilnummer?\n0704051234");
  expect(body.messages[0].text).toContain(`Ditt personnummer?\n${MASK}`);
});

it("names files in the plan without the number, whatever becomes of them", async () => {
  const org = await quietOrganisation();
  const id = await telling(org);
  await env.DB.prepare("UPDATE files SET anonymised = 1, needs_password = 1 WHERE org_id = ?")
    .bind(org.id)
    .run();
  for (const input of [{ anonymise: true }, { withoutAttachments: true }, {}]) {
    const { body } = await org.plan(id, "forward", { ...FORWARD, ...input });
    expect([body.items.length > 0, holds(body)]).toEqual([true, []]);
  }
});

it("does not say that numbers were disclosed because the sender's own words hold one", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application({ coverLetter: "Hej" });
  const input = { ...FORWARD, identityNumbers: true, content: `Se ${NUMBERS[0]}` };
  expect((await org.act(id, "forward", input)).body.detail.identityNumbers).toBeUndefined();
});

it("warns of one in the reference that the sender's own words are filled with", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  await env.DB.prepare("UPDATE applications SET external_id = ? WHERE id = ?")
    .bind(NUMBERS[0], id)
    .run();
  const plan = async (content: string) =>
    codes((await org.plan(id, "forward", { ...FORWARD, content })).body.warnings);
  expect(await plan("Ansökan {{application.reference}}")).toEqual(["forward.identity-own"]);
  expect(await plan("Ansökan")).toEqual([]);
});

it("does not say of what holds none that numbers were disclosed", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application({ coverLetter: "Ring 0701234567, dnr 2026-811218." });
  const { body } = await org.act(id, "forward", { ...FORWARD, identityNumbers: true });
  expect(body.detail.identityNumbers).toBeUndefined();
});

it("takes them out of what is anonymised and of a protected person, whatever is asked", async () => {
  const org = await quietOrganisation();
  const asked = { ...FORWARD, identityNumbers: true };
  const anonymous = await org.plan(await telling(org), "forward", { ...asked, anonymise: true });
  const hidden = await org.plan(await telling(org, true), "forward", asked);
  for (const { body } of [anonymous, hidden])
    expect([holds(body.messages), codes(body.warnings)]).toEqual([[], []]);
});

it("warns of one in the sender's own words, which are sent as written", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const { body } = await org.plan(id, "forward", { ...FORWARD, content: `Se ${NUMBERS[0]}` });
  expect(codes(body.warnings)).toEqual(["forward.identity-own"]);
  expect(body.messages[0].text).toContain(NUMBERS[0]);
});
