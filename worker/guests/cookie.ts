/**
 * What the browser of a hosted page keeps in place of a guest's link, so that a page that was thrown away comes back
 * (DECISIONS.md, 43). It opens nothing by itself: it stands for the link, and for the code once that was right, at
 * the door alone, where the guest's row is asked each time. Pages elsewhere are neither given nor believed one.
 */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as z from "zod";
import type { App } from "../http/context.ts";
import { isOwnPage } from "../http/cors.ts";
import { seal, unseal } from "../http/session.ts";
import type { Guest } from "./guest.ts";
import { TTL } from "./session.ts";

const AUDIENCE = "vidare-guest-cookie";
/** Seconds that a code is asked for and awaited by who has shown the link. */
const ASKED = 3600;

const claims = z.object({
  /** The guest's id. */
  sub: z.string(),
  purpose: z.string(),
  /** Of the link: raising it ends this, too. */
  version: z.int(),
  /** The code that this browser waits for; null: they have come in. */
  asked: z.object({ ticket: z.string(), expiresAt: z.string() }).nullable(),
  /** Seconds since 1970. */
  exp: z.number(),
});

export type Kept = z.output<typeof claims>;

/** One a purpose: whoever comes next takes the place of the one before. */
const nameOf = (purpose: string): string => `vidare-${purpose}`;

/** What the browser kept, if one of our own pages asks. */
export async function readKept(c: Context<App>, purpose: string): Promise<Kept | null> {
  const value = isOwnPage(c) && getCookie(c, nameOf(purpose), "host");
  if (!value) return null;
  const secrets = [c.env.SESSION_SECRET, c.env.SESSION_SECRET_BEFORE];
  const kept = await unseal(secrets, AUDIENCE, claims, value).catch(() => null);
  return kept?.purpose === purpose ? kept : null;
}

/** `until`: seconds since 1970; default as long as it may be kept. */
export async function keep(
  c: Context<App>,
  { id: sub, purpose, version }: Pick<Guest, "id" | "purpose" | "version">,
  { asked, until }: { asked: Kept["asked"]; until?: number | undefined },
): Promise<void> {
  if (!isOwnPage(c)) return;
  const { now } = c.var;
  const left = until === undefined ? TTL.link : until - Math.floor(now.getTime() / 1000);
  const maxAge = asked ? Math.min(ASKED, left) : left;
  const payload = { sub, purpose, version, asked };
  const { token } = await seal(c.env.SESSION_SECRET, AUDIENCE, payload, now, maxAge);
  setCookie(c, nameOf(purpose), token, { ...ATTRIBUTES, maxAge });
}

export function forget(c: Context<App>, purpose: string): void {
  if (isOwnPage(c)) deleteCookie(c, nameOf(purpose), ATTRIBUTES);
}

/** To this host only, never to script, and never with what another site has begun. */
const ATTRIBUTES = {
  prefix: "host",
  httpOnly: true,
  secure: true,
  sameSite: "Strict",
  path: "/",
} as const;
