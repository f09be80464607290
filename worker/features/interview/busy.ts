import { holds } from "../../domain/actor.ts";
import { Problem } from "../../domain/errors.ts";
import { fold } from "../../domain/fold.ts";
import type { Engine } from "../../engine/outcome.ts";
import type { Busy } from "./rules/busy.ts";
import type { Span } from "./rules/interview.ts";
import { busyStatement, storedBusy } from "./statements/busy.ts";

/**
 * When people are taken within a span, by meetings that were made here and in which somebody has a seat: in the order
 * that they were asked for. An address that has met nobody here is unknown. Throws `forbidden`.
 */
export async function busy(
  { db, actor }: Pick<Engine, "db" | "actor">,
  addresses: readonly string[],
  span: Span,
): Promise<Busy[]> {
  if (!holds(actor, "invite-to-interview"))
    throw new Problem("forbidden", { reason: "missing_scope" });
  const [start, end] = [span.start, span.end].map((at) => new Date(at).toISOString()) as [
    string,
    string,
  ];
  const asked = busyStatement(actor.org, addresses.map(fold), { start, end });
  return (await db.readOne(asked)).map(storedBusy);
}
