import type { Context } from "hono";
import type { App } from "../http/context.ts";
import type { Guest } from "./guest.ts";
import type { GuestSession } from "./schemas.ts";
import { issueGuest } from "./session.ts";
import { openedStatement } from "./statements/guests.ts";

/** A guest has been let in: their token, and that they have come. `from`, `until`: as of `issueGuest`. */
export async function begin(
  c: Context<App>,
  guest: Pick<Guest, "id" | "org" | "purpose" | "thing" | "version" | "language">,
  from: Parameters<typeof issueGuest>[3],
  until?: number,
): Promise<GuestSession> {
  const { id: sub, org, purpose, thing, version, language: locale } = guest;
  await c.var.db.write({ opened: openedStatement(guest, c.var.now) });
  const claims = { sub, org, purpose, thing, version, locale };
  return issueGuest(c.env.SESSION_SECRET, claims, c.var.now, from, until);
}
