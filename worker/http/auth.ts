import type { Context } from "hono";
import { keyByHash, liveKey } from "../db/keys.ts";
import { openReviewer } from "../features/panel/statements/reviewers.ts";
import { holds, onlyReviews } from "../domain/actor.ts";
import { Problem } from "../domain/errors.ts";
import { sha256 } from "../domain/sha256.ts";
import { ACTION_IDS } from "../domain/vocabulary.ts";
import { askedLocale, type App } from "./context.ts";
import { admitOrigin } from "./cors.ts";
import { readReviewer } from "./reviewer-token.ts";
import type { Policy } from "./route.ts";
import { type Footing, readSession } from "./session.ts";

/** Lets a request in by its route's policy, or answers 401, 403 or 429. */
export async function enter(policy: Policy, c: Context<App>): Promise<void> {
  if (policy === "signed") return;
  if (policy === "public")
    return limit(c.env.RATE_LIMIT_PUBLIC, c.req.header("CF-Connecting-IP") ?? "local");
  const token = /^Bearer ([\w.~+/-]{20,16384}=*)$/.exec(c.req.header("Authorization") ?? "")?.[1];
  if (!token) throw new Problem("unauthenticated");
  if (policy === "reviewer") return enterReview(c, token);
  if (policy === "key") return enterKey(c, token);
  await enterSession(c, token);
  if (policy === "session" && onlyReviews(c.var.actor))
    throw new Problem("forbidden", { reason: "missing_scope" });
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
function stand(
  c: Context<App>,
  org: string,
  { key, origin }: Pick<Footing, "key" | "origin">,
): void {
  c.var.db.expect(liveKey(org, key), (rows) => {
    if (!rows.length) throw new Problem("unauthenticated");
  });
  admitOrigin(c, org, origin);
}

/** The token proves who came by the link; whether it still opens is asked at each request. */
async function enterReview(c: Context<App>, token: string): Promise<void> {
  const reviewer = await readReviewer([c.env.SESSION_SECRET, c.env.SESSION_SECRET_BEFORE], token);
  c.var.db.expect(
    openReviewer(reviewer, reviewer.from?.applications ?? null, c.var.now),
    (rows) => {
      if (!rows.length) throw new Problem("unauthenticated");
    },
  );
  if (reviewer.from) stand(c, reviewer.org, reviewer.from);
  else admitOrigin(c, reviewer.org, null);
  c.set("reviewer", reviewer);
  c.set("locale", askedLocale(c) ?? reviewer.locale);
  await limit(c.env.RATE_LIMIT_SESSION, reviewer.sub);
}

/** An API key acts for its whole organisation; it is for servers, so no origin may read the answer. */
async function enterKey(c: Context<App>, token: string): Promise<void> {
  const [key] = await c.var.db.readOne(keyByHash(await sha256(token)));
  if (!key) throw new Problem("unauthenticated");
  c.set("originAllowed", false);
  c.set("actor", {
    org: key.org as string,
    id: key.id as string,
    name: key.name as string,
    email: null,
    scopes: ACTION_IDS,
    projects: null,
    applications: null,
    locale: null,
  });
  await limit(c.env.RATE_LIMIT_SESSION, key.id as string);
}

async function limit(limiter: RateLimit, key: string): Promise<void> {
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
