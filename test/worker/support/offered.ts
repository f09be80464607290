import { newId } from "../../../worker/domain/ids.ts";
import type { OfferState } from "../../../worker/features/offer/rules/offer.ts";
import { after, NOW } from "./clock.ts";
import { inDays } from "./dates.ts";
import { env, type Organisation, type Seeded } from "./organisation.ts";

/**
 * As if somebody had offered the candidate a job, without an event: the application stays at its version. Who has an
 * offer that stands keeps it, and one that ended with the application's leaving would come back if that were undone.
 */
export async function offeredTo(
  org: Organisation,
  { id: application }: Seeded,
  { state = "standing" }: { state?: Extract<OfferState, "standing" | "accepted" | "expired"> } = {},
): Promise<string> {
  const [known] = await org.rows(
    `SELECT o.id FROM offers o JOIN applications a ON a.id = o.application_id WHERE a.id = ?
      AND (o.state IN ('standing', 'accepted') OR a.status <> 'offered') ORDER BY o.number DESC`,
    application,
  );
  if (known) return String(known.id);
  const offer = newId("guest");
  const terms = JSON.stringify({
    position: "Systemutvecklare",
    department: "Digitalisering",
    manager: null,
    startDate: inDays(60),
    until: null,
    form: "permanent",
    extent: 100,
    pay: { amount: "38500", period: "month", currency: "SEK" },
    benefits: null,
    conditions: null,
  });
  const at = NOW.toISOString();
  const accepted = state === "accepted" ? "Eva" : null;
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO offers (id, org_id, project_id, application_id, operation_id, number, state, terms, time_zone, answer_by,
        answer_by_at, former_status, actor_id, actor_name, created_at, accepted_name, accepted_language, accepted_text,
        accepted_sha256)
      SELECT ?, ?, project_id, id, ?,
        (SELECT 1 + count(*) FROM offers o WHERE o.application_id = applications.id), ?, ?, 'Europe/Stockholm', ?, ?, 'interview', 'anna.ek', 'Anna Ek', ?, ?, ?, ?, ?
      FROM applications WHERE id = ?`,
    ).bind(
      offer,
      org.id,
      newId("op"),
      state,
      terms,
      inDays(10),
      after(10 * 86_400, NOW).toISOString(),
      at,
      accepted,
      accepted && "sv",
      accepted && "Anställningsförfrågan",
      accepted && "0".repeat(64),
      application,
    ),
    env.DB.prepare(
      `INSERT INTO guests (id, org_id, purpose, thing_id, application_id, name, email, email_fold, language, created_at)
       VALUES (?1, ?2, 'offer', ?1, ?3, 'Eva', 'eva@example.com', 'eva@example.com', 'sv', ?4)`,
    ).bind(offer, org.id, application, at),
    env.DB.prepare("UPDATE applications SET acted = 1 WHERE id = ?").bind(application),
  ]);
  return offer;
}
