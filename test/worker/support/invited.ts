import { newId } from "../../../worker/domain/ids.ts";
import { after, NOW } from "./clock.ts";
import { env, type Organisation, type Seeded } from "./organisation.ts";

const instant = (days: number, minutes = 0) =>
  after(days * 86_400 + minutes * 60, NOW).toISOString();

/**
 * As if somebody had invited the candidate to one time so many days ahead, without an event: the application stays at
 * its version. `seated`: they have said yes; `host`: the address of somebody who takes part.
 */
export async function invitedTo(
  org: Organisation,
  { id: application }: Seeded,
  { inDays = 20, seated = false, host }: { inDays?: number; seated?: boolean; host?: string } = {},
): Promise<string> {
  const [interview, slot, invitation] = [newId("int"), newId("slot"), newId("guest")];
  const details = JSON.stringify({
    kind: "interview",
    format: "phone",
    place: null,
    directions: null,
    link: null,
    bring: null,
    pay: null,
    minutes: 30,
  });
  const at = NOW.toISOString();
  const insert = (text: string, ...values: unknown[]) => env.DB.prepare(text).bind(...values);
  await env.DB.batch([
    insert(
      `INSERT INTO interviews (id, org_id, project_id, operation_id, details, time_zone, answer_by, answer_by_at,
        lasts_until, actor_id, actor_name, created_at)
      SELECT ?, ?, project_id, ?, ?, 'Europe/Stockholm', ?, ?, ?, 'anna.ek', 'Anna Ek', ?
      FROM applications WHERE id = ?`,
      interview,
      org.id,
      newId("op"),
      details,
      instant(inDays).slice(0, 10),
      instant(inDays),
      instant(inDays, 30),
      at,
      application,
    ),
    insert(
      "INSERT INTO interview_slots (id, org_id, interview_id, starts_at, ends_at, capacity) VALUES (?, ?, ?, ?, ?, 1)",
      slot,
      org.id,
      interview,
      instant(inDays),
      instant(inDays, 30),
    ),
    insert(
      "INSERT INTO interview_seats (slot_id, n, org_id, invitation_id) VALUES (?, 1, ?, ?)",
      slot,
      org.id,
      seated ? invitation : null,
    ),
    insert(
      "INSERT INTO interview_invitations (id, org_id, interview_id, application_id, state, slot_id, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
      invitation,
      org.id,
      interview,
      application,
      seated ? "accepted" : "awaiting",
      seated ? slot : null,
      at,
    ),
    ...(host === undefined
      ? []
      : [
          insert(
            "INSERT INTO interview_hosts (interview_id, email_fold, org_id, name, email, reads_needs) VALUES (?, ?, ?, 'Vera Värd', ?, 1)",
            interview,
            host,
            org.id,
            host,
          ),
          insert(
            `INSERT INTO guests (id, org_id, purpose, thing_id, name, email, email_fold, language, created_at)
       VALUES (?, ?, 'hosting', ?, 'Vera Värd', ?, ?, 'sv', ?)`,
            newId("guest"),
            org.id,
            interview,
            host,
            host,
            at,
          ),
        ]),
    insert(
      `INSERT INTO guests (id, org_id, purpose, thing_id, application_id, name, email, email_fold, language, created_at)
       VALUES (?, ?, 'interview', ?, ?, 'Eva', 'eva@example.com', 'eva@example.com', 'sv', ?)`,
      invitation,
      org.id,
      interview,
      application,
      at,
    ),
    insert("UPDATE applications SET acted = 1 WHERE id = ?", application),
  ]);
  return invitation;
}

/** The only slot of what they are invited to. */
export async function slotOf(org: Organisation, invitation: string) {
  const [row] = await org.rows(
    `SELECT s.interview_id AS interview, s.id AS slot FROM interview_invitations v
     CROSS JOIN interview_slots s ON s.interview_id = v.interview_id WHERE v.id = ?`,
    invitation,
  );
  return { interview: String(row!.interview), slot: String(row!.slot) };
}
