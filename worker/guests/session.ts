import * as z from "zod";
import type { Actor } from "../domain/actor.ts";
import { LOCALES } from "../domain/vocabulary.ts";
import { type Footing, seal, unseal } from "../http/session.ts";

const AUDIENCE = "vidare-guest";
/** Seconds, at the most: a working day for who came by link; within an intranet its session is asked again. */
export const TTL = { link: 8 * 3600, embedded: 3600 } as const;

const claims = z.object({
  /** The guest's id. */
  sub: z.string(),
  org: z.string(),
  purpose: z.string(),
  thing: z.string(),
  /** Of the link: raising it ends the session. */
  version: z.int(),
  locale: z.enum(LOCALES),
  /** Of the session that it was begun from: whatever ends that ends this, too. Null for who came by link. */
  from: z
    .object({
      key: z.string(),
      origin: z.string().nullable(),
      /** Those that it reaches, when it is narrowed to some. */
      applications: z.array(z.string()).nullable(),
    })
    .nullable(),
});

/** Who has come to what, as a token says it. */
export type GuestClaims = z.output<typeof claims>;

declare module "../http/context.ts" {
  interface Variables {
    /** Set by the policy `guest`. */
    guest: GuestClaims;
  }
}

/**
 * `from`: the session of an intranet, which this one never outlives or outgrows; null for who came by link. `until`:
 * the end of what let them in without it, in seconds since 1970.
 */
export function issueGuest(
  secret: string,
  guest: Omit<GuestClaims, "from">,
  now: Date,
  from: (Footing & Pick<Actor, "applications">) | null,
  until = Infinity,
): Promise<{ token: string; expiresAt: string }> {
  const footing = from && { key: from.key, origin: from.origin, applications: from.applications };
  const ends = Math.min(until, from?.exp ?? Infinity) - Math.floor(now.getTime() / 1000);
  const ttl = Math.min(from ? TTL.embedded : TTL.link, ends);
  return seal(secret, AUDIENCE, { ...guest, from: footing }, now, ttl);
}

/** Throws `unauthenticated` for any other token. */
export const readGuest = (
  secrets: readonly (string | undefined)[],
  token: string,
): Promise<GuestClaims> => unseal(secrets, AUDIENCE, claims, token);
