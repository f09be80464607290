import { findMeant } from "../../db/meant-applications.ts";
import { listedProject, projectStatement } from "../../db/projects.ts";
import { readAddress } from "../../domain/address.ts";
import { NotFound } from "../../domain/errors.ts";
import { endOfDay, startOfDay } from "../../domain/localtime.ts";
import type { MessageState } from "../../domain/vocabulary.ts";
import type { Engine } from "../../engine/outcome.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import { messageKindsOf } from "../../mail/kinds.ts";
import { type LoggedMessage, loggedMessage, messagesStatement } from "../../outbox/messages.ts";
import {
  operationStatement,
  operationVerb,
  type Sendings,
  sendings,
  sendingsStatement,
} from "../../outbox/sendings.ts";

type Reader = Pick<Engine, "db" | "actor">;

/** What narrows the log; all of it holds together. */
export interface Filters {
  /** Internal id or `ext:` reference. */
  application?: string | undefined;
  /** Beginning of a name, or a whole id, external id or address of an application. */
  q?: string | undefined;
  /** Internal id or `ext:` reference. */
  project?: string | undefined;
  /** A kind of message, or an action for all that it sends. */
  kind?: string | undefined;
  /** Local dates between which it was made, both included. */
  from?: string | undefined;
  until?: string | undefined;
  operation?: string | undefined;
  candidate?: string | undefined;
  /** A whole address, in any case. */
  to?: string | undefined;
  state?: MessageState | undefined;
}

/**
 * Messages that the actor reaches, newest first. Throws `not_found` for a project out of reach, and `invalid_input`
 * for a name that too many have.
 */
export async function listMessages(
  reader: Reader,
  { application, q, project, kind, from, until, operation, candidate, to, state }: Filters,
  after: readonly [createdAt: string, id: string] | null,
  limit: number,
): Promise<LoggedMessage[]> {
  const { db, actor } = reader;
  const around = await surroundings(reader, { q, project, dated: Boolean(from ?? until) });
  const { zone } = around;
  const rows = await db.readOne(
    messagesStatement({
      org: actor.org,
      application: application ?? null,
      named: around.named,
      project: around.project,
      kinds: kind === undefined ? null : kindsMeant(kind),
      from: from === undefined ? null : startOfDay(from, zone),
      until: until === undefined ? null : endOfDay(until, zone),
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

/** What has to be looked up before the log is read. Of a search that is for nobody, nobody. */
async function surroundings(
  { db, actor }: Reader,
  { q, project, dated }: { q: string | undefined; project: string | undefined; dated: boolean },
): Promise<{ named: string[] | null; project: string | null; zone: string }> {
  const wanted = q?.trim() || null;
  const found = await db.read({
    organisation: dated ? organisationStatement(actor.org) : null,
    project: project === undefined ? null : projectStatement(actor.org, project, actor),
  });
  if (project !== undefined && !found.project[0]) throw new NotFound();
  const id = found.project[0] ? listedProject(found.project[0]).id : null;
  const [organisation] = found.organisation;
  return {
    named:
      wanted === null ? null : await findMeant(db, actor.org, actor, { project: id, q: wanted }),
    project: id,
    zone: organisation ? storedOrganisation(organisation).organisation.timeZone : "UTC",
  };
}

/** An action's name stands for every kind of message that it sends. */
const kindsMeant = (kind: string): string[] => [...new Set([kind, ...messageKindsOf(kind)])];

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
