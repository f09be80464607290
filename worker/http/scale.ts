import type { Context } from "hono";
import * as z from "zod";
import { line } from "../engine/fields.ts";
import { scaleStatement, setScale, storedScale } from "../features/panel/statements/scale.ts";
import { HIGHEST, LOWEST } from "../domain/panel.ts";
import type { App } from "./context.ts";
import { scale as shape } from "./panel-schemas.ts";
import type { ScaleWire } from "./panel-wire.ts";
import type { Routes } from "./route.ts";
import { manages } from "./templates.ts";

const words = z
  .array(line(60))
  .length(HIGHEST - LOWEST + 1)
  .nullable();

/** What the steps of the scale are called, in every panel of the organisation. */
export function scaleRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/scale",
    policy: "session",
    summary: "The organisation's own words for 1–7",
    tag: "Panels",
    answer: shape,
    handle: async (c) => c.json(await read(c)),
  });

  routes.add({
    method: "put",
    path: "/v1/scale",
    policy: "session",
    summary: "Set the words for 1–7, lowest first; null in a language: the product's words",
    tag: "Panels",
    body: z.strictObject({ sv: words, en: words }),
    answer: shape,
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
