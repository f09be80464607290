import * as z from "zod";
import type { Row } from "../../../db/client.ts";
import { type Actor, reaches } from "../../../domain/actor.ts";
import type { Registry } from "../../../engine/feature.ts";
import type { ListedFacts } from "../../../engine/port.ts";
import { InvalidInput, NotFound } from "../../../domain/errors.ts";
import { fold, fullName, nameFolds } from "../../../domain/fold.ts";
import { STATUSES } from "../../../domain/vocabulary.ts";
import {
  type ApplicationQuery,
  comesAgain,
  exactStatement,
  type ListedApplication,
  listedApplication,
  listedOfStatement,
  listStatement,
  narrowedStatement,
  SORTS,
} from "../statements/list.ts";
import {
  factsStatement,
  organisationStatement,
  storedFacts,
  storedOrganisation,
} from "../../../engine/store/facts.ts";
import { applicationIds } from "../../../db/application-ids.ts";
import { candidateChanges, storedCandidateChange } from "../../../db/candidate-changes.ts";
import { history, storedReceipt } from "../../../engine/store/receipts.ts";
import { projectStatement } from "../../../db/projects.ts";
import { paged, paging, positionOf } from "../../../http/paging.ts";
import { applicationWire, candidateChangeWire, receiptWire } from "../../../http/present.ts";
import type { Routes } from "../../../http/route.ts";
import {
  applicationDetail,
  applicationSummary,
  type ApplicationSummary,
} from "../schemas/applications.ts";
import { page } from "../../../http/schemas/parts.ts";
import { receipt } from "../../../http/schemas/receipts.ts";

const params = z.object({ id: z.string().min(1).max(200) });
const query = z.strictObject({
  project: z.string().max(200).optional().describe("Id or `ext:` reference"),
  status: z.enum(STATUSES).optional(),
  q: z
    .string()
    .max(100)
    .optional()
    .describe("Beginning of a name, or a whole id, external id or e-mail address"),
  deleted: z.stringbool().default(false),
  sort: z.enum(SORTS).default("received"),
  locale: z.string().optional(),
  ...paging,
});

