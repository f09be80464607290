import { guestToken } from "../../../worker/guests/link.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { inDays } from "../support/dates.ts";
import { type Answer, env, type Organisation, type Seeded } from "../support/organisation.ts";

export interface Offered {
  /** Id of the offer and of the guest. */
  id: string;
  application: string;
  receipt: string;
  link: string;
  /** With the guest's session. */
  call: (path: string, body?: unknown, key?: string) => Promise<Answer>;
  /** Says yes to what the page shows. */
  accept: (more?: Record<string, unknown>) => Promise<Answer>;
  decline: (more?: Record<string, unknown>) => Promise<Answer>;
}

export const INPUT = {
  position: "Systemutvecklare",
  department: "Digitalisering",
  manager: "Bo Lind",
  startDate: inDays(60),
  form: "permanent",
  extent: 100,
  pay: { amount: "38500", period: "month", currency: "SEK" },
  benefits: "Friskvårdsbidrag",
  conditions: "Enligt kollektivavtal.",
  answerBy: inDays(10),
};

/** With what a guest of that offer needs. */
export async function inside(
  org: Organisation,
  { id, application, receipt = "" }: { id: string; application: string; receipt?: string },
): Promise<Offered> {
  const link = await guestToken(env.SERVER_KEY, "offer", id, 1);
  const { body } = await org.call("/guests/sessions", {
    body: { purpose: "offer", link },
    token: "",
  });
  const call: Offered["call"] = (path, asked, key) =>
    org.call(`/guests/offer/${path}`, {
      token: body.token,
      ...(asked !== undefined && { body: asked, key: key ?? crypto.randomUUID() }),
    });
  return {
    id,
    application,
    receipt,
    link,
    call,
    accept: async (more = {}) => {
      const { body: read } = await call("offer");
      const { seen, language, sha256 } = read;
      return call("answers", {
        seen,
        answer: "accept",
        language,
        sha256,
        name: "Eva Åberg",
        ...more,
      });
    },
    decline: (more = {}) => call("answers", { seen: 1, answer: "decline", ...more }),
  };
}

/** A candidate is offered the job; throws what the API says when it is not. */
export async function offer({
  input = {},
  ...given
}: {
  org?: Organisation;
  candidate?: Seeded | { id: string };
  input?: Record<string, unknown>;
} = {}) {
  const org = given.org ?? (await quietOrganisation());
  const { id: application } = given.candidate ?? (await org.application({ status: "interview" }));
  const { status, body } = await org.act(application, "send-offer", { ...INPUT, ...input });
  if (status !== 200) throw new Error(JSON.stringify(body));
  const made = await inside(org, { id: body.offer, application, receipt: body.id });
  return { org, ...made };
}

export const mails = (org: Organisation) =>
  org.rows(
    "SELECT id, kind, state, recipient, subject, text, after_id AS after, send_at AS sendAt, guest_id AS guest, audience FROM messages WHERE org_id = ? ORDER BY id",
    org.id,
  );

export const states = async (org: Organisation) =>
  (
    await org.rows(
      "SELECT state FROM offers WHERE org_id = ? ORDER BY application_id, number",
      org.id,
    )
  ).map(({ state }) => state);
