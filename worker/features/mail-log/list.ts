import { readAddress } from "../../domain/address.ts";
import { NotFound } from "../../domain/errors.ts";
import type { MessageState } from "../../domain/vocabulary.ts";
import type { Engine } from "../../engine/outcome.ts";
import { type LoggedMessage, loggedMessage, messagesStatement } from "../../outbox/messages.ts";
import {
  operationStatement,
  operationVerb,
  type Sendings,
  sendings,
  sendingsStatement,
} from "../../outbox/sendings.ts";

/** What narrows the log; all of it holds together. */
export interface Filters {
  /** Internal id or `ext:` reference. */
  application?: string | undefined;
  operation?: string | undefined;
  candidate?: string | undefined;
  /** A whole address, in any case. */
  to?: string | undefined;
  state?: MessageState | undefined;
}

/** Messages that the actor reaches, newest first. */
export async function listMessages(
  { db, actor }: Pick<Engine, "db" | "actor">,
  { application, operation, candidate, to, state }: Filters,
  after: readonly [createdAt: string, id: string] | null,
  limit: number,
): Promise<LoggedMessage[]> {
  const rows = await db.readOne(
    messagesStatement({
      org: actor.org,
      application: application ?? null,
      operation: operation ?? null,
      candidate: candidate ?? null,
      to: to === undefined ? null : (readAddress(to) ?? to).toLowerCase(),
      state: state ?? null,
      projects: actor.projects,
      applications: actor.applications,
      after,
      limit,
    }),
  );
  return rows.map(loggedMessage);
}

/** How the sending of an operation fares. Throws `not_found` for one that the actor does not reach. */
export async function readSendings(
  { db, actor, now }: Pick<Engine, "db" | "actor" | "now">,
  id: string,
): Promise<Sendings> {
  const { operation, mail } = await db.read({
    operation: operationStatement(actor, id),
    mail: sendingsStatement(actor, id, now),
  });
  if (!operationVerb(operation)) throw new NotFound();
  return sendings(mail, now);
}
