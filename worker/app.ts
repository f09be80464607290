import { Hono, type MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { realClock } from "./clock.ts";
import { Database } from "./db/client.ts";
import { pendingMigrations } from "./db/migrations.ts";
import { deliveryMode } from "./delivery/deliver.ts";
import { wake } from "./delivery/wake.ts";
import { readWebhook } from "./delivery/webhook.ts";
import { Problem } from "./domain/errors.ts";
import { registryOf } from "./engine/feature.ts";
import type { Feature } from "./features/feature.ts";
import { FEATURES, introduce } from "./features/index.ts";
import { actionRoutes } from "./http/actions.ts";
import { enterGuest } from "./guests/policy.ts";
import { guestRoutes } from "./guests/routes.ts";
import { enter, refused } from "./http/auth.ts";
import { type App, askedLocale } from "./http/context.ts";
import { cors } from "./http/cors.ts";
import { healthRoute } from "./http/health.ts";
import { answerProblem, onError } from "./http/problem.ts";
import { documentOf } from "./http/openapi/document.ts";
import { Routes } from "./http/route.ts";
import { recordDelivery } from "./outbox/states.ts";
import { undoRoutes } from "./http/undo.ts";
import { webhookRoutes } from "./features/mail-log/routes/webhooks.ts";

/** The API: middleware in order, then the table of routes. */
export function createApp(features: readonly Feature[] = FEATURES): {
  app: Hono<App>;
  routes: Routes;
} {
  introduce(features);
  const app = new Hono<App>();
  const registry = registryOf(features);
  app.use(async (c, next) => {
    c.set("requestId", crypto.randomUUID());
    c.set("db", new Database(c.env.DB));
    c.set("registry", registry);
    c.set("now", realClock.now());
    c.set("locale", askedLocale(c) ?? "sv");
    await next();
    c.header("X-Request-Id", c.var.requestId);
    const { waiting, now } = c.var;
    if (waiting?.length)
      c.executionCtx.waitUntil(wake(c.env, waiting, now).catch(() => unwoken(c.var.requestId)));
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      referrerPolicy: "no-referrer",
      crossOriginResourcePolicy: "cross-origin",
      xFrameOptions: "DENY",
      // A file brings a stricter policy of its own.
      overwrite: false,
    }),
  );
  for (const api of ["/v1/*", "/guests/*"]) app.use(api, unstored, cors);
  app.onError(onError);
  app.notFound((c) => answerProblem(c, new Problem("not_found")));

  const purposes = features.flatMap(({ guests = [] }) => guests);
  const routes = new Routes(
    app,
    (policy, c) => (policy === "guest" ? enterGuest(c, purposes) : enter(policy, c)),
    refused,
  );
  actionRoutes(routes, registry);
  undoRoutes(routes, registry);
  webhookRoutes(routes, async (db, ...signed) => {
    const event = readWebhook(...signed);
    if (event) await recordDelivery(db, event);
  });
  if (purposes.length) guestRoutes(routes, purposes);
  for (const feature of features) feature.routes?.(routes, registry);
  healthRoute(routes, deliveryMode, pendingMigrations);
  describe(app, routes);
  return { app, routes };
}

/** Every answer may hold personal data: no cache keeps it. */
const unstored: MiddlewareHandler<App> = async (c, next) => {
  await next();
  if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
};

/** Loses nothing: the sweep finds what is due. */
const unwoken = (requestId: string): void =>
  console.error(JSON.stringify({ level: "warning", requestId, code: "queue_unavailable" }));

/** Made when it is first asked for. */
function describe(app: Hono<App>, { table, tags }: Routes): void {
  let made: { server: string; document: object } | undefined;
  app.get("/openapi.json", (c) => {
    const server = (c.env.PUBLIC_URL ?? new URL(c.req.url).origin).replace(/\/$/, "");
    if (made?.server !== server) made = { server, document: documentOf(table, tags, server) };
    return c.json(made.document);
  });
}
