/** A guest's own word is stopped by no mail: nobody is there who could mend the text. */
import { expect, it } from "vitest";
import type { Answer, Organisation } from "../support/organisation.ts";
import { contract } from "../contract/support.ts";
import { invite } from "../interview/support.ts";
import { offer } from "../offer/support.ts";

/** A text of the organisation's that no mail can be made of, and the address that nothing can be sent to. */
async function unsendable(org: Organisation, kind: string, bounced: boolean): Promise<void> {
  const text = {
    unit: "",
    language: "sv",
    version: 0,
    subject: "Egen",
    body: `{{application.reference}} ${kind.startsWith("interview") ? "{{interview.link}}" : ""}`,
  };
  expect((await org.call(`/v1/templates/${kind}`, { method: "PUT", body: text })).status).toBe(200);
  await org.rows(
    "UPDATE applications SET external_id = NULL WHERE org_id = ? RETURNING id",
    org.id,
  );
  if (bounced)
    await org.rows(
      "INSERT INTO suppressions (org_id, address_fold, reason, at) SELECT org_id, email_fold, 'bounced', '2026-11-01' FROM candidates WHERE org_id = ? AND email_fold IS NOT NULL RETURNING reason",
      org.id,
    );
}

type Says = { org: Organisation; says: () => Promise<Answer> };

it.each<[string, () => Promise<Says>]>([
  [
    "contract-accepted",
    async () => {
      const { org, accept } = await contract();
      return { org, says: accept };
    },
  ],
  [
    "offer-accepted",
    async () => {
      const { org, accept } = await offer();
      return { org, says: accept };
    },
  ],
  [
    "offer-declined",
    async () => {
      const { org, decline } = await offer();
      return { org, says: decline };
    },
  ],
  [
    "interview-answered",
    async () => {
      const { org, invited } = await invite({}, 1);
      return { org, says: () => invited[0]!.call("answers", { seen: 1, answer: "decline" }) };
    },
  ],
  [
    "interview-confirmed",
    async () => {
      const { org, invited } = await invite({}, 1);
      const { body } = await invited[0]!.call("invitation");
      const said = { seen: 1, answer: "accept", slot: body.slots[0].id };
      return { org, says: () => invited[0]!.call("answers", said) };
    },
  ],
])(
  "%s leaves in the product's words where the organisation's cannot be sent",
  async (kind, begin) => {
    for (const bounced of [false, true]) {
      const { org, says } = await begin();
      await unsendable(org, kind, bounced);
      const { status, body } = await says();
      expect(status, JSON.stringify(body)).toBe(200);
      const left = await org.rows(
        "SELECT subject FROM messages WHERE org_id = ? AND kind = ?",
        org.id,
        kind,
      );
      expect(left.map(({ subject }) => subject === "Egen")).toEqual(bounced ? [] : [false]);
    }
  },
);
