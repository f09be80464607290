/**
 * The local entry (worker/local/index.ts) with a way in for people until the product has one, for test/e2e/person.test.ts:
 * `POST /demo/person` answers a token for whoever applied.
 */
import * as z from "zod";
import { createApp } from "../../../worker/app.ts";
import { newId } from "../../../worker/domain/ids.ts";
import type { Env } from "../../../worker/env.ts";
import { FEATURES } from "../../../worker/features/index.ts";
import { PURPOSE } from "../../../worker/features/person/rules/person.ts";
import { issueGuest } from "../../../worker/guests/session.ts";
import local from "../../../worker/local/index.ts";

const { app } = createApp(FEATURES);

const asked = z.object({ candidate: z.string(), locale: z.enum(["sv", "en"]) });

async function arrive(request: Request, { DB, SESSION_SECRET }: Env): Promise<Response> {
  const { candidate, locale } = asked.parse(await request.json());
  const guest = newId("guest");
  const now = new Date();
  const row = await DB.prepare(
    `INSERT INTO accounts (id, org_id, candidate_id, user_name, user_name_fold, project_id, operation_id, actor_id,
       actor_name, created_at)
     SELECT ?1, org_id, candidate_id, ?1, ?1, project_id, ?1, 'anna.ek', 'Anna Ek', ?2 FROM applications
     WHERE candidate_id = ?3 LIMIT 1 RETURNING org_id AS org`,
  )
    .bind(guest, now.toISOString(), candidate)
    .first<{ org: string }>();
  await DB.prepare(
    `INSERT INTO guests (id, org_id, purpose, thing_id, name, email, email_fold, language, created_at)
     SELECT ?, org_id, ?, id, first_name, coalesce(email, ''), coalesce(email_fold, ''), ?, ? FROM candidates WHERE id = ?`,
  )
    .bind(guest, PURPOSE, locale, now.toISOString(), candidate)
    .run();
  const claims = {
    sub: guest,
    org: row!.org,
    purpose: PURPOSE,
    thing: candidate,
    version: 1,
    locale,
  };
  return Response.json(await issueGuest(SESSION_SECRET, claims, now, null));
}

export default {
  ...local,
  fetch: (request, env, context) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/demo/person") return arrive(request, env);
    return pathname.startsWith(`/guests/${PURPOSE}/`)
      ? app.fetch(request, env, context)
      : local.fetch(request, env, context);
  },
} satisfies ExportedHandler<Env, { id: string }>;
