/** Mail that waits to go to an address which its reader no longer has (DECISIONS.md, 4). */
import { cancelStatements, editStatements } from "../outbox/changes.ts";
import {
  type Stranded,
  strandedMessage,
  strandedStatement,
  wholeMessage,
  wholeMessagesStatement,
} from "../outbox/messages.ts";
import { Problem } from "../domain/errors.ts";
import { authorOf, remake, surroundings } from "./edit-messages.ts";
import type { Engine } from "./outcome.ts";

export const WAITING_MAIL = ["readdress", "cancel"] as const;
export type WaitingMail = (typeof WAITING_MAIL)[number];

/**
 * What of a candidate's mail still waits for a former address, once the choice, if one was made, has been
 * carried out: what cannot be made anew for the new address is left, and said.
 */
export async function settleWaiting(
  engine: Engine,
  candidate: string,
  choice: WaitingMail | undefined,
): Promise<Stranded[]> {
  const { db, actor } = engine;
  const waiting = strandedStatement(actor.org, candidate);
  const before = (await db.readOne(waiting)).map(strandedMessage);
  if (!choice || !before.length) return before;
  const ids = before.map(({ id }) => id);
  const messages = (await db.readOne(wholeMessagesStatement(actor.org, ids))).map(wholeMessage);
  const { facts, organisation } = await surroundings(engine, messages);
  const change = authorOf(engine);
  const statements = messages.flatMap((open) => {
    const { id, version, source } = open;
    if (choice === "cancel") return Object.values(cancelStatements(change, id, version));
    if (!source) return [];
    const made = remake(engine, open, facts.get(open.application), organisation, source);
    if (made instanceof Problem) return [];
    return Object.values(editStatements(change, { id, version, moved: false, ...made }));
  });
  if (!statements.length) return before;
  await db.write({ settled: statements });
  return (await db.readOne(waiting)).map(strandedMessage);
}
