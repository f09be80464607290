import type {
  Known,
  Place,
  StoredApplication,
  StoredPerson,
  StoredProject,
} from "./statements/stored.ts";
import type { Changes } from "./statements/changes.ts";
import { nameKeys } from "../../domain/name-keys.ts";
import type { NewId } from "../../domain/ids.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { changed, type Draft, draft, fresh, revised, told } from "./draft.ts";
import { type Fault, refusal, warning } from "./fields.ts";
import {
  type AlsoChanged,
  garbledOf,
  type Incoming,
  refusedRow,
  type RowOutcome,
  warningsOf,
} from "./incoming.ts";
import { atOnce, mapped } from "./steps.ts";
import { People, type PersonField, type Telling } from "./people.ts";

export interface Reconciled {
  outcomes: RowOutcome[];
  changes: Changes;
}

export interface Circumstances {
  newId: NewId;
  /** Instant, ISO 8601: when an application came whose row does not say. */
  now: string;
  /** Of the organisation: in whose order its names stand, and of people whose row does not say. */
  language: Locale;
  /** External ids that were purged. */
  gone: ReadonlySet<string>;
}

/** A row that is taken in: its application, what it said of the person, and whom else that concerns. */
interface Taken extends Telling {
  application: Draft<StoredApplication>;
  others: AlsoChanged[];
}

/** As below, where the rows are few. */
export const reconcile = (...given: Parameters<typeof reconciling>): Reconciled =>
  atOnce(reconciling(...given));

/**
 * What rows do to what is stored: pure, in steps. Each row finds what the rows before it left, so that a file ends as
 * its rows one by one would; only that an application stands in a file twice is refused. A row that is
 * refused changes nothing.
 */
