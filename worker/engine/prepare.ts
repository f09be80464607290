import { holds, reaches, reachesProject } from "../domain/actor.ts";
import {
  type ConflictFacts,
  type FieldError,
  InvalidInput,
  NotAllowed,
  NotFound,
  Problem,
  VersionConflict,
} from "../domain/errors.ts";
import type { CandidateFile, Facts, Project } from "../domain/facts.ts";
import { fold } from "../domain/fold.ts";
import { wordOf } from "../domain/params.ts";
import type { Plan } from "../domain/plan.ts";
import { unavailable } from "../domain/vocabulary.ts";
import type { Row, Statement } from "../db/client.ts";
import {
  factsStatement,
  organisationStatement,
  referredFile,
  referredFilesStatement,
  referredProject,
  referredProjectsStatement,
  storedFacts,
  type StoredFacts,
  storedOrganisation,
} from "./store/facts.ts";
import { bulkStatement, partsStatement } from "./store/bulks.ts";
import { newestEvents, storedMove } from "./store/receipts.ts";
import { suppressedFold, suppressedStatement } from "../outbox/suppressions.ts";
import { storedTemplate, templatesStatement } from "../db/templates.ts";
import type { ActionDefinition, References } from "./action.ts";
import { fieldErrors } from "./field-errors.ts";
import { decide, decideShared } from "./decide.ts";
import { gather } from "./together.ts";
import { withinReach } from "./within-reach.ts";
import type { ActionRequest, Engine, PlanOutcome, Prepared, RequestRow } from "./outcome.ts";
import type { PlannedRow } from "./port.ts";

interface ParsedRow extends RequestRow {
  parsed?: unknown;
  references: References;
  problem?: Problem;
}

/** The definition, if this actor may use it at all. */
export function definitionFor(
  { actor, registry }: Engine,
  { action }: ActionRequest,
): ActionDefinition {
  const definition = registry.action(action);
  if (!definition) throw new NotFound();
  if (!holds(actor, action)) throw new Problem("forbidden", { reason: "missing_scope" });
  return definition;
}

