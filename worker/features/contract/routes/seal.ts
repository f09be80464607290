import type { Context } from "hono";
import * as z from "zod";
import type { App } from "../../../http/context.ts";
import type { Routes } from "../../../http/route.ts";
import { sealWire } from "../present/seal.ts";
import * as schemas from "../schemas/seal.ts";
import { forgetSeal, readSeal, storeSeal } from "../sealing.ts";

const tag = "Seal";
const path = "/v1/seal";

export function sealRoutes(routes: Routes): void {
  routes.about(tag, "The organisation's own seal on its contracts; not a qualified one");

  routes.add({
    method: "get",
    path,
    policy: "key",
    summary: "With what contracts are sealed",
    tag,
    answer: schemas.seal,
    handle: async (c) => c.json(sealWire(await readSeal(c.var.db, c.var.actor.org), c.var.now)),
  });

  routes.add({
    method: "put",
    path,
    policy: "key",
    summary: "Seal contracts from now on, by this certificate",
    tag,
    body: schemas.sealBody,
    answer: schemas.seal,
    handle: async (c, { body }) => c.json(sealWire(await storeSeal(place(c), body), c.var.now)),
  });

  routes.add({
    method: "post",
    path: "/v1/seal-removals",
    policy: "key",
    summary: "Seal no more contracts; those that are sealed stay so",
    tag,
    body: z.strictObject({}),
    answer: "nothing",
    handle: async (c) => {
      await forgetSeal(c.var.db, c.var.actor.org);
      return c.body(null, 204);
    },
  });
}

const place = (c: Context<App>) => ({
  db: c.var.db,
  org: c.var.actor.org,
  now: c.var.now,
  serverKey: c.env.SERVER_KEY,
});
