import { readScale, saveScale } from "../scale.ts";
import type { Routes } from "../../../http/route.ts";
import { savedScale, scale } from "../schemas/scale.ts";
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
    handle: async (c) => c.json(await readScale(c.var.db, c.var.actor.org)),
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
      return c.json(await saveScale(c.var.db, c.var.actor.org, body));
    },
  });
}
