import { describe, expect, it } from "vitest";
import { AHEAD } from "../support/dates.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { type Fact, FACTS } from "../delivery/matrix/applications.ts";
import type { Organisation } from "../support/organisation.ts";

const MAIL = { subject: "Väntar", content: "x" };

/** Of mail that an undo brings back. */
const returning = async (org: Organisation, receipt: string): Promise<string[]> =>
  (await org.call(`/v1/receipts/${receipt}/undo-plans`, { body: {} })).body.items
    .map(({ code }: { code: string }) => code)
    .filter((code: string) => code.startsWith("undo.message-returns"));

const RECIPIENTS = {
  "the candidate": undefined,
  "somebody else": "chef@prov.example",
};

describe("mail that an undo brings back", () => {
  const STRANDED = "undo.message-returns-stranded";
  const cases: [fact: string, to: keyof typeof RECIPIENTS, code: string][] = [
    ["nothing changes", "the candidate", "undo.message-returns"],
    ["the candidate gets another address", "the candidate", STRANDED],
    ["the candidate gets another address", "somebody else", "undo.message-returns"],
    ["the recipient's address bounces", "the candidate", STRANDED],
    ["the recipient's address bounces", "somebody else", STRANDED],
    ["the recipient says no to mail to many", "the candidate", "undo.message-returns"],
    ["the identity is protected", "the candidate", "undo.message-returns"],
    ["the identity is protected", "somebody else", STRANDED],
  ];

  it.each(cases)("once %s, to %s, is said as %s", async (name, to, code) => {
    const org = await quietOrganisation();
    const application = await org.application();
    const recipient = RECIPIENTS[to];
    const input = { ...MAIL, ...(recipient && { recipient }) };
    const { body: sent } = await org.act(application.id, "send-email", input);
    const { body: gone } = await org.act(application.id, "withdraw", {
      source: "phone",
      notify: false,
    });
    const fact: Fact = FACTS[name]!;
    await fact.change?.(org, [{ id: sent.messages[0].id, receipt: sent.id, application }]);
    expect(await returning(org, gone.id)).toEqual([code]);
  });

  it("to many once the recipient says no to such, is said not to leave", async () => {
    const org = await quietOrganisation();
    const people = await org.applications(2);
    const body = {
      action: "send-email",
      input: { ...MAIL, send: { when: "hold" } },
      applications: people.map(({ id }) => ({ id })),
    };
    const { results } = (await org.call("/v1/actions", { body, key: "k" })).body;
    const [application] = people;
    const { body: gone } = await org.act(application!.id, "delete");
    const { messages, id: receipt } = results[0].receipt;
    const fact: Fact = FACTS["the recipient says no to mail to many"]!;
    await fact.change!(org, [{ id: messages[0].id, receipt, application: application! }]);
    expect(await returning(org, gone.id)).toEqual([STRANDED]);
  });
});

it("an undo lists the mail that it stopped, and none that it came too late for", async () => {
  const org = await quietOrganisation();
  const { id } = await org.application();
  const { body: saved } = await org.act(id, "save", {
    purpose: "x",
    basis: "consent",
    expiresOn: AHEAD,
  });
  const { body: undone } = await org.undo(saved.id);
  const listed = async () => {
    const { data } = (await org.call(`/v1/applications/${id}/events`)).body;
    return data
      .find((event: { id: string }) => event.id === undone.id)
      .messages.map((message: { id: string }) => message.id);
  };
  const stopped = saved.messages.map((message: { id: string }) => message.id);
  expect(await listed()).toEqual(stopped);
  // As it is when the sender's claim comes between the plan of the undo and its commit.
  await org.rows("UPDATE messages SET state = 'sent' WHERE org_id = ? RETURNING id", org.id);
  expect(await listed()).toEqual([]);
});
