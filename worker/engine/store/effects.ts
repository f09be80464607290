import type { SQL } from "drizzle-orm";
import { chunked } from "../../db/client.ts";
import type { Registry } from "../feature.ts";
import type { Operation } from "./operation.ts";

/** All effects of an operation, set-based: one group of statements a kind that occurs. */
export function effectStatements(registry: Registry, operation: Operation): SQL[] {
  const effects = operation.rows.flatMap(({ plan, receipt }) =>
    plan.effects.map((effect) => ({ ...effect, r: receipt })),
  );
  return [...Map.groupBy(effects, ({ kind }) => kind)].flatMap(([kind, rows]) =>
    chunked(rows).flatMap((group) => registry.effect(kind).statements(group, operation)),
  );
}

export const sharedStatements = (registry: Registry, operation: Operation): SQL[] =>
  (operation.shared?.plan.effects ?? []).flatMap((effect) =>
    registry.sharedEffect(effect.kind).statements(effect, operation),
  );
