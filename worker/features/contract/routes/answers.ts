import * as z from "zod";
import { NotFound } from "../../../domain/errors.ts";
import { newId } from "../../../domain/ids.ts";
import { pathOf } from "../../../guests/policy.ts";
import { idempotency } from "../../../http/actions.ts";
import { engineOf } from "../../../http/context.ts";
import { ANY_FILE, fileResponse } from "../../../http/files.ts";
import type { Routes } from "../../../http/route.ts";
import { accept, readOwn } from "../answering.ts";
import { ownContractWire } from "../present/contracts.ts";
import { ask } from "../questions.ts";
import { PURPOSE } from "../rules/contract.ts";
import { isAlive } from "../rules/facts.ts";
import * as schemas from "../schemas/contracts.ts";

const inside = pathOf(PURPOSE);
const tag = "Contract";
const PDF = "application/pdf";

/** What a candidate does with their contract, once inside. */
export function answerRoutes(routes: Routes): void {
  routes.about(tag, "An employment contract, as the candidate reads and accepts it");

  routes.add({
    method: "get",
    path: `${inside}contract`,
    policy: "guest",
    summary: "The contract as it is now",
    tag,
    answer: schemas.ownContract,
    problems: ["not_found"],
    handle: async (c) => c.json(ownContractWire(await readOwn(c.var.db, c.var.guest))),
  });

  routes.add({
    method: "get",
    path: `${inside}file`,
    policy: "guest",
    summary: "The very file that was sent",
    tag,
    answer: { media: [PDF] },
    problems: ["not_found"],
    handle: async (c) => {
      const own = await readOwn(c.var.db, c.var.guest);
      if (!isAlive(own.contract)) throw new NotFound();
      return fileResponse(c.env, { ...own, contentType: PDF });
    },
  });

  routes.add({
    method: "get",
    path: `${inside}copies/{copy}/file`,
    policy: "guest",
    summary: "The contract as both have signed it",
    tag,
    params: z.object({ copy: schemas.copyId }),
    answer: ANY_FILE,
    problems: ["not_found"],
    handle: async (c, { params }) => {
      const own = await readOwn(c.var.db, c.var.guest);
      const copy = own.copies.find(({ id }) => id === params.copy);
      if (!copy || !isAlive(own.contract)) throw new NotFound();
      return fileResponse(c.env, copy);
    },
  });

  routes.add({
    method: "post",
    path: `${inside}acceptances`,
    policy: "guest",
    summary: "Accept the contract by name",
    tag,
    body: schemas.acceptBody,
    idempotent: true,
    answer: schemas.ownContract,
    problems: ["blocked", "not_allowed", "not_found", "version_conflict"],
    handle: async (c, { body }) => {
      const key = await idempotency(c, body);
      const { own, waiting } = await accept(engineOf(c), c.var.guest, body, key);
      c.set("waiting", waiting);
      return c.json(ownContractWire(own));
    },
  });

  routes.add({
    method: "post",
    path: `${inside}questions`,
    policy: "guest",
    summary: "Ask whoever sent the contract, by mail; it stays as it is",
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
