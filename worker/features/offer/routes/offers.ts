import * as z from "zod";
import { NotFound } from "../../../domain/errors.ts";
import type { Routes } from "../../../http/route.ts";
import { page } from "../../../http/schemas/parts.ts";
import { listOffers, readOffer } from "../offers.ts";
import { offerWire } from "../present/offers.ts";
import * as schemas from "../schemas/offers.ts";

const id = z.string().min(1).max(200);
const tag = "Offers";

export function offerRoutes(routes: Routes): void {
  routes.about(tag, "Employment offers as recruiters see them");

  routes.add({
    method: "get",
    path: "/v1/offers",
    policy: "session",
    summary: "What an application was offered, the newest version first",
    tag,
    query: z.strictObject({
      application: id.describe("Id or `ext:` reference"),
      locale: z.string().optional(),
    }),
    answer: page(schemas.offer),
    handle: async (c, { query }) => {
      const found = await listOffers(c.var, query.application);
      return c.json({ data: found.map(offerWire), next: null });
    },
  });

  routes.add({
    method: "get",
    path: "/v1/offers/{id}",
    policy: "session",
    summary: "One version of an offer, and what was answered to it",
    tag,
    params: z.object({ id }),
    query: z.strictObject({ locale: z.string().optional() }),
    answer: schemas.offer,
    problems: ["not_found"],
    handle: async (c, { params }) => {
      const stored = await readOffer(c.var, params.id);
      if (!stored) throw new NotFound();
      return c.json(offerWire(stored));
    },
  });
}
