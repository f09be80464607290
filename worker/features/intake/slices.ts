/**
 * A database has one writer: while a large import is written at once, everybody else waits. It is decided as a
 * whole and written in slices, each an atomic batch that leaves all invariants true.
 */
import { type Changes, noChanges } from "./statements/changes.ts";

/** So many applications are written at once: about 1,000 rows. More go in smaller slices, since many follow. */
const AT_ONCE = 350;
const SLICE = 60;
/** Characters of letter and answers that weigh as much as an application does. */
const WEIGHTY = 4000;

/** Projects come first; a person stays together with their applications and what changed of them. */
export function* slices(changes: Changes): Generator<Changes> {
  const units = new Map<string, Changes>();
  const unit = (id: string): Changes => {
    let found = units.get(id);
    if (!found) units.set(id, (found = noChanges()));
    return found;
  };
  for (const project of changes.newProjects) unit(project.id).newProjects.push(project);
  for (const project of changes.projects) unit(project.id).projects.push(project);
  for (const person of changes.newPeople) unit(person.id).newPeople.push(person);
  for (const person of changes.people) unit(person.id).people.push(person);
  for (const each of changes.newApplications) unit(each.candidate).newApplications.push(each);
  for (const each of changes.applications) unit(each.candidate).applications.push(each);
  for (const change of changes.history) unit(change.candidate).history.push(change);

  const parts = [...units.values()].map((each) => ({ each, weighs: weightOf(each) }));
  const small = parts.reduce((sum, { weighs }) => sum + weighs, 0) <= AT_ONCE;
  let slice = noChanges();
  let weight = 0;
  for (const { each, weighs } of parts) {
    if (weight >= SLICE && !small) {
      yield slice;
      [slice, weight] = [noChanges(), 0];
    }
    for (const part of PARTS) (slice[part] as unknown[]).push(...each[part]);
    weight += weighs;
  }
  yield slice;
}

const PARTS = Object.keys(noChanges()) as (keyof Changes)[];

function weightOf({ newProjects, projects, people, newApplications, applications }: Changes) {
  const written = [...newApplications, ...applications];
  const text = written.reduce(
    (sum, { coverLetter, answers }) => sum + (coverLetter?.length ?? 0) + answers.length,
    0,
  );
  const rows = newProjects.length + projects.length + people.length + written.length;
  return rows + text / WEIGHTY;
}
