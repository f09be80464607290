/** What the plans of one execute come to together, which none of them tells by itself: features look at them all. */
import type { SharedPlan } from "../domain/plan.ts";
import type { SharedDecision } from "./action.ts";
import type { Engine } from "./outcome.ts";
import { linkBlocks } from "./own-address.ts";
import type { PlannedRow } from "./port.ts";

const NOTHING: SharedPlan = {
  effects: [],
  messages: [],
  items: [],
  notes: [],
  warnings: [],
  blocks: [],
};

/** With what they `shared` beforehand; rows that are blocked take no part, and get a block that all of it has. */
export async function gather(
  { db, registry, linkable }: Pick<Engine, "db" | "registry" | "linkable">,
  planned: readonly PlannedRow[],
  shared: SharedPlan | null,
): Promise<SharedPlan | null> {
  const rows = planned.filter(({ plan }) => !plan.blocks.length);
  const decided: SharedDecision[] = [];
  for (const { together } of registry.followers) {
    const asked = together?.asks(rows) ?? null;
    const more = together?.decides(rows, asked ? await db.readOne(asked) : []);
    if (more) decided.push(more);
  }
  if (!decided.length) return shared;
  const all = [shared ?? { ...NOTHING, perRequest: true as const }, ...decided];
  const messages = decided.flatMap((each) => each.messages ?? []);
  for (const { plan } of rows) plan.blocks.push(...linkBlocks({ linkable }, messages));
  return {
    ...all[0],
    effects: all.flatMap(({ effects = [] }) => effects),
    messages: all.flatMap((each) => each.messages ?? []),
    items: all.flatMap(({ items = [] }) => items),
    notes: all.flatMap(({ notes = [] }) => notes),
    warnings: all.flatMap(({ warnings = [] }) => warnings),
    blocks: all.flatMap(({ blocks = [] }) => blocks),
  };
}
