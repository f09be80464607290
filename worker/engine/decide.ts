import type { Facts } from "../domain/facts.ts";
import type { Plan, PlanItem, SharedPlan } from "../domain/plan.ts";
import type { Standing, Status } from "../domain/vocabulary.ts";
import { type ActionDefinition, block, type Decision, note } from "./action.ts";
import { linkBlocks } from "./own-address.ts";
import type { Follower, Move } from "./port.ts";

interface Surroundings {
  /** Keys by which rows of one bulk would collide. */
  taken: Set<string>;
  shared: SharedPlan | null;
  followers: readonly Follower[];
  /** Does the service know its own address? */
  linkable: boolean;
}

/** One definition, one application → the whole plan. The same call serves preview and execute. */
export function decide(
  definition: ActionDefinition,
  facts: Facts,
  input: unknown,
  { taken, shared, followers, linkable }: Surroundings,
): Plan {
  const decision = definition.plan(facts, input, shared);
  const { application, candidate } = facts;
  const { status, former, deleted } = application;
  const blocks = [...(decision.blocks ?? []), ...(shared?.blocks ?? [])];
  if (decision.exclusive !== undefined) {
    if (taken.has(decision.exclusive)) blocks.push(block("plan.duplicate-in-selection"));
    taken.add(decision.exclusive);
  }
  const to = moved(application, decision);
  const move = { now: facts.now, facts: facts.features, from: application, to, undoing: false };
  const own = decision.messages ?? [];
  const does = decision.effects ?? [];
  const others = followers.flatMap(({ accompany }) => accompany?.(facts, move, own, does) ?? []);
  const messages = [...own, ...others.flatMap((other) => other.messages ?? [])];
  blocks.push(...linkBlocks({ linkable }, messages));
  blocks.push(...others.flatMap((other) => other.blocks ?? []));
  return {
    application: application.id,
    seen: { application: application.version, candidate: candidate.version },
    verb: definition.id,
    from: { status, former, deleted },
    to,
    effects: [...does, ...others.flatMap(({ effects = [] }) => effects)],
    messages,
    documents: decision.documents ?? [],
    items: [
      ...(decision.items ?? []),
      ...others.flatMap(({ items = [] }) => items),
      ...remarks(followers, move),
    ],
    notes: decision.notes ?? [],
    warnings: [...(decision.warnings ?? []), ...others.flatMap(({ warnings = [] }) => warnings)],
    blocks,
    lasting: [...lastingOf(messages), ...(decision.lasting ?? [])],
    detail: decision.detail ?? {},
    ...(decision.exclusive !== undefined && { exclusive: decision.exclusive }),
    ...(decision.byNumber && { byNumber: true }),
    ...(definition.final && { final: true }),
    ...(definition.final && application.externalId && { tombstoneOf: application.externalId }),
  };
}

/** What features say of a move. */
export const remarks = (
  followers: readonly Follower[],
  { now, facts, from, to, undoing }: Move,
): PlanItem[] =>
  followers.flatMap(({ remark }) => remark?.({ now, facts, from, to, undoing }) ?? []);

/** What many applications share, decided from those that take part; null when the action shares nothing. */
export function decideShared(
  definition: ActionDefinition,
  facts: Facts[],
  input: unknown,
  { linkable }: Pick<Surroundings, "linkable">,
): SharedPlan | null {
  const [first, ...rest] = facts;
  if (!definition.shared || !first) return null;
  const decision = definition.shared([first, ...rest], input);
  const messages = decision.messages ?? [];
  return {
    effects: decision.effects ?? [],
    messages,
    items: decision.items ?? [],
    notes: decision.notes ?? [],
    warnings: decision.warnings ?? [],
    blocks: [...(decision.blocks ?? []), ...linkBlocks({ linkable }, messages)],
  };
}

/** Said once, however many messages it is true of. */
const lastingOf = (messages: Plan["messages"]) =>
  [...new Set(messages.map(({ state }) => state === "queued"))].map((atOnce) =>
    note(atOnce ? "plan.sent-at-once" : "plan.sent-after-hold"),
  );

const CLOSED: readonly Status[] = ["rejected", "withdrawn"];

/** Where the application goes; on the way into a closed status it remembers where it came from. */
function moved(from: Standing, decision: Decision): Standing {
  const status = decision.status ?? from.status;
  const deleted = decision.deleted ?? from.deleted;
  if (status === from.status) return { status, former: from.former, deleted };
  if (!CLOSED.includes(status)) return { status, former: null, deleted };
  return { status, former: from.status, deleted };
}