export function* reconciling(
  rows: readonly Incoming[],
  known: Known,
  circumstances: Circumstances,
): Generator<void, Reconciled> {
  const { newId, now, language, gone } = circumstances;
  const projects = new Map(known.projects.map((project) => [project.externalId, draft(project)]));
  const people = new People(known.people);
  const applications = new Map(known.applications.map((one) => [one.externalId, draft(one)]));
  const places = new Map(known.places.map((place) => [place.application, place]));
  const placesOf = Map.groupBy(places.values(), ({ candidate }) => candidate);
  const changedBy = new Map<string, Changes["history"][number]>();
  const lines = new Map<string, number>();
  const decided = yield* mapped(rows, (row) => ({ row, result: decide(row) }));
  const outcomes = yield* mapped(decided, ({ row, result }) => outcome(row, result));
  return { outcomes, changes: yield* changes() };

  function decide(row: Incoming): Taken | Fault {
    const { externalId } = row;
    const line = lines.get(externalId);
    if (line !== undefined) return refusal("repeated", { line });
    lines.set(externalId, row.line);
    if (gone.has(externalId)) return refusal("gone");
    const existing = applications.get(externalId);
    return existing ? revise(row, existing) : receive(row);
  }

  function revise(row: Incoming, existing: Draft<StoredApplication>): Taken | Fault {
    const { project, candidate, deletedAt } = existing.next;
    if (deletedAt) return refusal("deleted");
    if (projects.get(row.project)?.next.id !== project) return refusal("other_project");
    const found = people.ofKnown(candidate, row.person);
    if ("refused" in found) return found.refused;
    tellProject(row);
    existing.next = { ...existing.next, ...told(content(row)) };
    return tellPerson(row, existing, found.warnings);
  }

  function receive(row: Incoming): Taken | Fault {
    const found = people.ofNew(row.person);
    if ("refused" in found) return found.refused;
    const there = found.person && placed(projects.get(row.project)?.next.id, found.person.next.id);
    if (there) return refusal(there.deleted ? "applied_deleted" : "already_applied");
    const person = found.person ?? people.add(newId("cand"), language);
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
    const created = { stored: null, next };
    applications.set(row.externalId, created);
    const taken = tellPerson(row, created, found.warnings);
    place({ ...next, application: next.id, deleted: false });
    return taken;
  }

  function placed(project: string | undefined, candidate: string): Place | undefined {
    return placesOf.get(candidate)?.find((each) => each.project === project);
  }

  function place({ application, externalId, candidate, project, deleted }: Place): void {
    const entry = { application, externalId, candidate, project, deleted };
    placesOf.set(candidate, [...(placesOf.get(candidate) ?? []), entry]);
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

  function tellPerson(
    row: Incoming,
    application: Draft<StoredApplication>,
    worthALook: Fault[],
  ): Taken {
    const { candidate, id } = application.next;
    const { fields, warnings } = people.tell(people.of(candidate), row.person);
    const others = (placesOf.get(candidate) ?? []).filter((each) => each.application !== id);
    const known = placesOf.has(candidate);
    if (fields.length && known) {
      const before = changedBy.get(candidate)?.fields ?? [];
      changedBy.set(candidate, {
        candidate,
        fields: [...new Set([...before, ...fields])],
        source: id,
        // The history of an application that has just come begins with what came with it.
        except: application.stored ? null : id,
      });
    }
    return {
      application,
      fields: known ? fields : [],
      warnings: [
        ...worthALook,
        ...(known && fields.includes("protectedIdentity")
          ? [warning("protection_raised", "protectedIdentity")]
          : []),
        ...warnings,
      ],
      others: others.map(({ application: each, externalId }) => ({
        application: each,
        externalId,
      })),
    };
  }

  function outcome(row: Incoming, result: Taken | Fault): RowOutcome {
    const { line, externalId } = row;
    if ("code" in result) return refusedRow(line, externalId, [result]);
    const { application, warnings, others } = result;
    const { stored, next } = people.of(application.next.candidate);
    // What a later row took back was not changed.
    const fields = result.fields.filter((field) => !stored || stored[field] !== next[field]);
    const same = !changed(application) && !fields.length;
    return {
      line,
      externalId,
      application: application.next.id,
      outcome: !application.stored ? "imported" : same ? "unchanged" : "updated",
      errors: [],
      warnings: [...warnings, ...warningsOf(next), ...garbledOf(row)],
      changed: fields,
      alsoChanged: fields.length ? others : [],
      waitingMail: [],
    };
  }

  function* changes(): Generator<void, Changes> {
    const net = (candidate: string, fields: PersonField[]): PersonField[] => {
      const { stored, next } = people.of(candidate);
      return fields.filter((field) => !stored || stored[field] !== next[field]);
    };
    return {
      newProjects: fresh(projects),
      projects: revised(projects).map(({ next }) => next),
      newPeople: fresh(people.drafts).map((next) => ({
        ...next,
        there: people.seenAt(next.emailFold),
      })),
      people: revised(people.drafts).map(({ stored, next }) => ({
        ...next,
        ...nameKeys(next, language),
        seen: stored.version,
        renamed: stored.firstName !== next.firstName || stored.lastName !== next.lastName,
        there: stored.emailFold === next.emailFold ? null : people.seenAt(next.emailFold),
      })),
      newApplications: yield* mapped(fresh(applications), (next) => ({
        ...next,
        ...nameKeys(people.of(next.candidate).next, language),
        candidateVersion: versionOf(people.of(next.candidate)),
        receipt: newId("rcpt"),
      })),
      applications: revised(applications).map(({ next }) => next),
      history: [...changedBy.values()].flatMap((change) => {
        const fields = net(change.candidate, change.fields as PersonField[]);
        return fields.length ? [{ ...change, fields }] : [];
      }),
    };
  }
}

/** Once it is written. */
const versionOf = (person: Draft<StoredPerson>): number =>
  person.next.version + (person.stored && changed(person) ? 1 : 0);

/** What a row says of the application itself, as it is stored. */
const content = ({ receivedAt, coverLetter, answers }: Incoming) => ({
  receivedAt,
  coverLetter,
  answers: answers && JSON.stringify(answers),
});
