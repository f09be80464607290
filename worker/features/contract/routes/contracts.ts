import * as z from "zod";
import { NotFound } from "../../../domain/errors.ts";
import { ANY_FILE, fileResponse } from "../../../http/files.ts";
import type { Routes } from "../../../http/route.ts";
import { page } from "../../../http/schemas/parts.ts";
import { listContracts, readContract } from "../contracts.ts";
import { contractWire } from "../present/contracts.ts";
import * as schemas from "../schemas/contracts.ts";

const id = z.string().min(1).max(200);
const tag = "Contracts";
const PDF = "application/pdf";

export function contractRoutes(routes: Routes): void {
  routes.about(tag, "Employment contracts as recruiters see them");

  routes.add({
    method: "get",
    path: "/v1/contracts",
    policy: "session",
    summary: "The contracts of an application, the newest version first",
    tag,
    query: z.strictObject({
      application: id.describe("Id or `ext:` reference"),
      locale: z.string().optional(),
    }),
    answer: page(schemas.contract),
    handle: async (c, { query }) => {
      const found = await listContracts(c.var, query.application);
      return c.json({ data: found.map(contractWire), next: null });
    },
  });

  routes.add({
    method: "get",
    path: "/v1/contracts/{id}",
    policy: "session",
    summary: "One version of a contract, and its acceptance",
    tag,
    params: z.object({ id }),
    query: z.strictObject({ locale: z.string().optional() }),
    answer: schemas.contract,
    problems: ["not_found"],
    handle: async (c, { params }) => {
      const stored = await readContract(c.var, params.id);
      if (!stored) throw new NotFound();
      return c.json(contractWire(stored));
    },
  });

  routes.add({
    method: "get",
    path: "/v1/contracts/{id}/file",
    policy: "session",
    summary: "The very file that was sent",
    tag,
    params: z.object({ id }),
    query: z.strictObject({ locale: z.string().optional() }),
    answer: { media: [PDF] },
    problems: ["not_found"],
    handle: async (c, { params }) => {
      const stored = await readContract(c.var, params.id);
      if (!stored) throw new NotFound();
      return fileResponse(c.env, { ...stored, contentType: PDF });
    },
  });

  routes.add({
    method: "get",
    path: "/v1/contracts/{id}/copies/{copy}/file",
    policy: "session",
    summary: "The contract as both have signed it: the very file that was handed in",
    tag,
    params: z.object({ id, copy: schemas.copyId }),
    query: z.strictObject({ locale: z.string().optional() }),
    answer: ANY_FILE,
    problems: ["not_found"],
    handle: async (c, { params }) => {
      const stored = await readContract(c.var, params.id);
      const copy = stored?.copies.find((each) => each.id === params.copy);
      if (!copy) throw new NotFound();
      return fileResponse(c.env, copy);
    },
  });
}
