import { readKnown, readProject, type StoredProject } from "./statements/stored.ts";
import { type Changes, noChanges, writeChanges } from "./statements/changes.ts";
import { InvalidInput, NotAllowed, NotFound, Problem } from "../../domain/errors.ts";
import { localDate } from "../../domain/localtime.ts";
import type { Status } from "../../domain/vocabulary.ts";
import { type Fault, received } from "./fields.ts";
import { type IntakeContext, takeIn } from "./import.ts";
import type { AlsoChanged, Incoming, IncomingProject } from "./incoming.ts";

export interface UpsertedApplication {
  id: string;
  externalId: string;
  status: Status;
  version: number;
  candidate: { id: string; version: number };
  project: { id: string; externalId: string };
  outcome: "imported" | "updated" | "unchanged";
  warnings: Fault[];
  /** The candidate's fields that it changed, and the person's other applications, which have them too. */
  changed: string[];
  alsoChanged: AlsoChanged[];
}

/**
 * One application from the host system, by the same rules as a row of a file; its project must be there.
 * Throws `not_found`, `gone` when it was purged, `not_allowed` with the reason, `invalid_input`.
 */
export async function upsertApplication(
  context: IntakeContext,
  body: Omit<Incoming, "line" | "told">,
): Promise<UpsertedApplication> {
  const { db, organisation } = context;
  const receivedAt =
    body.receivedAt === undefined ? undefined : instantOf(body.receivedAt, organisation.timeZone);
  const project = await readProject(db, organisation.id, `ext:${body.project}`);
  if (!project) throw new NotFound();
  const [row] = await takeIn(context, [{ ...body, receivedAt, line: 1, told: null }]);
  const { outcome, errors, warnings, changed, alsoChanged } = row!;
  if (outcome === "refused") {
    const { code, params } = errors[0]!;
    throw code === "gone"
      ? new Problem("gone", { reason: "gone" })
      : new NotAllowed(code, { params });
  }
  const wanted = {
    projects: [body.project],
    applications: [body.externalId],
    people: [],
    emailFolds: [],
  };
  const { applications, people } = await readKnown(db, organisation.id, wanted);
  const [application, person] = [applications[0], people[0]];
  if (!application || !person) throw new NotFound();
  const { id, externalId, status, version } = application;
  return {
    id,
    externalId,
    status,
    version,
    candidate: { id: person.id, version: person.version },
    project: { id: project.id, externalId: body.project },
    outcome,
    warnings,
    changed,
    alsoChanged,
  };
}

function instantOf(text: string, zone: string): string {
  const parsed = received(zone)(text);
  if ("value" in parsed) return parsed.value;
  throw new InvalidInput([{ path: ["receivedAt"], code: parsed.code }]);
}

/** One project from the host system. What is left out stays; null clears. */
export async function upsertProject(
  context: IntakeContext,
  told: IncomingProject,
): Promise<{ project: StoredProject; created: boolean }> {
  const { db, organisation, newId } = context;
  const stored = await readProject(db, organisation.id, `ext:${told.externalId}`);
  const before = stored ?? { id: newId("proj"), department: "", applyBy: null, closedAt: null };
  const project: StoredProject = {
    id: before.id,
    externalId: told.externalId,
    title: told.title,
    department: told.department ?? before.department,
    applyBy: told.applyBy === undefined ? before.applyBy : told.applyBy,
    closedAt: told.closedAt === undefined ? before.closedAt : told.closedAt,
  };
  if (stored) await writeProject(context, { ...noChanges(), projects: [project] });
  else if (!(await writeProject(context, { ...noChanges(), newProjects: [project] })))
    return upsertProject(context, told);
  return { project, created: !stored };
}

/** Retention counts from this local date; today when none is given and the project is still open. */
export async function closeProject(
  context: IntakeContext,
  reference: string,
  closedAt: string | undefined,
): Promise<StoredProject> {
  const { db, organisation, now } = context;
  const stored = await readProject(db, organisation.id, reference);
  if (!stored) throw new NotFound();
  const project = {
    ...stored,
    closedAt: closedAt ?? stored.closedAt ?? localDate(now, organisation.timeZone),
  };
  await writeProject(context, { ...noChanges(), projects: [project] });
  return project;
}

const writeProject = (
  { db, organisation, actor, now, newId, followers }: IntakeContext,
  changes: Changes,
) =>
  writeChanges(
    db,
    { org: organisation.id, operation: newId("op"), actor, at: now.toISOString() },
    changes,
    followers,
  );
