import * as z from "zod";
import { InvalidInput } from "../../../domain/errors.ts";
import { STATUSES } from "../../../domain/vocabulary.ts";
import type { Registry } from "../../../engine/feature.ts";
import { cursorOf, flag, paged, paging, positionOf } from "../../../http/paging.ts";
import { receiptWire } from "../../../http/present.ts";
import type { Routes } from "../../../http/route.ts";
import { page } from "../../../http/schemas/parts.ts";
import { receipt } from "../../../http/schemas/receipts.ts";
import { listApplications } from "../list.ts";
import { applicationSummaryWire, applicationWire, candidateChangeWire } from "../present.ts";
import { type Below, readApplication, readHistory } from "../read.ts";
import { applicationDetail, applicationSummary } from "../schemas/applications.ts";

const params = z.object({ id: z.string().min(1).max(200) });
const query = z.strictObject({
  project: z.string().max(200).optional().describe("Id or `ext:` reference"),
  status: z.enum(STATUSES).optional().describe("Those that stand there alone"),
  q: z
    .string()
    .max(100)
    .optional()
    .describe(
      "Beginning of a name, first or last name first, whatever its case, accents, apostrophes and hyphens; or a whole id, external id or e-mail address. Who is found by last name comes first; both alphabetically without accents, whatever `sort` says",
    ),
  deleted: flag.describe("Deleted ones alone; otherwise none of them"),
  sort: z
    .enum(["received", "name"])
    .default("received")
    .describe(
      "`received`: newest first. `name`: by last name, then first name, in the order of the organisation's first language",
    ),
  locale: z.string().optional(),
  ...paging,
});

export function applicationRoutes(routes: Routes, registry: Registry): void {
  routes.about("Applications", "Candidates in projects: where they stand, and what may be done");

  routes.add({
    method: "get",
    path: "/v1/applications",
    policy: "session",
    summary: "List applications; without a status, all but the hired",
    tag: "Applications",
    query,
    answer: page(applicationSummary(registry)),
    problems: ["not_found"],
    handle: async (c, { query: { q, cursor, project, status, deleted, sort, limit } }) => {
      const { rows, next } = await listApplications(c.var, {
        project,
        status,
        deleted,
        sort,
        limit,
        q: q?.trim() || null,
        after: positionOf(cursor),
      });
      return c.json({ data: rows.map(applicationSummaryWire), next: next && cursorOf(next) });
    },
  });

  routes.add({
    method: "get",
    path: "/v1/applications/{id}",
    policy: "session",
    summary: "One application, with what may be done with it",
    tag: "Applications",
    params,
    answer: applicationDetail(registry),
    handle: async (c, { params: { id } }) => {
      const read = await readApplication(c.var, id);
      return c.json(applicationWire(registry, read, c.var.actor, c.var.locale));
    },
  });

  routes.add({
    method: "get",
    path: "/v1/applications/{id}/events",
    policy: "session",
    summary: "History of one application, newest first, with the state of each message",
    tag: "Applications",
    params,
    query: z.strictObject({ locale: z.string().optional(), ...paging }),
    answer: page(receipt(registry)),
    handle: async (c, { params: { id }, query: { cursor, limit } }) => {
      const { actor, locale } = c.var;
      const entries = await readHistory(c.var, id, belowOf(cursor), limit + 1);
      return c.json(
        paged(
          entries,
          limit,
          ({ below: [version, candidateVersion] }) => [String(version), String(candidateVersion)],
          (entry) =>
            entry.receipt
              ? receiptWire(registry, entry.receipt, actor, locale)
              : candidateChangeWire(registry, entry.change, actor, locale),
        ),
      );
    },
  });
}

function belowOf(cursor: string | undefined): Below {
  const at = positionOf(cursor)?.map(Number) ?? [Number.MAX_SAFE_INTEGER, 0];
  if (!at.every(Number.isSafeInteger))
    throw new InvalidInput([{ path: ["query", "cursor"], code: "invalid_value" }]);
  return at as [number, number];
}
