import type { Context } from "hono";
import { reaches } from "../domain/actor.ts";
import { NotFound } from "../domain/errors.ts";
import { fold } from "../domain/fold.ts";
import { newId } from "../domain/ids.ts";
import type { App } from "../http/context.ts";
import type { Routes } from "../http/route.ts";
import { codeTo, guestBehind, needsCode, sendCode, useCode } from "./door.ts";
import type { Guest } from "./guest.ts";
import { doorway } from "./policy.ts";
import type { GuestPurpose } from "./purpose.ts";
import * as schemas from "./schemas.ts";
import { issueGuest } from "./session.ts";
import { colleagueByAddress, openedStatement, shownTo, storedGuest } from "./statements/guests.ts";

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
    problems: ["not_found", "gone"],
    handle: async (c, { body }) => {
      const purpose = named(body.purpose);
      const guest = await guestBehind(doorway(c), purpose, body.link);
      return c.json({
        ...purpose.door.wire(guest, c.var.now),
        codeTo: codeTo(purpose, guest),
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
    problems: ["not_found", "gone", "not_allowed"],
    handle: async (c, { body }) => {
      const purpose = named(body.purpose);
      const guest = await guestBehind(doorway(c), purpose, body.link);
      const { ticket, expiresAt, waiting } = await sendCode(doorway(c), newId, purpose, guest);
      c.set("waiting", [waiting]);
      return c.json({ ticket, expiresAt });
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
    problems: ["not_found", "gone"],
    handle: async (c, { body }) => {
      const purpose = named(body.purpose);
      const guest = await guestBehind(doorway(c), purpose, body.link);
      if (needsCode(purpose, guest)) await useCode(doorway(c), guest, body);
      return c.json(await begin(c, guest, null));
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

async function begin(
  c: Context<App>,
  guest: Guest,
  from: Parameters<typeof issueGuest>[3],
): Promise<schemas.GuestSession> {
  const { id: sub, org, purpose, thing, version, language: locale } = guest;
  await c.var.db.write({ opened: openedStatement(guest, c.var.now) });
  const claims = { sub, org, purpose, thing, version, locale };
  return issueGuest(c.env.SESSION_SECRET, claims, c.var.now, from);
}
