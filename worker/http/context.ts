import type { Context } from "hono";
import type { Registry } from "../engine/feature.ts";
import type { Engine } from "../engine/outcome.ts";
import type { Database } from "../db/client.ts";
import type { Actor } from "../domain/actor.ts";
import { newId } from "../domain/ids.ts";
import { LOCALES, type Locale } from "../domain/vocabulary.ts";
import { decryptSecret, serverKeys } from "../domain/secret.ts";
import { tombstoneHash } from "../domain/tombstone.ts";
import type { Env } from "../env.ts";
import type { Footing } from "./session.ts";

export interface Variables {
  requestId: string;
  db: Database;
  registry: Registry;
  now: Date;
  locale: Locale;
  /** Set by the route's policy: a session's person, or an API key acting for its organisation. */
  actor: Actor;
  /** Set by the policy `session`: what it stands on. */
  footing: Footing;
  /** Whether the request's origin may read the answer; decided by the policy, else looked up. */
  originAllowed?: boolean;
  /** Messages that this request has put into the outbox. */
  waiting?: { id: string; sendAt: string }[];
}

export interface App {
  Bindings: Env;
  Variables: Variables;
}

export const engineOf = (c: Context<App>): Engine => {
  const { db, actor, now, registry } = c.var;
  return {
    db,
    registry,
    actor,
    now,
    newId,
    files: c.env.FILES,
    linkable: Boolean(c.env.PUBLIC_URL),
    tombstone: (externalId) => tombstoneHash(c.env.SERVER_KEY, actor.org, externalId),
    unlock: (purpose, kept) => decryptSecret(serverKeys(c.env), { org: actor.org, purpose }, kept),
  };
};

/** The first of the asked-for languages that the product speaks, or null. */
export function askedLocale(c: Context<App>): Locale | null {
  const asked = c.req.query("locale") ?? c.req.header("Accept-Language") ?? "";
  for (const part of asked.split(",")) {
    const language = part.trim().slice(0, 2).toLowerCase();
    const match = LOCALES.find((locale) => locale === language);
    if (match) return match;
  }
  return null;
}
