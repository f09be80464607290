import type { Context } from "hono";
import { reaches } from "../domain/actor.ts";
import { NotFound, Problem } from "../domain/errors.ts";
import { fold } from "../domain/fold.ts";
import { newId } from "../domain/ids.ts";
import type { App } from "../http/context.ts";
import type { Routes } from "../http/route.ts";
import { begin } from "./beginning.ts";
import { brandOf } from "./brand.ts";
import { forget, keep, type Kept, readKept } from "./cookie.ts";
import { codeTo, guestBehind, guestProven, needsCode, sendCode, useCode } from "./door.ts";
import type { Guest } from "./guest.ts";
import { doorway } from "./policy.ts";
import type { GuestPurpose } from "./purpose.ts";
import * as schemas from "./schemas.ts";
import { colleagueByAddress, shownTo, storedGuest } from "./statements/guests.ts";

const tag = "Guests";

/** The one door, for every purpose. Nothing here happens by opening a link. */
export function guestRoutes(routes: Routes, purposes: readonly GuestPurpose[]): void {
  routes.about(tag, "The door for whoever comes by a personal link, whatever it is for");

  const named = (name: string): GuestPurpose => purposes.find(({ purpose }) => purpose === name)!;
  const linkBody = schemas.linkBody(purposes);

  routes.add({
    method: "post",
    path: "/guests/look",
    policy: "link",
    summary: "What a link leads to; changes nothing",
    tag,
    body: linkBody,
    answer: schemas.door(purposes),
    problems: ["unauthenticated", "not_found", "gone"],
    handle: async (c, { body }) => {
      const purpose = named(body.purpose);
      const { guest, kept } = await comingBy(c, purpose, body);
      return c.json({
        ...purpose.door.wire(guest, c.var.now),
        guest: guest.id,
        codeTo: kept?.asked === null ? null : codeTo(purpose, guest),
        codeUntil: awaitedUntil(kept, c.var.now),
        brand: await brandOf(c.var.db, c.env.FILES, guest.org),
      } satisfies schemas.Door);
    },
  });

  routes.add({
    method: "post",
    path: "/guests/codes",
    policy: "link",
    summary: "Send a guest of whom one is asked a new code, for this browser",
    tag,
    body: linkBody,
    answer: schemas.ticket,
    problems: ["unauthenticated", "not_found", "gone", "not_allowed"],
    handle: async (c, { body }) => {
      const purpose = named(body.purpose);
      const { guest, kept } = await comingBy(c, purpose, body);
      const { waiting, ...asked } = await sendCode(doorway(c), newId, purpose, guest);
      c.set("waiting", [waiting]);
      await keep(c, guest, { asked, until: body.link === undefined ? kept?.exp : undefined });
      return c.json(asked);
    },
  });

  routes.add({
    method: "post",
    path: "/guests/sessions",
    policy: "link",
    summary: "A guest's token, for the link and the code where one is asked",
    tag,
    body: schemas.entryBody(purposes),
    answer: schemas.guestSession,
    problems: ["unauthenticated", "not_found", "gone"],
    handle: async (c, { body }) => {
      const purpose = named(body.purpose);
      const { guest, kept } = await comingBy(c, purpose, body);
      const back = kept?.asked === null ? kept : null;
      if (purpose.entry === "own" && !back) throw new Problem("unauthenticated");
      const confirms = needsCode(purpose, guest);
      if (confirms && !back)
        await useCode(doorway(c), guest, { ticket: kept?.asked?.ticket, ...body });
      // What the browser kept spares the link or the code, and is not prolonged by it.
      const until = body.link === undefined || confirms ? back?.exp : undefined;
      await keep(c, guest, { asked: null, until });
      return c.json(await begin(c, guest, null, until));
    },
  });

  routes.add({
    method: "post",
    path: "/guests/sign-outs",
    policy: "link",
    summary: "Let the browser of a hosted page keep nothing of a guest any more",
    tag,
    body: schemas.signOutBody(purposes),
    answer: "nothing",
    handle: async (c, { body }) => {
      const kept = await readKept(c, body.purpose);
      if (!kept) await doorway(c).failed();
      if (body.guest === undefined || body.guest === kept?.sub) forget(c, body.purpose);
      return c.body(null, 204);
    },
  });

  routes.add({
    method: "post",
    path: "/guests/embedded-sessions",
    policy: "colleague",
    summary: "A guest's token for a colleague, who is told by their address",
    tag,
    body: schemas.embeddedBody(purposes),
    answer: schemas.guestSession,
    problems: ["not_found"],
    handle: async (c, { body }) => {
      const { actor, db, now } = c.var;
      const purpose = named(body.purpose);
      const email = fold(actor.email ?? "");
      const [row] = await db.readOne(
        colleagueByAddress(purpose, { org: actor.org, thing: body.thing, email, now }),
      );
      if (!row) throw new NotFound();
      const guest = storedGuest(purpose, row);
      if (!guest.open) throw new NotFound();
      const project = purpose.project(guest.about).id;
      if (!shownTo(purpose, row).every((id) => reaches(actor, { id, project })))
        throw new NotFound();
      const from = { ...c.var.footing, applications: actor.applications };
      return c.json(await begin(c, guest, from));
    },
  });
}

/**
 * The guest, by the link or by what this browser keeps in its place; that counts for nobody else: whoever opens a
 * link of their own in the same browser comes as themselves.
 */
async function comingBy(
  c: Context<App>,
  purpose: GuestPurpose,
  { link, guest: only }: { link?: string | undefined; guest?: string | undefined },
): Promise<{ guest: Guest; kept: Kept | null }> {
  const kept = await readKept(c, purpose.purpose);
  if (link !== undefined) {
    const guest = await guestBehind(doorway(c), purpose, link);
    const same = kept?.sub === guest.id && kept.version === guest.version;
    return { guest, kept: same ? kept : null };
  }
  if (!kept) await doorway(c).failed();
  if (!kept || (only !== undefined && only !== kept.sub)) throw new Problem("unauthenticated");
  return { guest: await guestProven(doorway(c), purpose, { ...kept, guest: kept.sub }), kept };
}

/** When the code ends that this browser waits for. */
const awaitedUntil = (kept: Kept | null, now: Date): string | null =>
  kept?.asked && kept.asked.expiresAt > now.toISOString() ? kept.asked.expiresAt : null;
