import { pathOf } from "../../../guests/policy.ts";
import { idempotency } from "../../../http/actions.ts";
import { engineOf } from "../../../http/context.ts";
import type { Routes } from "../../../http/route.ts";
import { giveAnswer, readOwn } from "../answering.ts";
import { ownKeepingWire } from "../present/keeping.ts";
import { PURPOSE } from "../rules.ts";
import * as schemas from "../schemas/keeping.ts";

const inside = pathOf(PURPOSE);
const tag = "Saved";

/** What a person does who is kept or asked, once inside. */
export function answerRoutes(routes: Routes): void {
  routes.about(tag, "Being kept for other jobs, as the person reads and answers it");

  routes.add({
    method: "get",
    path: `${inside}keeping`,
    policy: "guest",
    summary: "How the person is kept now",
    tag,
    answer: schemas.ownKeeping,
    problems: ["not_found"],
    handle: async (c) => c.json(ownKeepingWire(await readOwn(c.var.db, c.var.guest), c.var.now)),
  });

  routes.add({
    method: "post",
    path: `${inside}answers`,
    policy: "guest",
    summary: "Say yes, say no, or let it be kept longer",
    tag,
    body: schemas.answerBody,
    idempotent: true,
    answer: schemas.ownKeeping,
    problems: ["blocked", "not_allowed", "not_found", "version_conflict"],
    handle: async (c, { body }) => {
      const key = await idempotency(c, body);
      const { own, waiting } = await giveAnswer(engineOf(c), c.var.guest, body, key);
      c.set("waiting", waiting);
      return c.json(ownKeepingWire(own, c.var.now));
    },
  });
}
