import * as z from "zod";
import type { Actor } from "../domain/actor.ts";
import { LOCALES } from "../domain/vocabulary.ts";
import { type Footing, seal, unseal } from "./session.ts";

const AUDIENCE = "vidare-panel";
/** Seconds, at the most: a working day for who came by link; within an intranet its session is asked again. */
const TTL = { link: 8 * 3600, embedded: 3600 } as const;

const claims = z.object({
  /** The reviewer's id. */
  sub: z.string(),
  org: z.string(),
  panel: z.string(),
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

/** Who reviews what, as a token says it. */
export type ReviewerClaims = z.output<typeof claims>;

/** `from`: the session of an intranet, which this one never outlives or outgrows; null for who came by link. */
export function issueReviewer(
  secret: string,
  reviewer: Omit<ReviewerClaims, "from">,
  now: Date,
  from: (Footing & Pick<Actor, "applications">) | null,
): Promise<{ token: string; expiresAt: string }> {
  const footing = from && { key: from.key, origin: from.origin, applications: from.applications };
  const ttl = from ? Math.min(TTL.embedded, from.exp - Math.floor(now.getTime() / 1000)) : TTL.link;
  return seal(secret, AUDIENCE, { ...reviewer, from: footing }, now, ttl);
}

/** Throws `unauthenticated` for any other token. */
export const readReviewer = (
  secrets: readonly (string | undefined)[],
  token: string,
): Promise<ReviewerClaims> => unseal(secrets, AUDIENCE, claims, token);
