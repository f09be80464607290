import { newId } from "../../../worker/domain/ids.ts";
import { Database } from "../../../worker/db/client.ts";
import { saving } from "../../../worker/features/save/feature.ts";
import { guestToken } from "../../../worker/guests/link.ts";
import { remindDue } from "../../../worker/guests/reminders.ts";
import { quietOrganisation } from "../support/bindings.ts";
import { AHEAD } from "../support/dates.ts";
import { type Answer, env, type Organisation, type Seeded } from "../support/organisation.ts";

export const ASK = { purpose: "Andra tjänster", basis: "consent", expiresOn: AHEAD };
export const TELL = { ...ASK, basis: "legitimate-interest", note: "Stark profil" };

export interface Saved {
  org: Organisation;
  application: Seeded;
  /** The profile's id, and the guest's. */
  id: string;
  receipt: string;
  link: string;
  /** How they came in, with the session's token. */
  entered: Answer;
  /** With the guest's session. */
  call: (path: string, body?: unknown, key?: string) => Promise<Answer>;
  read: () => Promise<Answer["body"]>;
  /** Answers what the page shows. */
  say: (answer: string, more?: Record<string, unknown>) => Promise<Answer>;
}

/** With what a guest of that profile needs. */
export async function inside(org: Organisation, id: string, version = 1) {
  const link = await guestToken(env.SERVER_KEY, "saved", id, version);
  const entered = await org.call("/guests/sessions", {
    body: { purpose: "saved", link },
    token: "",
  });
  const { token } = entered.body;
  const call: Saved["call"] = (path, asked, key) =>
    org.call(`/guests/saved/${path}`, {
      token,
      ...(asked !== undefined && { body: asked, key: key ?? crypto.randomUUID() }),
    });
  const read = async () => (await call("keeping")).body;
  const say: Saved["say"] = async (answer, more = {}) => {
    const { seen } = await read();
    return call("answers", { seen, answer, ...more });
  };
  return { link, entered, call, read, say };
}

export async function saved(
  input: Record<string, unknown> = ASK,
  given?: { org?: Organisation; application?: Seeded },
): Promise<Saved> {
  const org = given?.org ?? (await quietOrganisation());
  const application = given?.application ?? (await org.application());
  const { status, body } = await org.act(application.id, "save", input);
  if (status !== 200) throw new Error(JSON.stringify(body));
  const [row] = await org.rows(
    "SELECT id FROM saved_profiles WHERE org_id = ? ORDER BY created_at DESC, id DESC LIMIT 1",
    org.id,
  );
  const id = String(row!.id);
  return { org, application, id, receipt: body.id, ...(await inside(org, id)) };
}

/** The application goes for ever; the person stays if something keeps them. */
export async function purge(org: Organisation, { id, externalId }: Seeded): Promise<void> {
  await org.act(id, "delete");
  const { status, body } = await org.act(id, "purge", { confirmation: externalId });
  if (status !== 200) throw new Error(JSON.stringify(body));
}

export const mails = (org: Organisation) =>
  org.rows(
    "SELECT id, kind, state, guest_id AS guest, application_id AS application, subject, text FROM messages WHERE org_id = ? ORDER BY id",
    org.id,
  );

export const kindsOf = async (org: Organisation): Promise<string[]> =>
  (await mails(org)).map(({ kind, state }) => `${kind} ${state}`);

const [purpose] = saving.guests!;
export const cron = (now: Date) => remindDue(purpose!, new Database(env.DB), { now, newId });
