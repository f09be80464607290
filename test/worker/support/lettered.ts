import { newId } from "../../../worker/domain/ids.ts";
import { NOW } from "./clock.ts";
import { env, type Organisation, type Seeded } from "./organisation.ts";

/** As if the candidate had given an address: the person stays at their version. */
export async function addressed(
  { id }: Pick<Organisation, "id">,
  { id: application }: Pick<Seeded, "id">,
  {
    address = "Köpmangatan 16",
    postalCode = "35230",
    city = "Växjö",
  }: Partial<Record<"address" | "postalCode" | "city", string | undefined>> = {},
): Promise<void> {
  await env.DB.prepare(
    `UPDATE candidates SET address = ?, postal_code = ?, city = ?
     WHERE org_id = ? AND id = (SELECT candidate_id FROM applications WHERE id = ?)`,
  )
    .bind(address, postalCode, city, id, application)
    .run();
}

/** As if somebody had written the candidate a letter, without an event: the application stays at its version. */
export async function lettered(
  { id: org }: Pick<Organisation, "id">,
  { id: application }: Pick<Seeded, "id">,
): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO letters (id, org_id, project_id, application_id, operation_id, kind, language, subject, body, pages, created_at)
       SELECT ?, ?, project_id, id, ?, 'letter-received', 'sv', 'Vi har tagit emot din ansökan', 'Hej', 1, ?
       FROM applications WHERE id = ?`,
    ).bind(newId("letter"), org, newId("op"), NOW.toISOString(), application),
    env.DB.prepare("UPDATE applications SET acted = 1 WHERE id = ?").bind(application),
  ]);
}