/** Facts → plans, for one application or many: a problem of one row never touches the others. */
export async function prepare(
  engine: Engine,
  request: ActionRequest,
  usedKey: Statement | null = null,
): Promise<Prepared & { usedKey: Row[]; bulk: Row[] }> {
  const definition = definitionFor(engine, request);
  const { actor, db, registry } = engine;
  const { most = Infinity } = definition;
  if (request.rows.length > most)
    throw new InvalidInput([{ path: ["applications"], code: "too_many", params: { max: most } }]);
  const rows = parse(definition, request);
  const projects = unique(rows.flatMap(({ references }) => references.project ?? []));
  const files = unique(rows.flatMap(({ references }) => references.files ?? []));
  const kinds = unique(rows.flatMap(({ references }) => references.templates ?? []));
  const things = namedThings(engine, rows);
  const own = actor.email === null ? [] : [fold(actor.email)];
  const addresses = unique(
    rows.flatMap(({ references: { addresses: named = [], toActor } }) => [
      ...named,
      ...(toActor ? own : []),
    ]),
  );
  const writesTo = addresses.length > 0 || things.length > 0;
  const applications = unique(rows.map(({ reference }) => reference));
  const bulk = usedKey && request.bulk?.id;
  const answers = await db.read({
    organisation: organisationStatement(actor.org),
    facts: factsStatement(actor.org, applications, registry.facts),
    projects: projects.length ? referredProjectsStatement(actor.org, projects) : null,
    files: files.length ? referredFilesStatement(actor.org, files) : null,
    templates: kinds.length ? templatesStatement(actor.org, kinds) : null,
    suppressed: writesTo
      ? suppressedStatement(
          actor.org,
          addresses,
          things.flatMap(({ kind, ids }) => kind.addresses?.(actor.org, ids) ?? []),
        )
      : null,
    usedKey,
    bulk: bulk ? bulkStatement(actor.org, bulk) : null,
    parts: bulk ? partsStatement(actor.org, bulk, applications) : null,
    ...Object.fromEntries(
      things.map(({ kind, ids }) => [`thing ${kind.name}`, kind.statement(actor.org, ids)]),
    ),
  });
  const named = {
    projects: projectsByReference(engine, answers.projects),
    files: answers.files.map(referredFile),
  };
  const templates = answers.templates.map(storedTemplate);
  const suppressed = answers.suppressed.map(suppressedFold);
  const { organisation: org, reasons } = storedOrganisation(answers.organisation[0]!);
  const stored = byReference(answers.facts.map((row) => storedFacts(row, registry.facts)));
  const stale = await conflicts(engine, rows, stored);
  const taken = new Set<string>();
  const parts = new Set(answers.parts.map(({ id }) => id));

  const rowsOf = (name: string): Row[] => (answers as Record<string, Row[]>)[`thing ${name}`] ?? [];
  const within = new Map<string, { id: string }[]>(
    things.map(({ kind }) => [
      kind.name,
      rowsOf(kind.name)
        .map(kind.referred)
        .filter((each) => kind.reaches(actor, each)),
    ]),
  );
  const ready = rows.map((row): ReadyRow => {
    const { reference, parsed: input } = row;
    const facts = stored.get(reference);
    const problem = row.problem ?? refusal(engine, definition, row, facts, stale, taken);
    if (problem || !facts) return { reference, problem: problem ?? new NotFound() };
    // The version that is committed with is read with this: it cannot come in between.
    if (parts.has(facts.application.id))
      return { reference, problem: new NotAllowed("already_in_bulk") };
    const referred = refer(row.references, { ...named, things: within, suppressed }, facts);
    if (referred instanceof Problem) return { reference, problem: referred };
    const whole: Facts = {
      ...withinReach(actor, facts, referred.project?.id),
      ...engineFacts(engine),
      organisation: org,
      reasons,
      templates,
      referred,
      batchSize: rows.length,
    };
    return { reference, facts: whole, input };
  });
  const able = ready.flatMap((row) => (row.facts ? [row] : []));
  const shared = decideShared(
    definition,
    able.map(({ facts }) => facts),
    able[0]?.input,
    engine,
  );
  let written = 0;
  const planned: PlannedRow[] = [];
  const outcomes = ready.map(({ reference, problem, facts, input }, at): PlanOutcome => {
    if (problem) return { reference, problem };
    const plan = decide(definition, facts, input, {
      taken,
      shared,
      followers: registry.followers,
      linkable: engine.linkable,
    });
    written += sizeOf(plan);
    if (written > MOST_WRITTEN && (rows.length > 1 || plan.messages.length > 1))
      throw new Problem(
        "payload_too_large",
        at === 0 && plan.messages.length > 1
          ? { reason: "too_much_mail_of_one" }
          : { reason: "too_much_mail", params: { n: Math.max(1, at) } },
      );
    planned.push({ facts, plan });
    const { candidate, application } = facts;
    return { reference, planned: { plan, candidate, externalId: application.externalId } };
  });
  return {
    outcomes,
    shared: await gather(engine, planned, shared),
    usedKey: answers.usedKey,
    bulk: answers.bulk,
  };
}

/**
 * UTF-16 units of all the mail that one request plans: what it holds as objects, as its answer and as the rows of
 * its batch must fit a Worker's 128 MB together.
 */
const MOST_WRITTEN = 6_000_000;

const sizeOf = ({ messages }: Plan): number =>
  messages.reduce(
    (sum, { subject, text, html }) => sum + subject.length + text.length + html.length,
    0,
  );

/** Things of features that inputs name, of each kind with the ids. */
const namedThings = ({ registry }: Engine, rows: ParsedRow[]) =>
  registry.references.flatMap((kind) => {
    const ids = unique(
      rows.flatMap(({ references }) => references.things?.[kind.name as never] ?? []),
    );
    return ids.length ? [{ kind, ids }] : [];
  });

/** A row whose facts are known, or why it is not planned at all. */
type ReadyRow = { reference: string } & (
  | { facts: Facts; input: unknown; problem?: undefined }
  | { problem: Problem; facts?: undefined; input?: undefined }
);

const engineFacts = ({ now, newId, actor }: Engine) => ({ now, newId, actor });

