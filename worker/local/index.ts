/** The entry of `wrangler dev --env local`: the product, and what only a demonstration needs. */
import { type Context, Hono, type MiddlewareHandler } from "hono";
import * as z from "zod";
import { fieldErrors } from "../engine/field-errors.ts";
import { createApp } from "../app.ts";
import { realClock } from "../clock.ts";
import { allowOrigin } from "../db/organisations.ts";
import { consume } from "../delivery/deliver.ts";
import { InvalidInput } from "../domain/errors.ts";
import { SCOPES } from "../domain/vocabulary.ts";
import type { Env } from "../env.ts";
import type { App } from "../http/context.ts";
import { limitedBody } from "../http/route.ts";
import { openSession } from "../features/access/routes/sessions.ts";
import { sessionBody } from "../features/access/schemas/sessions.ts";
import { everyMinute } from "../scheduled.ts";
import { type LocalEnv, seedDemo } from "./demo.ts";
import { capturing } from "./mail/outage.ts";
import { mailRoutes } from "./mail/routes.ts";
import { DEMO_KEY, DEMO_ORG, DEMO_RECRUITER } from "./organisation.ts";

const { app } = createApp();

const demoSession = sessionBody.extend({
  actor: sessionBody.shape.actor.default(DEMO_RECRUITER),
  scopes: sessionBody.shape.scopes.default([...SCOPES]),
});

app.post("/demo/session", async (c) => {
  const body = demoSession.safeParse(await optionalJson(c));
  if (!body.success) throw new InvalidInput(fieldErrors(body.error, []));
  return c.json(await openSession(c, { org: DEMO_ORG, id: DEMO_KEY }, body.data));
});

app.post("/demo/seed", async (c) => {
  const { port } = new URL(c.req.url);
  const origins = ["localhost", "127.0.0.1"].map(
    (host) => new URL(`http://${host}:${port || 80}`).origin,
  );
  return c.json(await seedDemo(c.env as LocalEnv, origins, c.var.now));
});

/** Portals of customers are on origins of their own; this lets one of them in, as an operator would. */
app.post("/demo/origins", async (c) => {
  const body = z
    .strictObject({ origin: sessionBody.shape.origin.unwrap() })
    .safeParse(await optionalJson(c));
  if (!body.success) throw new InvalidInput(fieldErrors(body.error, []));
  await c.var.db.write({ allowed: allowOrigin(DEMO_ORG, body.data.origin) });
  return c.body(null, 204);
});

async function optionalJson(c: Context<App>): Promise<unknown> {
  const text = new TextDecoder().decode(await limitedBody(c, 16_384));
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    throw new InvalidInput([{ path: [], code: "not_json" }]);
  }
}

/** A name that leads to this machine without being its own is a web page trying to reach it. */
const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const { hostname } = new URL(c.req.url);
  if (!["localhost", "127.0.0.1", "[::1]"].includes(hostname)) return c.notFound();
  await next();
};

const front = new Hono<{ Bindings: Env }>();
front.use("/demo/*", loopbackOnly);
front.use("/dev/*", loopbackOnly);
front.route("/", mailRoutes);
front.all("*", (c) => app.fetch(c.req.raw, c.env, c.executionCtx));

/** Without a provider, mail is captured instead of refused. */
const local = (env: Env): Env => ({ ...env, CAPTURE_MAIL: capturing(env) });

export default {
  fetch: (request, env, context) => front.fetch(request, local(env), context),
  queue: (batch, env) => consume(batch, local(env), realClock),
  scheduled: (_controller, env) => everyMinute(local(env), realClock),
} satisfies ExportedHandler<Env, { id: string }>;
