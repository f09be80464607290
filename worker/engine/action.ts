/**
 * The contract of an action: a literal, passed through {@link defineAction}, whose `plan` is a pure
 * function from facts and input to a plan. The engine (perform.ts) previews, commits and undoes
 * every plan alike; an action holds no SQL, no delivery code and no clock.
 */
import type * as z from "zod";
import type { Actor } from "../domain/actor.ts";
import type { Facts, ReferredKinds } from "../domain/facts.ts";
import type { Block, Note, Plan, PlanItem, SharedPlan } from "../domain/plan.ts";
import type { ActionId, Status, Unavailable } from "../domain/vocabulary.ts";
import type { NoteCode } from "../i18n/index.ts";
import type { TextKind } from "../mail/kinds.ts";

export type { Facts } from "../domain/facts.ts";
export type { Plan } from "../domain/plan.ts";

/** Ids inside an input that must lie within the organisation; the engine reads what they name. */
export interface References {
  project?: string;
  files?: string[];
  /** Kinds of messages whose texts the plan may need, and texts of the organisation's own. */
  templates?: TextKind[];
  /** Addresses that are written to, folded. */
  addresses?: string[];
  /** Whoever asks is written to, too. */
  toActor?: boolean;
  /** Things of features, by the name of the input's field. */
  things?: { [Name in keyof ReferredKinds]?: string };
}

/** What one action decides for one application. Everything left out stays as it is. */
export interface Decision {
  /** The new status; default: unchanged. */
  status?: Status;
  /** Set or cleared by delete and restore. */
  deleted?: boolean;
  effects?: Plan["effects"];
  messages?: Plan["messages"];
  documents?: Plan["documents"];
  items?: PlanItem[];
  notes?: Note[];
  warnings?: Note[];
  blocks?: Block[];
  lasting?: Note[];
  detail?: Plan["detail"];
  exclusive?: string;
  byNumber?: boolean;
}

/** What an action decides once for all applications of an execute. Everything left out is none. */
export type SharedDecision = Partial<SharedPlan>;

export interface ActionDefinition<Input = unknown> {
  id: ActionId;
  /** The action's own schema; strict, so that an unknown field is an error. */
  input: z.ZodType<Input>;
  /** The same where many may be named, whose number stands for what one is confirmed by. Default: `input`. */
  inputOfMany?: z.ZodType<Input>;
  references?(input: Input): References;
  /** Why it is not offered though it fits where the application stands; null when it is. Default: it is. */
  unavailable?(facts: Pick<Facts, "profiles" | "features">, actor: Actor): Unavailable | null;
  /**
   * What the applications of one execute share: one set of slots, one batch of letters. Decided
   * once, from those that can take part, before each is planned; done once, if any of them commits.
   */
  shared?(facts: [Facts, ...Facts[]], input: Input): SharedDecision;
  /** Pure: no clock, no chance, no I/O. Never throws for bad facts; it blocks. */
  plan(facts: Facts, input: Input, shared: SharedPlan | null): Decision;
  /** So many applications of one request, where each is drawn before it is answered. Default: as many as the API takes. */
  most?: number;
  /** Cannot be taken back (purge). */
  final?: boolean;
}

/** The engine holds every action alike: it parses an input by the schema before it hands it to `plan`. */
export const defineAction = <Input>(definition: ActionDefinition<Input>): ActionDefinition =>
  definition;

/** A note whose code the dictionaries are known to hold. */
export const note = (code: NoteCode, params?: Note["params"]): Note =>
  params ? { code, params } : { code };

export const item = (
  kind: PlanItem["kind"],
  code: NoteCode,
  params?: Note["params"],
): PlanItem => ({
  kind,
  ...note(code, params),
});

export const block = (code: NoteCode, path?: Block["path"], params?: Note["params"]): Block => ({
  ...note(code, params),
  ...(path && { path }),
});
