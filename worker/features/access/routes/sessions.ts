import type { Context } from "hono";
import * as z from "zod";
import { line } from "../../../engine/fields.ts";
import { address } from "../../../engine/fields.ts";
import { type FieldError, InvalidInput } from "../../../domain/errors.ts";
import { LOCALES, SCOPES } from "../../../domain/vocabulary.ts";
import type { Row } from "../../../db/client.ts";
import { applicationIdsStatement, projectIdsStatement } from "../../../db/projects.ts";
import type { App } from "../../../http/context.ts";
import type { Routes } from "../../../http/route.ts";
import { DEFAULT_TTL, issueSession } from "../../../http/session.ts";

const reference = line(200);

export const sessionBody = z
  .strictObject({
    actor: z.strictObject({ id: line(100), name: line(200), email: address.optional() }),
    scopes: z.array(z.enum(SCOPES)).max(SCOPES.length),
    projects: z.array(reference).max(200).optional(),
    applications: z.array(reference).max(50).optional(),
    origin: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .refine((text) => new URL(text).origin === text)
      .optional(),
    locale: z.enum(LOCALES).optional(),
    ttl: z.int().min(60).max(3600).default(DEFAULT_TTL).describe("Seconds"),
  })
  .describe(
    "Whom a session is for and what it may do: a scope for each action, one for templates; reading needs none",
  );

export function sessionRoutes(routes: Routes): void {
  routes.add({
    method: "post",
    path: "/v1/sessions",
    policy: "key",
    summary: "A short-lived session token for one person, with an API key",
    tag: "Sessions",
    body: sessionBody,
    answer: z.object({ token: z.string(), expiresAt: z.iso.datetime() }),
    handle: async (c, { body }) => {
      const { org, id } = c.var.actor;
      return c.json(await openSession(c, { org, id }, body));
    },
  });
}

/** Signs a session made with a key, narrowed to what the body names. Throws `invalid_input`. */
export async function openSession(
  c: Context<App>,
  key: { org: string; id: string },
  body: z.output<typeof sessionBody>,
): Promise<{ token: string; expiresAt: string }> {
  const { actor, scopes, projects, applications, origin, locale, ttl } = body;
  const found = await c.var.db.read({
    projects: projectIdsStatement(key.org, projects ?? []),
    applications: applicationIdsStatement(key.org, applications ?? []),
  });
  const session = {
    key: key.id,
    origin: origin ?? null,
    actor: {
      org: key.org,
      id: actor.id,
      name: actor.name,
      email: actor.email ?? null,
      scopes,
      projects: resolved(projects, found.projects, "projects"),
      applications: resolved(applications, found.applications, "applications"),
      locale: locale ?? null,
    },
  };
  c.header("Cache-Control", "no-store");
  return issueSession(c.env.SESSION_SECRET, session, c.var.now, ttl);
}

/** Internal ids in place of references; one that is not found is an error, never a wider session. */
function resolved(references: string[] | undefined, rows: Row[], field: string): string[] | null {
  if (references === undefined) return null;
  const found = new Map(rows.map((row) => [row.reference as string, row.id as string]));
  const errors = references.flatMap((each, index): FieldError[] =>
    found.has(each) ? [] : [{ path: [field, index], code: "not_found" }],
  );
  if (errors.length) throw new InvalidInput(errors);
  return references.map((each) => found.get(each)!);
}