function parse(
  definition: ActionDefinition,
  { rows, counted }: Pick<ActionRequest, "rows" | "counted">,
): ParsedRow[] {
  const schema = (counted && definition.inputOfMany) || definition.input;
  return rows.map((row, at) => {
    // Whatever is decided once is decided from what all of them were asked for.
    if (definition.shared && row.own) {
      const problem = invalid("shared_input", ["applications", at, "input"]);
      return { ...row, references: {}, problem };
    }
    const result = schema.safeParse(row.input ?? {}, { reportInput: true });
    if (!result.success)
      return {
        ...row,
        references: {},
        problem: new InvalidInput(fieldErrors(result.error, ["input"])),
      };
    return { ...row, parsed: result.data, references: definition.references?.(result.data) ?? {} };
  });
}

/** Why a row is not planned at all; also marks the application as taken by this request. */
function refusal(
  { actor }: Engine,
  definition: ActionDefinition,
  row: ParsedRow,
  facts: StoredFacts | undefined,
  stale: Map<string, ConflictFacts>,
  taken: Set<string>,
): Problem | null {
  if (!facts || !reaches(actor, { id: facts.application.id, project: facts.project.id }))
    return new NotFound();
  const { application } = facts;
  if (taken.has(application.id)) return invalid("duplicate", ["applications"]);
  taken.add(application.id);
  if (row.version !== undefined && row.version !== application.version)
    return new VersionConflict(stale.get(application.id) ?? null);
  const reason =
    unavailable(definition.id, application) ??
    definition.unavailable?.(withinReach(actor, facts), actor) ??
    null;
  return (
    reason &&
    new NotAllowed(reason, { params: { already: wordOf(`already.${application.status}`) } })
  );
}

function refer(
  references: References,
  named: {
    projects: Map<string, Project>;
    files: { candidate: string | null; file: CandidateFile }[];
    things: Map<string, { id: string }[]>;
    suppressed: string[];
  },
  facts: StoredFacts,
): Facts["referred"] | Problem {
  const errors: FieldError[] = [];
  const project =
    references.project === undefined ? null : (named.projects.get(references.project) ?? null);
  if (references.project !== undefined && !project)
    errors.push({ path: ["input", "project"], code: "not_found" });
  const files = (references.files ?? []).map((id, index) => {
    const match = named.files.find(
      ({ file, candidate }) =>
        file.id === id &&
        (candidate === null || facts.files.some((own) => own.id === id && own.linked)),
    );
    if (!match) errors.push({ path: ["input", "attachments", index], code: "not_found" });
    return match?.file;
  });
  const things = Object.entries<string | undefined>(references.things ?? {}).flatMap(
    ([name, id]) => {
      if (id === undefined) return [];
      const thing = named.things.get(name)?.find((each) => each.id === id);
      if (!thing) errors.push({ path: ["input", name], code: "not_found" });
      return [[name, thing] as const];
    },
  );
  if (errors.length) return new InvalidInput(errors);
  return {
    project,
    files: files.filter((file) => file !== undefined),
    things: Object.fromEntries(things),
    suppressed: named.suppressed,
  };
}

/** A project out of the actor's reach looks like one that does not exist. */
function projectsByReference({ actor }: Engine, rows: Row[]): Map<string, Project> {
  const within = rows
    .map(referredProject)
    .filter(({ project: { id } }) => reachesProject(actor, id));
  return new Map(within.map(({ reference, project }) => [reference, project]));
}

function byReference(facts: StoredFacts[]): Map<string, StoredFacts> {
  const map = new Map(facts.map((each) => [each.application.id, each]));
  for (const each of facts)
    if (each.application.externalId) map.set(`ext:${each.application.externalId}`, each);
  return map;
}

/** Who was faster, for the rows whose caller saw an older version. */
async function conflicts(
  { db, actor }: Engine,
  rows: ParsedRow[],
  stored: Map<string, StoredFacts>,
): Promise<Map<string, ConflictFacts>> {
  const stale = rows.flatMap(({ reference, version }) => {
    const facts = stored.get(reference);
    return facts && version !== undefined && version !== facts.application.version
      ? [facts.application.id]
      : [];
  });
  return stale.length ? conflictFacts(await db.readOne(newestEvents(actor.org, stale))) : new Map();
}

export const conflictFacts = (rows: Row[]): Map<string, ConflictFacts> =>
  new Map(rows.map(storedMove).map(({ application, faster }) => [application, faster]));

const invalid = (code: string, path: (string | number)[]) => new InvalidInput([{ path, code }]);
const unique = (values: string[]): string[] => [...new Set(values)];
