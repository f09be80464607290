/**
 * What is asked once more when a message is about to leave (DECISIONS.md, 32): is what was true when it was planned
 * still true of whom and what it is about? Each feature asks of its own kinds of messages.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Failure } from "../domain/failures.ts";
import { NO_LONGER_TRUE } from "./no-longer-true.ts";

export interface LeavingGuard {
  /** Kinds of messages that it asks about. */
  kinds: readonly string[];
  /** Of a message `m`: may it still leave? `at` is the instant. */
  holds(at: string): SQL;
  /** Why it did not: what is then kept on its row. */
  failure: Failure;
  /**
   * Asked also of a message that may have left in an earlier attempt, which then ends as unknown. Default: not asked,
   * as whoever took it back was told that it could not be stopped.
   */
  alsoTried?: true;
  /** It leaves also when the application that it belongs to is deleted: it speaks of what outlasts that. */
  outlives?: true;
}

const guards: LeavingGuard[] = [];

/** Lets a feature ask; to say the same again changes nothing. */
export function learnLeaving(added: readonly LeavingGuard[]): void {
  for (const guard of added) if (!guards.includes(guard)) guards.push(guard);
}

/** Words of our own, written out: a statement holds a hundred parameters at most. */
const literal = (word: string): SQL => sql.raw(`'${word}'`);

/** As cases of a verdict on a message `m`, in the order in which they were added. */
export const leavingCases = (at: string): SQL => {
  if (!guards.length) throw new Error("Nobody has introduced the features (features/index.ts)");
  return sql.join(
    guards.map(
      ({ kinds, holds, failure, alsoTried }) => sql`
          WHEN ${alsoTried ? sql`` : sql`m.first_tried_at IS NULL AND`} m.kind IN (${sql.join(
            kinds.map(literal),
            sql`, `,
          )}) AND NOT (${holds(at)}) THEN ${literal(failure)}`,
    ),
  );
};

/** Is a message `m` of a kind that leaves though its application is deleted? */
export const outlives = (): SQL =>
  sql`m.kind IN (${sql.join(
    guards.filter((guard) => guard.outlives).flatMap(({ kinds }) => kinds.map(literal)),
    sql`, `,
  )})`;

/** Verdicts that take a message back. */
export const takenBack = (): SQL =>
  sql.join(
    [
      "application_deleted",
      "guest_revoked",
      "predecessor_cancelled",
      ...Object.keys(NO_LONGER_TRUE),
      ...guards.map(({ failure }) => failure),
    ].map(literal),
    sql`, `,
  );
