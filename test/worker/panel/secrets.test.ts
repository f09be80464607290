import { beforeEach, describe, expect, it } from "vitest";
import { deliver } from "../../../worker/delivery/deliver.ts";
import type { Sender } from "../../../worker/delivery/sender.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { clockAt } from "../support/clock.ts";
import { env, type Organisation } from "../support/organisation.ts";
import { openPanel, type Opened, REVIEWERS, setInvitations } from "../support/panels.ts";
import { inDays } from "../support/dates.ts";
import { linkOf } from "./support.ts";

/** What stands in a stored message until it is sent; no recruiter ever reads it. */
const PLACEHOLDER = /personlig\.invalid|personlig-kod|rev_\w+/;
const WORDS = { sv: ["[personlig länk]", "[kod]"], en: ["[personal link]", "[code]"] } as const;

let org: Organisation;
let panel: Opened;
beforeEach(async () => {
  org = await quietOrganisation();
  panel = await openPanel(org, await org.applications(2));
});

const verb = (reviewer: string, what: string) =>
  org.call(`/v1/panels/${panel.id}/reviewers/${reviewer}/${what}`, { body: {} });

async function withAll(): Promise<Record<string, string>> {
  await setInvitations(panel.id, "sent", panel.reviewers[1]);
  await verb(panel.reviewers[1]!, "reminders");
  const link = await linkOf(panel.reviewers[1]!);
  expect(
    (await org.call("/guests/codes", { token: "", body: { purpose: "panel", link } })).status,
  ).toBe(200);
  const { body } = await org.call(`/v1/messages?operation=${panel.operation}`);
  return Object.fromEntries(body.data.map(({ kind, id }: Record<string, string>) => [kind, id]));
}

async function sent(id: string): Promise<Parameters<Sender["send"]>[0]> {
  const taken: Parameters<Sender["send"]>[0][] = [];
  const CAPTURE_MAIL: Sender = {
    send: async (message) => {
      taken.push(message);
      return { kind: "sent", providerId: "x" };
    },
  };
  const PUBLIC_URL = "https://vidare.test";
  await deliver({ ...env, CAPTURE_MAIL, PUBLIC_URL }, id, clockAt(new Date(Date.now() + 120_000)));
  return taken[0]!;
}

describe("where a reviewer's link or code will stand", () => {
  it.each(["sv", "en"] as const)("a recruiter reads words, in %s", async (locale) => {
    const messages = await withAll();
    expect(Object.keys(messages).toSorted()).toEqual([
      "panel-code",
      "panel-reminder",
      "send-to-panel",
    ]);
    for (const [kind, id] of Object.entries(messages)) {
      const { body } = await org.call(`/v1/messages/${id}?locale=${locale}`);
      const [link, code] = WORDS[locale];
      const words = kind === "panel-code" ? code : link;
      for (const part of [body.text, body.html]) {
        // A link that has words of its own leads nowhere.
        if (part === body.text || kind === "panel-code") expect(part).toContain(words);
        expect(part).not.toMatch(PLACEHOLDER);
        expect(part).not.toContain("href");
      }
      if (kind === "panel-code") expect(body.subject).toContain(code);
      expect(body.subject).not.toMatch(PLACEHOLDER);
    }
    const list = await org.call(`/v1/messages?locale=${locale}`);
    const subjects = list.body.data.map(({ subject }: { subject: string }) => subject).join();
    expect(subjects).toContain(WORDS[locale][1]);
    expect(subjects).not.toMatch(PLACEHOLDER);
  });

  it("the plan says what will be read, and the receipt too", async () => {
    const { id } = await org.application();
    const other = await org.application();
    const message = {
      subject: "Till {{panel.link}}",
      body: "{{panel.link}} [här]({{panel.link}})",
    };
    const input = { reviewers: REVIEWERS, deadline: inDays(9), message };
    const one = await org.plan(id, "send-to-panel", input);
    const many = await org.call("/v1/plans", {
      body: { action: "send-to-panel", input, applications: [{ id }, { id: other.id }] },
    });
    const done = await org.act(id, "send-to-panel", input);
    for (const { status, body } of [one, many, done]) {
      expect(status, JSON.stringify(body)).toBe(200);
      const said = JSON.stringify(body);
      expect(said).toContain("[personlig länk]");
      expect(said).not.toMatch(PLACEHOLDER);
    }
    const { subject, text } = await sent(done.body.messages[0].id);
    expect(subject + text).not.toMatch(/personlig/);
  });

  it("a copy to oneself has words, and opens nothing", async () => {
    const { id } = await org.application();
    const input = { reviewers: REVIEWERS, deadline: inDays(9) };
    const asked = await org.call(`/v1/applications/${id}/test-copies`, {
      body: { action: "send-to-panel", input },
    });
    expect(asked.status).toBe(200);
    const [row] = await org.rows(
      "SELECT id FROM messages WHERE org_id = ? AND kind = 'test-copy'",
      org.id,
    );
    const { text, html } = await sent(String(row!.id));
    expect(text).toContain("[personlig länk]");
    expect(text + html).not.toMatch(PLACEHOLDER);
    expect(text + html).not.toContain("/panel#");
  });
});

describe("what leaves", () => {
  it("has the recipient's own link or code", async () => {
    const messages = await withAll();
    const link = await linkOf(panel.reviewers[1]!);
    const reminder = await sent(messages["panel-reminder"]!);
    for (const part of [reminder.text, reminder.html])
      expect(part).toContain(`https://vidare.test/panel#${link}`);
    expect((await sent(messages["panel-code"]!)).subject).toMatch(/\d{3} \d{3}/);
  });

  it("opens no review in another's name, whatever somebody writes into it", async () => {
    const [, victim] = panel.reviewers;
    const written = `https://personlig.invalid/panel/${victim}/1 personlig-kod.${victim}`;
    const secret = (await linkOf(victim!)).split(".")[2]!;
    const { id } = await org.application();
    const mail = await org.act(id, "send-email", { subject: "x", content: written });
    const asked = await org.call(`/v1/panels/${panel.id}/reviewers`, {
      body: {
        reviewers: [{ kind: "internal", name: "Jag", email: "anna.ek@prov.example" }],
        message: { subject: "x", body: `${written} {{panel.link}}` },
      },
    });
    expect([mail.status, asked.status]).toEqual([200, 200]);
    const [own] = await org.rows(
      "SELECT id, guest_id AS reviewer FROM messages WHERE recipient = 'anna.ek@prov.example' AND org_id = ?",
      org.id,
    );
    const taken = [await sent(mail.body.messages[0].id), await sent(String(own!.id))];
    for (const { text, html } of taken) {
      expect(text + html).not.toContain(secret);
      expect(text + html).not.toMatch(/\d{3} \d{3}/);
    }
    expect(taken[1]!.text).toContain(await linkOf(String(own!.reviewer)));
  });
});

it("none of a panel's mail is written anew, and what is refused is untouched", async () => {
  for (const id of Object.values(await withAll())) {
    const words = { subject: "x", body: "y" };
    const { body: open } = await org.call(`/v1/messages/${id}`);
    const edit = await org.call(`/v1/messages/${id}/edits`, { body: { version: 1, ...words } });
    const plan = await org.call(`/v1/messages/${id}/edit-plans`, { body: words });
    expect([edit.status, plan.status, open.editable, open.source]).toEqual([409, 409, false, null]);
    expect((await org.call(`/v1/messages/${id}`)).body).toEqual(open);
  }
});
