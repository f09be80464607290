import type { Context } from "hono";
import { keyByHash, liveKey, storedKey } from "../db/keys.ts";
import { holds, onlyReviews } from "../domain/actor.ts";
import { Problem } from "../domain/errors.ts";
import { sha256 } from "../domain/sha256.ts";
import { ACTION_IDS } from "../domain/vocabulary.ts";
import { askedLocale, type App } from "./context.ts";
import { admitOrigin } from "./cors.ts";
import type { Policy } from "./route.ts";
import { type Footing, readSession } from "./session.ts";

/** Lets a request in by its route's policy (guests come by another door), or answers 401, 403 or 429. */
export async function enter(policy: Exclude<Policy, "guest">, c: Context<App>): Promise<void> {
  if (policy === "signed" || policy === "link") return;
  if (policy === "open" && !c.env.RATE_LIMIT_PUBLIC) return;
  if (policy === "public" || policy === "open") return limit(c.env.RATE_LIMIT_PUBLIC, addressOf(c));
  const token = bearer(c);
  if (policy === "key") return enterKey(c, token);
  await enterSession(c, token);
  if (policy === "session" && onlyReviews(c.var.actor))
    throw new Problem("forbidden", { reason: "missing_scope" });
}

/** Whoever tries the open door with what cannot be a link is counted by address. */
export const refused = async (policy: Policy, c: Context<App>): Promise<void> => {
  if (policy === "link") await limit(c.env.RATE_LIMIT_PUBLIC, addressOf(c));
};

/** Where the request comes from. */
export const addressOf = (c: Context<App>): string => c.req.header("CF-Connecting-IP") ?? "local";

/** The token that came along; throws `unauthenticated` without one. */
export function bearer(c: Context<App>): string {
  const token = /^Bearer ([\w.~+/-]{20,16384}=*)$/.exec(c.req.header("Authorization") ?? "")?.[1];
  if (!token) throw new Problem("unauthenticated");
  return token;
}

async function enterSession(c: Context<App>, token: string): Promise<void> {
  const { actor, ...footing } = await readSession(
    [c.env.SESSION_SECRET, c.env.SESSION_SECRET_BEFORE],
    token,
  );
  stand(c, actor.org, footing);
  c.set("actor", actor);
  c.set("footing", footing);
  c.set("locale", askedLocale(c) ?? actor.locale ?? "sv");
  await limit(c.env.RATE_LIMIT_SESSION, `${actor.org}:${actor.id}`);
}

/** The key still lives, and the page is the one that the session is bound to. */
export function stand(
  c: Context<App>,
  org: string,
  { key, origin }: Pick<Footing, "key" | "origin">,
): void {
  c.var.db.expect(liveKey(org, key), (rows) => {
    if (!rows.length) throw new Problem("unauthenticated");
  });
  admitOrigin(c, org, origin);
}

/** An API key acts for its whole organisation; it is for servers, so no origin may read the answer. */
async function enterKey(c: Context<App>, token: string): Promise<void> {
  const [row] = await c.var.db.readOne(keyByHash(await sha256(token)));
  if (!row) throw new Problem("unauthenticated");
  const { org, id, name } = storedKey(row);
  c.set("originAllowed", false);
  c.set("actor", {
    org,
    id,
    name,
    email: null,
    scopes: ACTION_IDS,
    projects: null,
    applications: null,
    locale: null,
  });
  await limit(c.env.RATE_LIMIT_SESSION, id);
}

/** Throws `rate_limited` when the key was counted too often lately. */
export async function limit(limiter: RateLimit, key: string): Promise<void> {
  const { success } = await limiter.limit({ key });
  if (!success) throw new Problem("rate_limited");
}

/** Texts and looks are the whole organisation's: a session that is narrowed reads them and leaves them alone. */
export function manages(c: Context<App>): void {
  const { actor } = c.var;
  if (!holds(actor, "manage-templates"))
    throw new Problem("forbidden", { reason: "missing_scope" });
  if (actor.projects || actor.applications)
    throw new Problem("forbidden", { reason: "narrowed_session" });
}
