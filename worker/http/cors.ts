import type { Context, MiddlewareHandler } from "hono";
import { knownOrigin, registeredOrigin } from "../db/keys.ts";
import { Problem } from "../domain/errors.ts";
import type { App } from "./context.ts";

/** The request's origin when it is another than our own; null where no CORS applies. */
function foreignOrigin(c: Context<App>): string | null {
  const origin = c.req.header("Origin");
  return !origin || origin === new URL(c.req.url).origin ? null : origin;
}

/** Asked by script of a page of ours. Forms, addresses that are opened and pages elsewhere do not say so. */
export const isOwnPage = (c: Context<App>): boolean =>
  c.req.header("Origin") === new URL(c.req.url).origin;

/**
 * Binds the session to its origin and to those its organisation has registered. Browsers leave the origin out of
 * what they read from their own (Fetch, 3.2): without one it is ours.
 */
export function admitOrigin(c: Context<App>, org: string, bound: string | null): void {
  const sent = c.req.header("Origin") ?? new URL(c.req.url).origin;
  if (bound && sent !== bound) throw new Problem("forbidden");
  const origin = foreignOrigin(c);
  if (!origin) return;
  c.var.db.expect(registeredOrigin(org, origin), (rows) => {
    c.set("originAllowed", rows.length > 0);
    if (!rows.length) throw new Problem("forbidden");
  });
}

const known = async (c: Context<App>, origin: string): Promise<boolean> =>
  (await c.var.db.readOne(knownOrigin(origin)).catch(() => [])).length > 0;

/** Answers preflights, and lets registered origins read answers, errors too. No credentials, no `null`. */
export const cors: MiddlewareHandler<App> = async (c, next) => {
  const origin = foreignOrigin(c);
  if (c.req.method === "OPTIONS" && c.req.header("Access-Control-Request-Method")) {
    const headers = { Vary: "Origin, Access-Control-Request-Headers" };
    if (!origin || !(await known(c, origin))) return c.body(null, 403, headers);
    return c.body(null, 204, {
      ...headers,
      "Access-Control-Allow-Origin": origin,
      "Access-Control-Allow-Methods": "GET, POST, PUT",
      "Access-Control-Allow-Headers":
        "Authorization, Content-Type, Idempotency-Key, Accept-Language",
      "Access-Control-Max-Age": "600",
    });
  }
  await next();
  c.header("Vary", "Origin", { append: true });
  if (!origin) return;
  if (!(c.var.originAllowed ?? (await known(c, origin)))) return;
  c.header("Access-Control-Allow-Origin", origin);
  c.header(
    "Access-Control-Expose-Headers",
    "X-Request-Id, Retry-After, Idempotent-Replayed, Content-Disposition",
  );
};
