/** Mail that waits and will not leave, as what it was planned upon has changed (DECISIONS.md, 4 and 32). */
import { cancelStatements, editStatements } from "../outbox/changes.ts";
import {
  type Stranded,
  strandedMessage,
  strandedOfApplications,
  strandedOfCandidates,
  wholeMessage,
  wholeMessagesStatement,
} from "../outbox/messages.ts";
import type { Database } from "../db/client.ts";
import { Problem } from "../domain/errors.ts";
import { type Changed, copyStatements } from "./copies.ts";
import { authorOf, remake, surroundings } from "./remake.ts";
import type { Engine } from "./outcome.ts";

export const WAITING_MAIL = ["readdress", "cancel"] as const;
export type WaitingMail = (typeof WAITING_MAIL)[number];

/** What of a candidate's mail will not leave: shown to whoever has set the fact that stops it. */
export const strandedMail = async (
  { db, actor }: Pick<Engine, "db"> & { actor: Pick<Engine["actor"], "org"> },
  candidate: string,
): Promise<Stranded[]> =>
  (await db.readOne(strandedOfCandidates(actor.org, [candidate]))).map(strandedMessage);

/** The same of the people behind applications, by the application; of none that have no such mail. */
export const strandedMailOf = async (
  db: Database,
  org: string,
  applications: readonly string[],
): Promise<Map<string, Stranded[]>> =>
  Map.groupBy(
    (await db.readOne(strandedOfApplications(org, applications))).map(strandedMessage),
    ({ of }) => of,
  );

/**
 * What of a candidate's mail will not leave, once the choice, if one was made, has been carried out: what cannot be
 * made anew for the new address is left, and said.
 */
export async function settleWaiting(
  engine: Engine,
  candidate: string,
  choice: WaitingMail | undefined,
): Promise<Stranded[]> {
  const { db, actor } = engine;
  const before = await strandedMail(engine, candidate);
  if (!choice || !before.length) return before;
  const ids = before.map(({ id }) => id);
  const messages = (await db.readOne(wholeMessagesStatement(actor.org, ids))).map(wholeMessage);
  const { facts, organisation } = await surroundings(engine, messages);
  const change = authorOf(engine);
  const changed: Changed[] = [];
  const statements = messages.flatMap((open) => {
    const { id, version, source, stranded } = open;
    if (choice === "cancel") return Object.values(cancelStatements(change, id, version));
    if (!source || stranded !== "address_changed") return [];
    const made = remake(engine, open, facts.get(open.application), organisation, source);
    if (made instanceof Problem) return [];
    changed.push({ open, becomes: made.message });
    return Object.values(editStatements(change, { id, version, moved: false, ...made }));
  });
  if (!statements.length) return before;
  await db.write({ settled: statements, copies: await copyStatements(engine, changed) });
  return strandedMail(engine, candidate);
}
