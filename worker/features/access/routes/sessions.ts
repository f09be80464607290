import type { Context } from "hono";
import type * as z from "zod";
import type { App } from "../../../http/context.ts";
import type { Routes } from "../../../http/route.ts";
import { issueSession } from "../../../http/session.ts";
import { narrow } from "../narrow.ts";
import { sessionAnswer, sessionBody } from "../schemas/sessions.ts";

export function sessionRoutes(routes: Routes): void {
  routes.about("Sessions", "Tokens for people who are signed in to the host system");

  routes.add({
    method: "post",
    path: "/v1/sessions",
    policy: "key",
    summary: "A short-lived session token for one person, with an API key",
    tag: "Sessions",
    body: sessionBody,
    answer: sessionAnswer,
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
): Promise<z.output<typeof sessionAnswer>> {
  const { actor, scopes, origin, locale, ttl } = body;
  const session = {
    key: key.id,
    origin: origin ?? null,
    actor: {
      org: key.org,
      id: actor.id,
      name: actor.name,
      email: actor.email ?? null,
      title: actor.title ?? null,
      phone: actor.phone ?? null,
      scopes,
      ...(await narrow(c.var.db, key.org, body)),
      locale: locale ?? null,
    },
  };
  c.header("Cache-Control", "no-store");
  return issueSession(c.env.SESSION_SECRET, session, c.var.now, ttl);
}
