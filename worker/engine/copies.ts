/** Waiting copies to the sender follow the messages that they are copies of: they say what is sent, and to whom. */
import type { SQL } from "drizzle-orm";
import { Problem } from "../domain/errors.ts";
import type { PlannedMessage } from "../domain/plan.ts";
import { cancelStatements, editStatements } from "../outbox/changes.ts";
import { copiesStatement, copyOfOne, type WholeMessage } from "../outbox/messages.ts";
import { authorOf, remake, surroundings, type Wording } from "./remake.ts";
import type { Engine } from "./outcome.ts";

/** A message that is edited or, if it becomes nothing, cancelled in the batch that these statements end. */
export interface Changed {
  open: WholeMessage;
  becomes: PlannedMessage | null;
}

/**
 * What the copies of changed messages become; each only if its message is changed indeed. A copy of one follows its
 * words and its address, and falls with it; a copy of several is of the others from then on.
 */
export async function copyStatements(engine: Engine, changed: readonly Changed[]): Promise<SQL[]> {
  const ids = changed.map(({ open }) => open.id);
  if (!ids.length) return [];
  const copies = (await engine.db.readOne(copiesStatement(engine.actor.org, ids))).map(copyOfOne);
  if (!copies.length) return [];
  const { facts, organisation } = await surroundings(
    engine,
    copies.map(({ copy }) => copy),
  );
  return copies.flatMap(({ original, copy }) => {
    const { open, becomes } = changed.find(({ open: { id } }) => id === original)!;
    const wording = followed(copy, open, becomes);
    if (!wording) return [];
    const { id, version } = copy;
    const author = authorOf(engine);
    const along = { id: open.id, version: open.version + 1 };
    const made = remake(engine, copy, facts.get(copy.application), organisation, wording);
    return Object.values(
      made instanceof Problem
        ? cancelStatements(author, id, version, along)
        : editStatements(author, { id, version, moved: false, along, ...made }),
    );
  });
}

/** The copy's words and whom it says that they are to; null: it stays as it is. */
function followed(
  { source }: WholeMessage,
  open: WholeMessage,
  becomes: PlannedMessage | null,
): (Wording & { copyOf: readonly string[] }) | null {
  const { subject, body, copyOf = [] } = source!;
  const words = becomes?.source;
  if (words?.subject === subject && words.body === body && becomes?.to === open.to) return null;
  if (copyOf.length > 1) return { subject, body, copyOf: copyOf.filter((to) => to !== open.to) };
  if (!becomes || !words) return null;
  return {
    subject: words.subject,
    body: words.body,
    copyOf: copyOf.map((to) => (to === open.to ? becomes.to : to)),
  };
}
