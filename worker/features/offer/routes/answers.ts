import * as z from "zod";
import { newId } from "../../../domain/ids.ts";
import { doorway, pathOf } from "../../../guests/policy.ts";
import { ticket as ticketSchema } from "../../../guests/schemas.ts";
import { idempotency } from "../../../http/actions.ts";
import { engineOf } from "../../../http/context.ts";
import type { Routes } from "../../../http/route.ts";
import { giveAnswer, readOwn } from "../answering.ts";
import { confirm, sendOfferCode } from "../confirming.ts";
import { ownOfferWire } from "../present/offers.ts";
import { ask } from "../questions.ts";
import { PURPOSE } from "../rules/offer.ts";
import * as schemas from "../schemas/offers.ts";

const inside = pathOf(PURPOSE);
const tag = "Offer";

/** What a candidate does with their offer, once inside. */
export function answerRoutes(routes: Routes): void {
  routes.about(tag, "An employment offer, as the candidate reads and answers it");

  routes.add({
    method: "get",
    path: `${inside}offer`,
    policy: "guest",
    summary: "The offer as it is now",
    tag,
    answer: schemas.ownOffer,
    problems: ["not_found"],
    handle: async (c) =>
      c.json(ownOfferWire(await readOwn(c.var.db, c.var.guest), c.var.now, c.var.locale)),
  });

  routes.add({
    method: "post",
    path: `${inside}answers`,
    policy: "guest",
    summary: "Accept the offer, or decline it; an answer stands",
    tag,
    body: schemas.answerBody,
    idempotent: true,
    answer: schemas.ownOffer,
    problems: ["blocked", "not_allowed", "not_found", "version_conflict"],
    handle: async (c, { body }) => {
      const key = await idempotency(c, body);
      const { guest } = c.var;
      const { ticket, code, ...given } = body;
      const { own, waiting } = await giveAnswer(engineOf(c), guest, given, key, () =>
        confirm(doorway(c), guest, { ticket, code }),
      );
      c.set("waiting", waiting);
      return c.json(ownOfferWire(own, c.var.now, c.var.locale));
    },
  });

  routes.add({
    method: "post",
    path: `${inside}codes`,
    policy: "guest",
    summary: "Send a code by which a yes is confirmed, for this browser, where one is asked",
    tag,
    body: z.strictObject({}),
    answer: ticketSchema,
    problems: ["not_allowed", "not_found"],
    handle: async (c) => {
      const { waiting, ...asked } = await sendOfferCode(doorway(c), newId, c.var.guest);
      c.set("waiting", [waiting]);
      return c.json(asked);
    },
  });

  routes.add({
    method: "post",
    path: `${inside}questions`,
    policy: "guest",
    summary: "Ask whoever made the offer, by mail; the offer stays as it is",
    tag,
    body: schemas.questionBody,
    answer: "nothing",
    problems: ["not_allowed", "not_found"],
    handle: async (c, { body }) => {
      const { db, now, guest } = c.var;
      c.set("waiting", [await ask({ db, now, newId }, guest, body.text)]);
      return c.body(null, 204);
    },
  });
}
