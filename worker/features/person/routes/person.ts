import type { Context } from "hono";
import * as z from "zod";
import { LARGEST_FILE } from "../../../domain/filetype.ts";
import { newId } from "../../../domain/ids.ts";
import { tombstoneHash } from "../../../domain/tombstone.ts";
import type { Registry } from "../../../engine/feature.ts";
import { doorway, pathOf } from "../../../guests/policy.ts";
import type { App } from "../../../http/context.ts";
import { limitedBody, type Routes } from "../../../http/route.ts";
import { correct, type Own, sendAddressCode } from "../correcting.ts";
import { erase, planErasure } from "../erasing.ts";
import { handIn } from "../files.ts";
import { readKept } from "../keeping.ts";
import { erasedWire, ownPersonWire, waitingWire } from "../present/person.ts";
import { PURPOSE } from "../rules/person.ts";
import * as schemas from "../schemas/person.ts";
import { takeOut } from "../take-out.ts";

const inside = pathOf(PURPOSE);
const tag = "My data";
const nothing = z.strictObject({});

/** What a signed-in person does with what is kept of them. */
export function personRoutes(routes: Routes, registry: Registry): void {
  routes.about(tag, "What is kept of a person, as they see, correct, take out and erase it");

  const ownOf = (c: Context<App>): Own => ({
    db: c.var.db,
    now: c.var.now,
    newId,
    serverKey: c.env.SERVER_KEY,
    claims: { ...c.var.guest, locale: c.var.locale },
    failed: doorway(c).failed,
    followers: registry.followers,
  });
  const personOf = async (c: Context<App>) =>
    ownPersonWire(await readKept(c.var.db, c.var.guest, c.var.now), c.var.now, c.var.locale);

  routes.add({
    method: "get",
    path: `${inside}person`,
    policy: "guest",
    summary: "What is kept of the person, why and until when",
    tag,
    answer: schemas.ownPerson,
    problems: ["not_found"],
    handle: async (c) => c.json(await personOf(c)),
  });

  routes.add({
    method: "post",
    path: `${inside}corrections`,
    policy: "guest",
    summary: "Correct name, address and telephone, by the rules of what a host sends",
    tag,
    body: schemas.correctionBody,
    answer: schemas.corrected,
    problems: ["not_found", "not_allowed", "version_conflict"],
    handle: async (c, { body }) => {
      const { stranded, waiting } = await correct(ownOf(c), body);
      c.set("waiting", waiting);
      return c.json({
        person: await personOf(c),
        waitingMail: waitingWire(stranded, c.var.locale),
      });
    },
  });

  routes.add({
    method: "post",
    path: `${inside}address-codes`,
    policy: "guest",
    summary: "Send a code to an address that the person wants to have, for this browser",
    tag,
    body: schemas.addressCodeBody,
    answer: schemas.addressTicket,
    problems: ["not_found", "not_allowed"],
    handle: async (c, { body }) => {
      const { waiting, ...ticket } = await sendAddressCode(ownOf(c), body.email);
      c.set("waiting", [waiting]);
      return c.json(ticket);
    },
  });

  routes.add({
    method: "post",
    path: `${inside}files`,
    policy: "guest",
    summary: "Hand in a CV or another file (PDF, DOCX, ODT, RTF, TXT, PNG, JPEG; 10 MB)",
    tag,
    query: schemas.handInQuery,
    binary: ["application/octet-stream"],
    answer: schemas.handedIn,
    problems: ["not_found", "not_allowed", "version_conflict"],
    handle: async (c, { query: { filename, seen, replaces = null } }) => {
      const bytes = await limitedBody(c, LARGEST_FILE);
      const { db, now, guest } = c.var;
      const around = { db, bucket: c.env.FILES, now, newId };
      const former = await handIn(around, guest, { filename, bytes, seen, replaces });
      return c.json({ person: await personOf(c), former });
    },
  });

  routes.add({
    method: "post",
    path: `${inside}take-outs`,
    policy: "guest",
    summary: "All that is kept of the person: JSON and files in one archive",
    tag,
    body: nothing,
    answer: { media: ["application/zip"] },
    problems: ["not_found"],
    handle: async (c) => {
      const { db, now, guest, locale } = c.var;
      const around = { db, bucket: c.env.FILES, now, newId, locale, data: registry.data };
      const { filename, stream } = await takeOut(around, guest);
      return c.body(stream, 200, {
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="${filename}"`,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      });
    },
  });

  routes.add({
    method: "post",
    path: `${inside}erasure-plans`,
    policy: "guest",
    summary:
      "What would be erased at once, and what must stay, until when and why; nothing is done",
    tag,
    body: nothing,
    answer: schemas.erasurePlan,
    problems: ["not_found"],
    handle: async (c) => {
      const { seen, ...plan } = await planErasure(ownOf(c));
      return c.json({ seen, ...erasedWire(plan, c.var.locale) });
    },
  });

  routes.add({
    method: "post",
    path: `${inside}erasures`,
    policy: "guest",
    summary: "Erase what can be, as it was planned; a receipt goes to the person's address",
    tag,
    body: schemas.erasureBody,
    answer: schemas.erased,
    problems: ["not_found", "version_conflict"],
    handle: async (c, { body }) => {
      const tombstone = (id: string) => tombstoneHash(c.env.SERVER_KEY, c.var.guest.org, id);
      const own = { ...ownOf(c), tombstone, data: registry.data };
      const { waiting, ...done } = await erase(own, body.seen);
      c.set("waiting", waiting);
      return c.json(erasedWire(done, c.var.locale));
    },
  });
}
