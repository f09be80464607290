import { guestCode } from "../../../worker/guests/code.ts";
import { guestToken } from "../../../worker/guests/link.ts";
import type { PanelOptions, ReviewerKind } from "../../../worker/features/panel/rules/panel.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { type Answer, env, type Organisation, type Seeded } from "../support/organisation.ts";

export interface Reviewing {
  id: string;
  name: string;
  link: string;
  call: (path: string, body?: unknown, method?: string) => Promise<Answer>;
}

export interface Wanted {
  reviewers?: ReviewerKind[];
  options?: Partial<PanelOptions>;
  org?: Organisation;
  candidates?: Seeded[];
}

export const linkOf = (id: string, version = 1): Promise<string> =>
  guestToken(env.SERVER_KEY, "panel", id, version);

/** The newest code that a guest was sent. */
export async function codeOf(org: Organisation, guest: string): Promise<string> {
  const [row] = await org.rows(
    "SELECT id FROM messages WHERE guest_id = ? AND kind = 'panel-code' ORDER BY id DESC LIMIT 1",
    guest,
  );
  return guestCode(env.SERVER_KEY, guest, row!.id as string);
}

/** A panel as a recruiter opens it, with the reviewers' links; nobody has come in yet. */
export async function panel({
  reviewers = ["internal", "internal"],
  options = {},
  ...given
}: Wanted = {}) {
  const org = given.org ?? (await quietOrganisation());
  const candidates = given.candidates ?? (await org.applications(3));
  const { body } = await org.call("/v1/actions", {
    key: crypto.randomUUID(),
    body: {
      action: "send-to-panel",
      applications: candidates.map(({ id }) => ({ id })),
      input: {
        reviewers: reviewers.map((kind, at) => ({
          kind,
          name: `Granskare ${at + 1}`,
          email: `granskare${at + 1}@${kind}.example`,
          language: "sv",
        })),
        deadline: inDays(10),
        options,
      },
    },
  });
  const { receipt } = body.results[0];
  const rows = await org.rows(
    "SELECT id, name FROM guests WHERE thing_id = ? ORDER BY id",
    receipt.panel,
  );
  const people = await Promise.all(
    rows.map(async (row) => ({
      id: row.id as string,
      name: row.name as string,
      link: await linkOf(row.id as string),
    })),
  );
  return {
    org,
    candidates,
    panel: receipt.panel as string,
    receipts: body.results.map((each: { receipt: { id: string } }) => each.receipt.id) as string[],
    people,
  };
}

/** With the reviewers inside. */
export async function opened(wanted: Wanted = {}) {
  const made = await panel({ ...wanted, options: { code: false, ...wanted.options } });
  const inside = await Promise.all(made.people.map((each) => enter(made.org, each)));
  return { ...made, inside };
}

export async function enter(
  org: Organisation,
  { id, name, link }: { id: string; name: string; link: string },
): Promise<Reviewing> {
  const { body } = await org.call("/guests/sessions", {
    token: "",
    body: { purpose: "panel", link },
  });
  const call: Reviewing["call"] = (path, sent, method) =>
    org.call(`/guests/panel/${path}`, {
      token: body.token,
      ...(sent !== undefined && { body: sent }),
      ...(method && { method }),
    });
  return { id, name, link, call };
}

export const rate = (
  reviewer: Reviewing,
  application: string,
  score: number | null,
  comment: string | null = null,
  verdict = "rated",
): Promise<Answer> => reviewer.call(`ratings/${application}`, { verdict, score, comment }, "PUT");

/** As if the last day were long ago, or just over. */
export const endPanel = (id: string, at = "2020-01-02T22:59:59.000Z") =>
  env.DB.prepare("UPDATE panels SET deadline = ?, deadline_at = ? WHERE id = ?")
    .bind(at.slice(0, 10), at, id)
    .run();

export const justOver = (): string => new Date(Date.now() - 60_000).toISOString();
