/** Mail to the reviewers of a panel, and what can change of it while the mail waits. */
import { inDays } from "../../support/dates.ts";
import { env, type Organisation, type Seeded } from "../../support/organisation.ts";
import { openPanel, setInvitations, submit } from "../../support/panels.ts";
import { linkOf } from "../../panel/support.ts";
import { good, inBulk, type Made } from "./support.ts";

export const KINDS: Record<string, Made> = {
  invitation: { kind: "send-to-panel" },
  reminder: { kind: "panel-reminder" },
  "opened again": { kind: "panel-reopened" },
  code: { kind: "panel-code" },
};
type Name = keyof typeof KINDS;

/** A panel with a reviewer for each kind of mail, which waits. */
export interface Panel {
  id: string;
  candidates: Seeded[];
  receipts: string[];
  /** Ids of messages and of their recipients, by kind. */
  mail: Record<Name, { message: string; reviewer: string }>;
}

export async function panelOf(org: Organisation, candidates: Seeded[]): Promise<Panel> {
  const names = Object.keys(KINDS);
  const tag = candidates[0]!.externalId;
  const { id, operation } = await openPanel(org, candidates, {
    options: { code: true },
    reviewers: names.map((name) => ({
      kind: "external",
      name,
      email: `${name.replace(" ", "-")}-${tag}@annan.example`,
      language: "sv",
    })),
  });
  const rows = await org.rows("SELECT id, name FROM guests WHERE thing_id = ?", id);
  const of = (name: string) => String(rows.find((row) => row.name === name)!.id);
  for (const name of names.slice(1)) await setInvitations(id, "sent", of(name));
  await submit(of("opened again"));
  await good(org.call(`/v1/panels/${id}/reviewers/${of("reminder")}/reminders`, { body: {} }));
  await good(org.call(`/v1/panels/${id}/reviewers/${of("opened again")}/reopenings`, { body: {} }));
  await askCode(org, of("code"));
  const mail: Panel["mail"] = {};
  for (const name of names) {
    const [row] = await org.rows(
      "SELECT id FROM messages WHERE guest_id = ? AND kind = ?",
      of(name),
      KINDS[name]!.kind,
    );
    mail[name] = { message: String(row!.id), reviewer: of(name) };
  }
  const events = await org.rows(
    "SELECT receipt_id AS id FROM events WHERE operation_id = ?",
    operation,
  );
  return { id, candidates, mail, receipts: events.map((row) => String(row.id)) };
}

const askCode = async (org: Organisation, reviewer: string): Promise<unknown> =>
  good(
    org.call("/guests/codes", {
      token: "",
      body: { purpose: "panel", link: await linkOf(reviewer) },
    }),
  );

export interface Fact {
  /** Of two candidates in the panel, it happens to the first. */
  two?: true;
  change?(org: Organisation, panel: Panel): Promise<unknown>;
  /** Seconds from now at which the mail is to leave; default: a minute. */
  later?: number;
  /** Of the mail of these kinds alone. */
  only?: Name[];
}

const DAY = 86_400;
const first = ({ candidates }: Panel) => [{ application: candidates[0]! }];
const everybody = ({ mail }: Panel) => Object.values(mail).map(({ reviewer }) => reviewer);

const refuseMail = ({ mail }: Panel, reason: string): Promise<unknown> =>
  env.DB.batch(
    Object.values(mail).map(({ reviewer }) =>
      env.DB.prepare(
        `INSERT INTO suppressions (org_id, address_fold, reason, at)
         SELECT org_id, email_fold, ?2, created_at FROM guests WHERE id = ?1`,
      ).bind(reviewer, reason),
    ),
  );

const remove = (org: Organisation, panel: Panel) => inBulk(org, "delete", first(panel));

export const FACTS: Record<string, Fact> = {
  "nothing changes": {},
  "the reviewer's address bounces": {
    change: (_, panel) => refuseMail(panel, "bounced"),
  },
  "the reviewer says no to mail to many": {
    change: (_, panel) => refuseMail(panel, "unsubscribed"),
  },
  "the reviewer is removed": {
    change: async (org, panel) => {
      for (const reviewer of everybody(panel))
        await good(
          org.call(`/v1/panels/${panel.id}/reviewers/${reviewer}/revocations`, { body: {} }),
        );
    },
  },
  "the reviewer has handed in": {
    change: async (_, panel) => {
      for (const reviewer of everybody(panel)) await submit(reviewer);
    },
  },
  "the reviewer asks for another code": {
    only: ["code"],
    change: (org, { mail }) => askCode(org, mail.code!.reviewer),
  },
  "the last day passes": { later: 31 * DAY, only: ["invitation", "reminder", "opened again"] },
  "ten minutes pass": { later: 601 },
  "the last day is moved": {
    change: (org, { id }) =>
      good(org.call(`/v1/panels/${id}`, { method: "PUT", body: { deadline: inDays(60) } })),
    later: 31 * DAY,
    only: ["invitation", "reminder", "opened again"],
  },
  "the only candidate's identity is protected": {
    change: (org, { candidates: [one] }) =>
      good(
        org.call(`/v1/candidates/${one!.candidate}/protection`, {
          method: "PUT",
          token: org.key,
          body: { protectedIdentity: true },
        }),
      ),
  },
  "the only candidate withdraws": {
    change: (org, panel) =>
      inBulk(org, "withdraw", first(panel), { source: "phone", notify: false }),
  },
  "the only candidate is deleted": { change: remove },
  "one of two candidates is deleted": { two: true, change: remove },
  "the only candidate is purged": {
    change: async (org, panel) => {
      await remove(org, panel);
      const { id, externalId: confirmation } = panel.candidates[0]!;
      await good(org.act(id, "purge", { confirmation }));
    },
  },
  "sending to the panel is undone": {
    change: (org, { receipts }) => good(org.undo(receipts[0]!)),
  },
};
