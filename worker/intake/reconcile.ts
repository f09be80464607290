import type { Known, StoredApplication, StoredPerson, StoredProject } from "../db/known.ts";
import type { Changes } from "../db/upserts.ts";
import { fold, nameFolds } from "../domain/fold.ts";
import type { NewId } from "../domain/ids.ts";
import { changed, type Draft, draft, fresh, revised, told } from "./draft.ts";
import type { Fault } from "./fields.ts";
import { type Incoming, type IncomingPerson, type RowOutcome, warningsOf } from "./incoming.ts";

export interface Reconciled {
  outcomes: RowOutcome[];
  changes: Changes;
}

export interface Circumstances {
  newId: NewId;
  /** Instant, ISO 8601: when an application came whose row does not say. */
  now: string;
  /** Of the organisation, for people whose row does not say. */
  language: string;
  /** External ids that were purged. */
  gone: ReadonlySet<string>;
}

/**
 * What rows do to what is stored: pure. People are matched by folded address (DECISIONS.md, 11), and of
 * several rows about one person or project the last one holds. A row that is refused changes nothing.
 */
export function reconcile(
  rows: readonly Incoming[],
  known: Known,
  circumstances: Circumstances,
): Reconciled {
  const { newId, now, language, gone } = circumstances;
  const projects = new Map(known.projects.map((project) => [project.externalId, draft(project)]));
  const people = new Map(known.people.map((person) => [person.id, draft(person)]));
  const byAddress = new Map<string, string>();
  for (const { id, emailFold } of known.people) if (emailFold) byAddress.set(emailFold, id);
  const applications = new Map(known.applications.map((one) => [one.externalId, draft(one)]));
  const places = new Map(
    known.places.map(({ candidate, project, deleted }) => [`${project} ${candidate}`, deleted]),
  );
  const lines = new Map<string, number>();
  const decided = rows.map((row) => ({ row, result: decide(row) }));
  return { outcomes: decided.map(({ row, result }) => outcome(row, result)), changes: changes() };

  function decide(row: Incoming): Draft<StoredApplication> | Fault {
    const { externalId, person } = row;
    const line = lines.get(externalId);
    if (line !== undefined) return refusal("repeated", { line });
    lines.set(externalId, row.line);
    if (gone.has(externalId)) return refusal("gone");
    const existing = applications.get(externalId);
    const owner = person.email ? byAddress.get(fold(person.email)) : undefined;
    return existing ? revise(row, existing, owner) : receive(row, owner);
  }

  function revise(
    row: Incoming,
    existing: Draft<StoredApplication>,
    owner?: string,
  ): Draft<StoredApplication> | Fault {
    const { project, candidate, deletedAt } = existing.next;
    if (deletedAt) return refusal("deleted");
    if (projects.get(row.project)?.next.id !== project) return refusal("other_project");
    if (owner !== undefined && owner !== candidate) return refusal("address_taken");
    tellProject(row);
    tellPerson(people.get(candidate)!, row.person);
    existing.next = { ...existing.next, ...told(content(row)) };
    return existing;
  }

  function receive(row: Incoming, owner?: string): Draft<StoredApplication> | Fault {
    const deleted = places.get(`${projects.get(row.project)?.next.id} ${owner}`);
    if (deleted !== undefined) return refusal(deleted ? "applied_deleted" : "already_applied");
    const person = owner === undefined ? newPerson() : people.get(owner)!;
    tellPerson(person, row.person);
    const next: StoredApplication = {
      id: newId("app"),
      externalId: row.externalId,
      project: tellProject(row),
      candidate: person.next.id,
      status: "received",
      version: 1,
      deletedAt: null,
      receivedAt: now,
      coverLetter: null,
      answers: "[]",
      ...told(content(row)),
    };
    places.set(`${next.project} ${next.candidate}`, false);
    const created = { stored: null, next };
    applications.set(row.externalId, created);
    return created;
  }

  function tellProject({ project: externalId, told: words }: Incoming): string {
    const known = projects.get(externalId);
    if (known) {
      known.next = { ...known.next, ...told({ ...words }) };
      return known.next.id;
    }
    const next: StoredProject = {
      id: newId("proj"),
      externalId,
      title: "",
      department: "",
      applyBy: null,
      closedAt: null,
      ...told({ ...words }),
    };
    projects.set(externalId, { stored: null, next });
    return next.id;
  }

  function newPerson(): Draft<StoredPerson> {
    const next: StoredPerson = {
      id: newId("cand"),
      version: 1,
      firstName: "",
      lastName: "",
      email: null,
      emailFold: null,
      phone: null,
      address: null,
      postalCode: null,
      city: null,
      language,
      protectedIdentity: false,
    };
    const created = { stored: null, next };
    people.set(next.id, created);
    return created;
  }

  function tellPerson(person: Draft<StoredPerson>, words: IncomingPerson): void {
    const emailFold = words.email ? fold(words.email) : words.email;
    person.next = { ...person.next, ...told({ ...words, emailFold }) };
    if (person.next.emailFold) byAddress.set(person.next.emailFold, person.next.id);
  }

  function outcome(
    { line, externalId }: Incoming,
    result: Draft<StoredApplication> | Fault,
  ): RowOutcome {
    if ("code" in result)
      return {
        line,
        externalId,
        application: null,
        outcome: "refused",
        errors: [result],
        warnings: [],
      };
    const person = people.get(result.next.candidate)!;
    const same = !changed(result) && !changed(person);
    return {
      line,
      externalId,
      application: result.next.id,
      outcome: !result.stored ? "imported" : same ? "unchanged" : "updated",
      errors: [],
      warnings: warningsOf(person.next),
    };
  }

  function changes(): Changes {
    const folds = ({ firstName, lastName }: StoredPerson) => nameFolds(firstName, lastName);
    return {
      newProjects: fresh(projects),
      projects: revised(projects).map(({ next }) => next),
      newPeople: fresh(people),
      people: revised(people).map(({ stored, next }) => ({
        ...next,
        ...folds(next),
        seen: stored.version,
        renamed: stored.firstName !== next.firstName || stored.lastName !== next.lastName,
      })),
      newApplications: fresh(applications).map((next) => ({
        ...next,
        ...folds(people.get(next.candidate)!.next),
        receipt: newId("rcpt"),
      })),
      applications: revised(applications).map(({ next }) => next),
    };
  }
}

const refusal = (code: string, params?: Fault["params"]): Fault => ({
  code,
  field: null,
  ...(params && { params }),
});

/** What a row says of the application itself, as it is stored. */
const content = ({ receivedAt, coverLetter, answers }: Incoming) => ({
  receivedAt,
  coverLetter,
  answers: answers && JSON.stringify(answers),
});
