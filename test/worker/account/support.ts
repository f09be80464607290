import { guestToken } from "../../../worker/guests/link.ts";
import { firstPassword, guestCode } from "../../../worker/guests/code.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { AHEAD } from "../support/dates.ts";
import { type Answer, env, type Organisation, type Seeded } from "../support/organisation.ts";

export const INPUT = {
  purpose: "Kommande tjänster",
  basis: "legitimate-interest",
  note: "Stark kandidat.",
  expiresOn: AHEAD,
  send: { when: "now" },
};

export const PASSWORD = "tre små blå stolar";

/** Somebody who has been given an account, and what their browser does. */
export interface Given {
  org: Organisation;
  candidate: Seeded;
  receipt: string;
  /** Of the account and the guest. */
  id: string;
  userName: string;
  /** What the link of that version carries; default: as it was sent first. */
  link: (version?: number) => Promise<string>;
  first: (version?: number) => Promise<string>;
  post: (path: string, body: object, headers?: Record<string, string>) => Promise<Answer>;
  /** With a token of theirs. */
  call: (path: string, token: string, body?: object) => Promise<Answer>;
  signIn: (password: string) => Promise<Answer>;
  /** By the link, with the password of all tests. */
  choose: (version?: number) => Promise<Answer>;
}

/** The account of a candidate, as it is stored. */
export async function accountOf(org: Organisation, candidate: Seeded) {
  const [row] = await org.rows(
    "SELECT u.*, g.link_version FROM accounts u JOIN guests g ON g.id = u.id WHERE u.candidate_id = ?",
    candidate.candidate,
  );
  return row;
}

export async function inside(org: Organisation, candidate: Seeded, receipt = ""): Promise<Given> {
  const account = await accountOf(org, candidate);
  const id = String(account!.id);
  const userName = String(account!.user_name);
  const post: Given["post"] = (path, body, headers) =>
    org.call(`/guests/sign-in/${path}`, { body, token: "", ...(headers && { headers }) });
  const link = (version = 1) => guestToken(env.SERVER_KEY, "account", id, version);
  return {
    org,
    candidate,
    receipt,
    id,
    userName,
    link,
    first: (version = 1) => firstPassword(env.SERVER_KEY, id, version),
    post,
    call: (path, token, body) =>
      org.call(`/guests/account/${path}`, { token, ...(body && { body }) }),
    signIn: (password) => post("sessions", { organisation: org.id, userName, password }),
    choose: async (version) => post("passwords", { link: await link(version), password: PASSWORD }),
  };
}

/** A candidate is saved and sent a login; throws what the API says when they are not. */
export async function given(
  wanted: {
    org?: Organisation;
    candidate?: Seeded;
    input?: Record<string, unknown>;
    temporary?: boolean;
  } = {},
): Promise<Given> {
  const org = wanted.org ?? (await quietOrganisation());
  if (wanted.temporary)
    await org.rows("UPDATE organisations SET login_password = 1 WHERE id = ? RETURNING id", org.id);
  const candidate = wanted.candidate ?? (await org.application());
  const { status, body } = await org.act(candidate.id, "save-and-send-login", {
    ...INPUT,
    ...wanted.input,
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return inside(org, candidate, body.id);
}

export const mails = (org: Organisation) =>
  org.rows(
    "SELECT id, kind, state, recipient, subject, text, html, guest_id AS guest FROM messages WHERE org_id = ? ORDER BY id",
    org.id,
  );

/** The code in the newest mail to them, as it leaves. */
export async function newestCode({ org, id }: Pick<Given, "org" | "id">): Promise<string> {
  const all = await mails(org);
  const mail = all.findLast(({ kind, guest }) => kind === "account-code" && guest === id);
  return guestCode(env.SERVER_KEY, id, String(mail!.id));
}
