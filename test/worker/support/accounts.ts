import { newId } from "../../../worker/domain/ids.ts";
import { after, NOW } from "./clock.ts";
import { env, type Organisation, type Seeded } from "./organisation.ts";

/** As if the candidate had been given an account, without an event: they have yet to choose a password. */
export async function givenTo(
  org: Organisation,
  { id: application, candidate }: Seeded,
  name = "eva@example.com",
): Promise<string> {
  const account = newId("guest");
  const at = NOW.toISOString();
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO accounts (id, org_id, candidate_id, user_name, user_name_fold, first_until, project_id, operation_id,
        actor_id, actor_name, actor_email, created_at)
      SELECT ?1, ?2, ?3, ?4, ?4, ?5, project_id, ?6, 'anna.ek', 'Anna Ek', 'anna.ek@prov.example', ?7
      FROM applications WHERE id = ?8`,
    ).bind(
      account,
      org.id,
      candidate,
      name,
      after(86_400, NOW).toISOString(),
      newId("op"),
      at,
      application,
    ),
    env.DB.prepare(
      `INSERT INTO guests (id, org_id, purpose, thing_id, name, email, email_fold, language, created_at)
       VALUES (?1, ?2, 'account', ?3, 'Eva', ?4, ?4, 'sv', ?5)`,
    ).bind(account, org.id, candidate, name, at),
  ]);
  return account;
}
