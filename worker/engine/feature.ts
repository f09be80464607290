/** The ports of the engine, and all that features fill into them, as the engine looks into it. */
import type { ActionId, Verb } from "../domain/vocabulary.ts";
import type { ActionDefinition } from "./action.ts";
import type { EffectDefinition, MadeDefinition, SharedEffectDefinition } from "./effect.ts";
import { CORE_DATA } from "./data.ts";
import { coreEffects } from "./effects.ts";
import type {
  DataDefinition,
  DocumentDefinition,
  FactDefinition,
  Follower,
  ListedDefinition,
  OpenDefinition,
  ReferenceDefinition,
} from "./port.ts";

export interface EngineFeature {
  actions?: readonly ActionDefinition[];
  effects?: readonly EffectDefinition[];
  shared?: readonly SharedEffectDefinition[];
  documents?: readonly DocumentDefinition[];
  references?: readonly ReferenceDefinition[];
  facts?: readonly FactDefinition[];
  listed?: readonly ListedDefinition[];
  follow?: Follower;
  data?: DataDefinition;
  /** What is open for a person, of its things. */
  open?: readonly OpenDefinition[];
}

/** All features together, as the engine looks into them. */
export interface Registry {
  /** Null while the action is not yet available. */
  action(id: ActionId): ActionDefinition | null;
  actions: readonly ActionDefinition[];
  /** Throws for a kind that nobody has registered: an effect is never passed over. */
  effect(kind: string): EffectDefinition;
  sharedEffect(kind: string): SharedEffectDefinition;
  /** Throws for a kind that nobody draws. */
  document(kind: string): DocumentDefinition;
  references: readonly ReferenceDefinition[];
  facts: readonly FactDefinition[];
  listed: readonly ListedDefinition[];
  followers: readonly Follower[];
  data: readonly DataDefinition[];
  open: readonly OpenDefinition[];
  /** Fields of a receipt that name what its effects made. */
  made: readonly Pick<MadeDefinition, "name" | "about">[];
  /** Nothing takes such an event back; nor does anything an undo. */
  isFinal(verb: Verb): boolean;
}

export function registryOf(features: readonly EngineFeature[]): Registry {
  const actions = features.flatMap((feature) => feature.actions ?? []);
  const action = keyed<ActionDefinition>(actions, ({ id }) => id);
  const data = [CORE_DATA, ...features.flatMap((feature) => feature.data ?? [])];
  const effect = keyed(
    [...coreEffects(data), ...features.flatMap(({ effects = [] }) => effects)],
    kindOf,
  );
  const shared = keyed(
    features.flatMap((feature) => feature.shared ?? []),
    kindOf,
  );
  const document = keyed(
    features.flatMap(({ documents = [] }) => documents),
    kindOf,
  );
  return {
    action: (id) => action.get(id) ?? null,
    actions,
    effect: (kind) => found(effect, kind),
    sharedEffect: (kind) => found(shared, kind),
    document: (kind) => found(document, kind),
    references: features.flatMap((feature) => feature.references ?? []),
    facts: features.flatMap((feature) => feature.facts ?? []),
    listed: features.flatMap((feature) => feature.listed ?? []),
    data,
    open: features.flatMap((feature) => feature.open ?? []),
    made: [...effect.values()].flatMap((each) => each.made ?? []),
    followers: features.flatMap((feature) => feature.follow ?? []),
    isFinal: (verb) => verb === "receive" || verb === "undo" || action.get(verb)?.final === true,
  };
}

const kindOf = ({ kind }: { kind: string }): string => kind;

function keyed<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T> {
  const map = new Map(all.map((each) => [keyOf(each), each]));
  if (map.size < all.length)
    throw new Error("Two features define the same action, effect or document");
  return map;
}

function found<T>(map: Map<string, T>, key: string): T {
  const value = map.get(key);
  if (!value) throw new Error(`No feature defines ${key}`);
  return value;
}
