import { decode, sign, verify } from "hono/jwt";
import * as z from "zod";
import type { Actor } from "../domain/actor.ts";
import { Problem } from "../domain/errors.ts";
import { sha256 } from "../domain/sha256.ts";
import { SCOPES, LOCALES } from "../domain/vocabulary.ts";

const ISSUER = "vidare";
const AUDIENCE = "vidare-api";
/** Seconds a session token lives unless asked for less or more. */
export const DEFAULT_TTL = 15 * 60;

/** What a session token says. Signed, not secret: no more of a person than the host gave. */
const claims = z.object({
  sub: z.string(),
  org: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  title: z.string().nullish(),
  phone: z.string().nullish(),
  scopes: z.array(z.enum(SCOPES)),
  projects: z.array(z.string()).nullable(),
  applications: z.array(z.string()).nullable(),
  origin: z.string().nullable(),
  locale: z.enum(LOCALES).nullable(),
  /** The API key it was made with; revoking the key ends the session. */
  key: z.string(),
  exp: z.number(),
});

export interface Session {
  actor: Actor;
  key: string;
  /** Bound to this origin, when it names one. */
  origin: string | null;
}

/** What a session stands on; whatever is begun from it ends with it. */
export interface Footing extends Pick<Session, "key" | "origin"> {
  /** When the session ends, seconds since 1970. */
  exp: number;
}

/** Which secret signed a token: so that one can follow another without ending every session. */
const keyId = async (secret: string): Promise<string> => (await sha256(secret)).slice(0, 8);

/** Signs a payload for an audience (HS256); `ttl` in seconds. `expiresAt` is an instant. */
export async function seal(
  secret: string,
  audience: string,
  payload: Record<string, unknown>,
  now: Date,
  ttl: number,
): Promise<{ token: string; expiresAt: string }> {
  const issued = Math.floor(now.getTime() / 1000);
  const exp = issued + ttl;
  const stamped = { ...payload, iss: ISSUER, aud: audience, iat: issued, exp };
  return {
    token: await sign({ ...stamped, kid: await keyId(secret) }, secret, "HS256"),
    expiresAt: new Date(exp * 1000).toISOString(),
  };
}

/**
 * What a token for this audience says, or `unauthenticated`: expired, forged and foreign look alike.
 * `secrets` are those in force: today's, and the one before while its last tokens run out. Without today's no
 * token can be told from another: `unavailable`.
 */
export async function unseal<T>(
  secrets: readonly (string | undefined)[],
  audience: string,
  claimed: z.ZodType<T>,
  token: string,
): Promise<T> {
  if (!secrets[0]) throw new Problem("unavailable");
  try {
    const { kid } = decode(token).payload;
    const ids = await Promise.all(secrets.map(async (secret) => secret && keyId(secret)));
    const secret = secrets[ids.findIndex((id) => id && id === kid)] ?? "";
    return claimed.parse(await verify(token, secret, { alg: "HS256", iss: ISSUER, aud: audience }));
  } catch {
    throw new Problem("unauthenticated");
  }
}

/** A short-lived token for one person. `expiresAt` is an instant. */
export function issueSession(
  secret: string,
  { actor, key, origin }: Session,
  now: Date,
  ttl = DEFAULT_TTL,
): Promise<{ token: string; expiresAt: string }> {
  const { id, org, name, email, title, phone, scopes, projects, applications, locale } = actor;
  const payload: Omit<z.input<typeof claims>, "exp"> = {
    sub: id,
    org,
    name,
    email,
    title,
    phone,
    scopes: [...scopes],
    projects: projects && [...projects],
    applications: applications && [...applications],
    origin,
    locale,
    key,
  };
  return seal(secret, AUDIENCE, payload, now, ttl);
}

/** The session behind a token, or `unauthenticated`. */
export async function readSession(
  secrets: readonly (string | undefined)[],
  token: string,
): Promise<Session & Footing> {
  const { sub, key, origin, exp, ...said } = await unseal(secrets, AUDIENCE, claims, token);
  return { actor: { id: sub, ...said }, key, origin, exp };
}