export function applicationRoutes(routes: Routes, registry: Registry): void {
  const listedFor = ({ email }: Actor) =>
    Object.fromEntries(registry.listed.map(({ name, column }) => [name, column(email)]));
  const shown = (row: Row): ListedFacts =>
    Object.fromEntries(
      registry.listed.map(({ name, parse }) => [name, parse(row[name] ?? null)]),
    ) as unknown as ListedFacts;
  const summary = (row: ListedApplication) => ({ ...brief(row), ...shown(row.listed) });

  routes.add({
    method: "get",
    path: "/v1/applications",
    policy: "session",
    summary: "List applications; without a status, all but the hired",
    tag: "Applications",
    query,
    answer: page(applicationSummary(registry)),
    handle: async (c, { query: asked }) => {
      const { db, actor } = c.var;
      const q = asked.q?.trim() || null;
      const search: ApplicationQuery = {
        org: actor.org,
        listed: listedFor(actor),
        project: await projectOf(asked.project),
        status: asked.status ?? null,
        deleted: asked.deleted,
        q,
        sort: asked.sort,
        after: positionOf(asked.cursor),
        limit: asked.limit + 1,
      };
      const seen = (row: ListedApplication) =>
        reaches(actor, { id: row.id, project: row.project.id });
      if (actor.applications) {
        const rows = (await db.readOne(narrowedStatement(search, actor.applications))).map(
          listedApplication,
        );
        const data = rows.filter((row) => seen(row) && matches(row, search)).map(summary);
        return c.json({ data, next: null });
      }
      const { exact, rows } = await db.read({
        exact: q ? exactStatement(search, q) : null,
        rows: listStatement(search),
      });
      const whole = search.after ? [] : exact.map(listedApplication).filter(seen);
      if (whole.length) return c.json({ data: whole.map(summary), next: null });
      const { data, next } = paged(
        rows.map(listedApplication),
        asked.limit,
        ({ key, id }) => [key, id],
        (row) => row,
      );
      return c.json({
        data: data.filter((row) => !comesAgain(row, search)).map(summary),
        next,
      });

      /** Internal id of the asked-for project; a session narrowed to several has to name one. */
      async function projectOf(reference: string | undefined): Promise<string | null> {
        if (reference === undefined) {
          if (!actor.projects || actor.applications) return null;
          if (actor.projects.length <= 1) return actor.projects[0] ?? "";
          throw new InvalidInput([{ path: ["query", "project"], code: "required" }]);
        }
        const [row] = await db.readOne(projectStatement(actor.org, reference, actor));
        if (!row) throw new NotFound();
        return row.id as string;
      }
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
      const { db, actor, locale } = c.var;
      const {
        organisation,
        found: [found],
        listed,
      } = await db.read({
        organisation: organisationStatement(actor.org),
        found: factsStatement(actor.org, [id]),
        listed: listedOfStatement(applicationIds(actor.org, [id]), listedFor(actor)),
      });
      const stored = found && storedFacts(found);
      if (!stored || !reaches(actor, { id: stored.application.id, project: stored.project.id }))
        throw new NotFound();
      const { retentionMonths } = storedOrganisation(organisation[0]!).organisation;
      return c.json(
        applicationWire(registry, stored, shown(listed[0] ?? {}), retentionMonths, actor, locale),
      );
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
      const { db, actor, locale } = c.var;
      const below = placeOf(cursor);
      const {
        found: [found],
        events,
        changes,
      } = await db.read({
        found: factsStatement(actor.org, [id]),
        events: history(actor.org, id, below, limit + 1),
        changes: candidateChanges(actor.org, id, below, limit + 1),
      });
      const stored = found && storedFacts(found);
      if (!stored || !reaches(actor, { id: stored.application.id, project: stored.project.id }))
        throw new NotFound();
      const entries = [
        ...events.map(storedReceipt).map((receipt) => ({
          place: [receipt.version, 0] as const,
          entry: receiptWire(registry, receipt, actor, locale),
        })),
        ...changes.map(storedCandidateChange).map((change) => ({
          place: [change.version, change.candidateVersion] as const,
          entry: candidateChangeWire(registry, change, actor, locale),
        })),
      ].sort(({ place: a }, { place: b }) => b[0] - a[0] || b[1] - a[1]);
      return c.json(
        paged(
          entries,
          limit,
          ({ place: [version, candidateVersion] }) => [String(version), String(candidateVersion)],
          ({ entry }) => entry,
        ),
      );
    },
  });
}

/** Where a page of the history begins: below this version, and below this change of the candidate after it. */
function placeOf(cursor: string | undefined): [version: number, candidateVersion: number] {
  const at = positionOf(cursor)?.map(Number) ?? [Number.MAX_SAFE_INTEGER, 0];
  if (!at.every(Number.isSafeInteger))
    throw new InvalidInput([{ path: ["query", "cursor"], code: "invalid_value" }]);
  return at as [number, number];
}

const brief = (row: ListedApplication): Omit<ApplicationSummary, keyof ListedFacts> => ({
  id: row.id,
  externalId: row.externalId,
  status: row.status,
  version: row.version,
  deleted: row.deletedAt !== null,
  deletedAt: row.deletedAt,
  receivedAt: row.receivedAt,
  candidate: { ...row.candidate, name: fullName(row.candidate) },
  project: row.project,
});

/** The filters of a list, for the few rows of a session that is narrowed to applications. */
const matches = (
  row: ListedApplication,
  { project, status, deleted, q }: ApplicationQuery,
): boolean =>
  (!q || named(row).some((name) => name.startsWith(fold(q)))) &&
  (row.deletedAt !== null) === deleted &&
  (project === null || row.project.id === project) &&
  (status === null ? row.status !== "hired" : row.status === status);

const named = ({
  id,
  externalId,
  candidate: { firstName, lastName, email },
}: ListedApplication): string[] => [
  ...Object.values(nameFolds(firstName, lastName)),
  ...[id, externalId ?? "", email ?? ""].map(fold),
];
