import type { ActionResult } from "../../worker/http/schemas/bulk.ts";
import type { PlanWire } from "../../worker/http/schemas/plans.ts";
import type { ProblemWire } from "../../worker/http/schemas/problems.ts";
import { toldApart } from "./told-apart.ts";

export type Input = Record<string, unknown>;

/** One application of the operation and what has become of it so far. */
export interface Row {
  application: string;
  /** Empty until it is known. */
  name: string;
  /** The host's id of it, when it is known. */
  externalId?: string | null;
  /** What differs from the shared input for this application. */
  own: Input;
  plan?: PlanWire;
  problem?: ProblemWire;
  result?: ActionResult;
  undone?: ActionResult;
}

/** A message for somebody else names nobody of those whom it is about. */
const ownAddress = (plan?: PlanWire): string | undefined =>
  plan?.messages.find(({ audience }) => audience === "candidate")?.to;

/** What a person is shown of each: names, two that are the same with what tells them apart. */
export function namesOf(rows: readonly Row[]): Map<Row, string> {
  const names = toldApart(
    rows.map(({ name, externalId, plan, application }) => ({
      name: name || application,
      id: externalId ?? ownAddress(plan) ?? application.replace(/^ext:/, ""),
    })),
  );
  return new Map(rows.map((row, at) => [row, names[at]!]));
}

/** Applications per request: gives progress, and a stop that stops what has not run. */
const CHUNK = 50;

/** None is of one, which would go out as mail to that person alone, not to many (RFC 8058). */
export function chunks<T>(all: readonly T[]): T[][] {
  const starts = Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, at) => {
    const start = at * CHUNK;
    return at > 0 && all.length - start === 1 ? start - 1 : start;
  });
  return starts.map((start, at) => all.slice(start, starts[at + 1]));
}
