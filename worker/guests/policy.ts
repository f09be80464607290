/** How a guest's request gets in: by the session that a link was exchanged for. */
import type { Context } from "hono";
import { Problem } from "../domain/errors.ts";
import { addressOf, bearer, limit, stand } from "../http/auth.ts";
import { type App, askedLocale } from "../http/context.ts";
import { admitOrigin } from "../http/cors.ts";
import type { Doorway } from "./door.ts";
import type { GuestPurpose } from "./purpose.ts";
import { readGuest } from "./session.ts";
import { stillIn } from "./statements/guests.ts";

/** All that a purpose's guests may call lies below this path. */
export const pathOf = (purpose: string): string => `/guests/${purpose}/`;

/**
 * The token proves who came; whether they still may is asked at each request, with its first look-up. It is good
 * for the routes of its own purpose alone.
 */
export async function enterGuest(
  c: Context<App>,
  purposes: readonly GuestPurpose[],
): Promise<void> {
  const guest = await readGuest([c.env.SESSION_SECRET, c.env.SESSION_SECRET_BEFORE], bearer(c));
  const purpose = purposes.find((each) => each.purpose === guest.purpose);
  if (!purpose || !c.req.path.startsWith(pathOf(purpose.purpose)))
    throw new Problem("unauthenticated");
  const reach = guest.from?.applications ?? null;
  c.var.db.expect(stillIn(purpose, guest, reach, c.var.now), (rows) => {
    if (!rows.length) throw new Problem("unauthenticated");
  });
  if (guest.from) stand(c, guest.org, guest.from);
  else admitOrigin(c, guest.org, null);
  c.set("guest", guest);
  c.set("locale", askedLocale(c) ?? guest.locale);
  await limit(c.env.RATE_LIMIT_SESSION, guest.sub);
}

/**
 * Links are counted one by one, and by address only what fails: many at one address, such as a school, do not lock
 * each other out, and who guesses is slowed down. A link of the form before is read before it is proven: each counts.
 */
export const doorway = (c: Context<App>): Doorway => ({
  db: c.var.db,
  now: c.var.now,
  serverKey: c.env.SERVER_KEY,
  used: (link) => limit(c.env.RATE_LIMIT_PUBLIC, `guest:${link}`),
  failed: () => limit(c.env.RATE_LIMIT_PUBLIC, addressOf(c)),
});
