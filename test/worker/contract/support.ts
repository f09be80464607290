import { guestToken } from "../../../worker/guests/link.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { CONTRACT } from "../support/cases.ts";
import { type Answer, env, type Organisation, type Seeded } from "../support/organisation.ts";

export interface Contracted {
  /** Id of the contract and of the guest. */
  id: string;
  application: string;
  receipt: string;
  link: string;
  /** With the guest's session. */
  call: (path: string, body?: unknown, key?: string) => Promise<Answer>;
  /** Says yes to what the page shows. */
  accept: (more?: Record<string, unknown>) => Promise<Answer>;
}

/** With what a guest of that contract needs. */
export async function inside(
  org: Organisation,
  { id, application, receipt = "" }: { id: string; application: string; receipt?: string },
): Promise<Contracted> {
  const link = await guestToken(env.SERVER_KEY, "contract", id, 1);
  const { body } = await org.call("/guests/sessions", {
    body: { purpose: "contract", link },
    token: "",
  });
  const call: Contracted["call"] = (path, asked, key) =>
    org.call(`/guests/contract/${path}`, {
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
      const { seen, sha256 } = (await call("contract")).body;
      return call("acceptances", { seen, sha256, name: "Eva Åberg", ...more });
    },
  };
}

/** A candidate gets a contract; throws what the API says when not. */
export async function contract({
  input = {},
  ...given
}: {
  org?: Organisation;
  candidate?: Seeded | { id: string };
  input?: Record<string, unknown>;
} = {}) {
  const org = given.org ?? (await quietOrganisation());
  const { id: application } = given.candidate ?? (await org.application({ status: "offered" }));
  const { status, body } = await org.act(application, "send-contract", { ...CONTRACT, ...input });
  if (status !== 200) throw new Error(JSON.stringify(body));
  const made = await inside(org, { id: body.contract, application, receipt: body.id });
  return { org, ...made };
}

export const mails = (org: Organisation) =>
  org.rows(
    "SELECT id, kind, state, recipient, subject, text, guest_id AS guest FROM messages WHERE org_id = ? ORDER BY id",
    org.id,
  );

export const states = async (org: Organisation) =>
  (await org.rows("SELECT state FROM contracts WHERE org_id = ? ORDER BY number", org.id)).map(
    ({ state }) => state,
  );
