import { pathOf } from "../../../guests/policy.ts";
import type { Routes } from "../../../http/route.ts";
import { newId } from "../../../domain/ids.ts";
import { readMeetings, sayDay } from "../hosting.ts";
import { hostingWire } from "../present/hosting.ts";
import { HOSTING } from "../rules/hosting.ts";
import * as schemas from "../schemas/hosting.ts";

const inside = pathOf(HOSTING);
const tag = "Hosting";

/** What a host does once inside. */
export function hostingRoutes(routes: Routes): void {
  routes.about(tag, "The meetings of one invitation, for whoever takes part in them");

  routes.add({
    method: "get",
    path: `${inside}meetings`,
    policy: "guest",
    summary: "The meetings as they are now, with who comes",
    tag,
    answer: schemas.hosting,
    problems: ["not_found"],
    handle: async (c) => c.json(hostingWire(await readMeetings(c.var.db, c.var.guest), c.var.now)),
  });

  routes.add({
    method: "put",
    path: `${inside}days`,
    policy: "guest",
    summary: "Say of a day that one cannot, or can after all; no meeting changes by it",
    tag,
    body: schemas.dayBody,
    answer: schemas.hosting,
    problems: ["not_allowed", "not_found"],
    handle: async (c, { body }) => {
      const { own, waiting } = await sayDay({ db: c.var.db, now: c.var.now, newId }, c.var.guest, {
        ...body,
        can: body.can === "yes",
      });
      c.set("waiting", waiting);
      return c.json(hostingWire(own, c.var.now));
    },
  });
}
