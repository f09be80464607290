import type { Context } from "hono";
import { scaleStatement, setScale, storedScale } from "../statements/scale.ts";
import type { App } from "../../../http/context.ts";
import type { Routes } from "../../../http/route.ts";
import { savedScale, scale, type ScaleWire } from "../schemas/scale.ts";
import { manages } from "../../../http/auth.ts";

/** What the steps of the scale are called, in every panel of the organisation. */
export function scaleRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/scale",
    policy: "session",
    summary: "The organisation's own words for 1–7",
    tag: "Panels",
    answer: scale,
    handle: async (c) => c.json(await read(c)),
  });

  routes.add({
    method: "put",
    path: "/v1/scale",
    policy: "session",
    summary: "Set the words for 1–7, lowest first; null in a language: the product's words",
    tag: "Panels",
    body: savedScale,
    answer: scale,
    handle: async (c, { body }) => {
      manages(c);
      await c.var.db.write({ set: setScale(c.var.actor.org, body) });
      return c.json(await read(c));
    },
  });
}

async function read({ var: { db, actor } }: Context<App>): Promise<ScaleWire> {
  const [row] = await db.readOne(scaleStatement(actor.org));
  return storedScale(row!);
}
