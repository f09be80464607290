/**
 * The contract of an effect: what an event does besides moving the status, with what executes it, what must
 * hold for it, and what takes it back, side by side. The engine looks each up by its kind.
 */
import type { Statement } from "../db/client.ts";
import type { Candidate, Facts } from "../domain/facts.ts";
import type { NewId } from "../domain/ids.ts";
import type {
  Effect,
  EffectKind,
  Note,
  PlanItem,
  PlannedMessage,
  SharedEffect,
  SharedEffectKind,
} from "../domain/plan.ts";
import type { TextKind } from "../mail/kinds.ts";
import type { OutboxMessage } from "../outbox/insert.ts";
import type { StoredFacts } from "./store/facts.ts";
import type { Operation } from "./store/operation.ts";
import type { Stood, StoredReceipt } from "./store/receipts.ts";

export type EffectOf<Kind extends EffectKind> = Extract<Effect, { kind: Kind }>;

/** Effects of one kind, of all rows of an operation; `r` is the receipt of the row. */
export type EffectRows<Kind extends EffectKind> = (EffectOf<Kind> & { r: string })[];

/** A condition of the insert that takes the events in: it holds for each value, or the row falls out. */
export interface Guard<E> {
  values(effect: E): readonly string[];
  /** Of `value`, and of the application `a` that the event would be of. */
  holds(value: Statement): Statement;
}

/** What takes an effect back, as part of an undo's plan. */
export interface Back {
  effects: Effect[];
  /** Of what the application shares with others: done once, with the same of theirs. */
  shared?: SharedEffect[];
  /** What is written because of that, once. */
  sharedMessages?: PlannedMessage[];
  items: PlanItem[];
  /** What is written to say so. */
  messages?: PlannedMessage[];
  /** Does the meeting stand again that its own mail was to take out of a calendar? Then that mail does not leave. */
  stands?: true;
  /** What cannot be taken back. */
  lasting?: Note[];
}

export interface Undoing<Found> {
  now: Date;
  newId: NewId;
  stored: StoredFacts;
  /** The same for whoever writes, with the texts of the kinds that the effect `writes`. */
  facts: Facts;
  /** When what is held again leaves at the earliest, an instant. */
  sendAt: string;
  /** The organisation's, IANA. */
  timeZone: string;
  /** What `beforehand` found; null when it asked for nothing. */
  found: Found | null;
}

/** What an inverse has to know, read once for all that one undo takes back. */
export interface Beforehand<E, Found> {
  statements(
    undone: { effect: E; receipt: StoredReceipt }[],
    org: string,
  ): Record<string, Statement> | null;
  found(answers: Record<string, Record<string, string | number | null>[]>): Found;
}

/** Ids of what an event made, by the field of its receipt; each added beside its definition. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface MadeThings {}

export interface MadeDefinition<Kind extends EffectKind = EffectKind> {
  name: keyof MadeThings;
  /** Of the field, for integrators. */
  about: string;
  of(effect: EffectOf<Kind>): string;
  /** The project that it lies in, when another, and what of the receipt's detail tells which that is. */
  elsewhere?: { project(effect: EffectOf<Kind>): string; told: readonly string[] };
}

export interface EffectDefinition<Kind extends EffectKind = EffectKind, Found = unknown> {
  kind: Kind;
  /** Set-based; each goes through the events of the operation. */
  statements(rows: EffectRows<Kind>, operation: Operation): Statement[];
  guard?: Guard<EffectOf<Kind>>;
  /** Default: nothing takes it back, as it takes something back itself or is for good. */
  inverse?(effect: EffectOf<Kind>, undoing: Undoing<Found>): Back;
  beforehand?: Beforehand<EffectOf<Kind>, Found>;
  /** Kinds of messages that the inverse may write. */
  writes?: readonly TextKind[];
  /** The applications of its operation share it, and take it back together or not at all. */
  together?: true;
  /** Why it stands, as a reason of `not_undoable`: somebody else's own word. Default, and null: it can be taken back. */
  stands?(effect: EffectOf<Kind>): string | null;
  /** What a row stood on beside its version, to tell afterwards who was faster. */
  stood?(effect: EffectOf<Kind>, candidate: Candidate): Pick<Stood, "copy" | "into">;
  /** What the receipt names of it. */
  made?: MadeDefinition<Kind>;
  /** Messages that leave again because of it. */
  wakes?(effect: EffectOf<Kind>): { id: string; sendAt: string }[];
}

/** What many applications of one execute share: done once, and only if any of them commits. */
export interface SharedEffectDefinition<Kind extends SharedEffectKind = SharedEffectKind> {
  kind: Kind;
  statements(effect: Extract<SharedEffect, { kind: Kind }>, operation: Operation): Statement[];
  /** Those of the shared messages that are for people of its own, and how they get into the outbox. */
  mail?: {
    takes(message: OutboxMessage): boolean;
    statements(messages: readonly OutboxMessage[], operation: Operation): Statement[];
  };
  /** A condition of the insert that takes the events in, read once for all rows. */
  guard?(effect: Extract<SharedEffect, { kind: Kind }>, operation: Operation): Statement;
}

/** The engine holds every effect alike: it hands each definition the effects of its own kind. */
export const defineEffect = <Kind extends EffectKind, Found = unknown>(
  definition: EffectDefinition<Kind, Found>,
): EffectDefinition => definition as unknown as EffectDefinition;

export const defineSharedEffect = <Kind extends SharedEffectKind>(
  definition: SharedEffectDefinition<Kind>,
): SharedEffectDefinition => definition as unknown as SharedEffectDefinition;
