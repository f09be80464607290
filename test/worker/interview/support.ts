import { guestToken } from "../../../worker/guests/link.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { type Answer, env, type Organisation, type Seeded } from "../support/organisation.ts";

export interface Invited {
  /** Id of the invitation and of the guest. */
  id: string;
  application: string;
  link: string;
  /** Of a session of its own. */
  token: () => Promise<string>;
  /** With the guest's session. */
  call: (path: string, body?: unknown, method?: string, key?: string) => Promise<Answer>;
}

export interface Wanted {
  org?: Organisation;
  candidates?: Seeded[];
  input?: Record<string, unknown>;
}

/** Days from today at nine and ten, where the organisation is. */
export const SLOTS = [
  { start: `${inDays(10)}T09:00`, capacity: 1 },
  { start: `${inDays(10)}T10:00`, capacity: 1 },
];

export const INPUT = {
  kind: "interview",
  format: "in-person",
  place: "Stadshuset, rum 214",
  minutes: 45,
  hosts: [{ name: "Anna Ek", email: "anna.ek@prov.example" }],
  slots: SLOTS,
  answerBy: inDays(7),
};

/** A guest's token, for their link. */
async function inside(org: Organisation, link: string): Promise<string> {
  const { body } = await org.call("/guests/sessions", {
    body: { purpose: "interview", link },
    token: "",
  });
  return body.token;
}

/** Candidates are invited, each with their link and session. */
export async function invite({ input = {}, ...given }: Wanted = {}, count = 3) {
  const org = given.org ?? (await quietOrganisation());
  const candidates = given.candidates ?? (await org.applications(count));
  const { status, body } = await org.call("/v1/actions", {
    key: crypto.randomUUID(),
    body: {
      action: "invite-to-interview",
      applications: candidates.map(({ id }) => ({ id })),
      input: { ...INPUT, ...input },
      confirm: candidates.length,
    },
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  const { interview } = body.results[0].receipt;
  const rows = await org.rows(
    "SELECT id, application_id AS application FROM interview_invitations WHERE interview_id = ? ORDER BY id",
    interview,
  );
  const invited = await Promise.all(
    candidates.map(async ({ id: application }): Promise<Invited> => {
      const id = String(rows.find((row) => row.application === application)!.id);
      const link = await guestToken(env.SERVER_KEY, "interview", id, 1);
      const token = await inside(org, link);
      return {
        id,
        application,
        link,
        token: () => inside(org, link),
        call: (path, asked, method, key) =>
          org.call(`/guests/interview/${path}`, {
            token,
            ...(asked !== undefined && { body: asked, key: key ?? crypto.randomUUID() }),
            ...(method && { method }),
          }),
      };
    }),
  );
  return { org, candidates, interview: String(interview), invited, results: body.results };
}

export const mails = (org: Organisation) =>
  org.rows(
    "SELECT id, kind, audience, state, recipient, subject, text, calendar, after_id AS after, send_at AS sendAt, guest_id AS guest FROM messages WHERE org_id = ? ORDER BY id",
    org.id,
  );

export const states = (org: Organisation) =>
  org.rows(
    "SELECT v.state, s.starts_at IS NOT NULL AS seated FROM interview_invitations v LEFT JOIN interview_slots s ON s.id = v.slot_id WHERE v.org_id = ? ORDER BY v.id",
    org.id,
  );
