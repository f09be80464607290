/** The contracts of what a feature fills in beside its actions and effects. */
import type * as z from "zod";
import { type Database, flat, type Row, type Statement } from "../db/client.ts";
import type { Actor } from "../domain/actor.ts";
import type { Facts, FeatureFacts, ReferredKinds } from "../domain/facts.ts";
import type {
  Block,
  DocumentKind,
  DocumentKinds,
  Effect,
  Note,
  Plan,
  PlanItem,
  PlannedMessage,
} from "../domain/plan.ts";
import type { ActionId, Locale, Standing } from "../domain/vocabulary.ts";
import type { SharedDecision } from "./action.ts";

/** A thing of the feature's that an input may name by its id: what to read, and who reaches it. */
export interface ReferenceDefinition<Name extends keyof ReferredKinds = keyof ReferredKinds> {
  name: Name;
  /** Rows of those of the ids that the organisation has. */
  statement(org: string, ids: readonly string[]): Statement;
  referred(row: Row): ReferredKinds[Name];
  /** Out of reach it looks like one that does not exist. */
  reaches(actor: Actor, thing: ReferredKinds[Name]): boolean;
  /** Addresses, folded, as `fold`, that are written to because it is named. */
  addresses?(org: string, ids: readonly string[]): Statement;
}

export const defineReference = <Name extends keyof ReferredKinds>(
  definition: ReferenceDefinition<Name>,
): ReferenceDefinition => definition;

/** How documents of a kind are drawn. */
export interface DocumentDefinition<Kind extends DocumentKind = DocumentKind> {
  kind: Kind;
  /** The bytes: the same of the same drawing at the same instant. Absent where a job draws them, after the commit. */
  draw?(
    drawing: DocumentKinds[Kind],
    at: Date,
  ): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
  /** What is done to the drawn bytes, once, before they are put: they need not be the same each time. */
  finish?(
    bytes: Uint8Array<ArrayBuffer>,
    drawing: DocumentKinds[Kind],
    around: Finishing,
  ): Promise<Uint8Array<ArrayBuffer>>;
}

/** What finishing a document may look at. */
export interface Finishing {
  db: Database;
  org: string;
  now: Date;
  /** A secret of the organisation's; null: no key of the server's opens it. */
  unlock(purpose: string, kept: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

export const defineDocument = <Kind extends DocumentKind>(
  definition: DocumentDefinition<Kind>,
): DocumentDefinition => definition;

/** What a feature knows of an application, for plans to look at: one value, read with the other facts. */
export interface FactDefinition<Name extends keyof FeatureFacts = keyof FeatureFacts> {
  name: Name;
  /** Of the application `a`. */
  column: Statement;
  parse(value: Row[string]): FeatureFacts[Name];
}

export const defineFact = <Name extends keyof FeatureFacts>(
  definition: FactDefinition<Name>,
): FactDefinition => ({ ...definition, column: flat(definition.column) });

/** What features show of an application wherever it is listed, by the name of the answer's field. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface ListedFacts {}

export interface ListedDefinition<Name extends keyof ListedFacts = keyof ListedFacts> {
  name: Name;
  schema: z.ZodType<ListedFacts[Name]>;
  /** One value, of the application `a`, as far as who reads by that address may know it. */
  column(reader: string | null): Statement;
  parse(value: Row[string]): ListedFacts[Name];
  /** What it proposes for the forms of actions, by the names of their inputs' fields. */
  proposes?(value: ListedFacts[Name]): Proposals;
}

export type Proposals = Partial<Record<ActionId, Record<string, string>>>;

export const defineListed = <Name extends keyof ListedFacts>(
  definition: ListedDefinition<Name>,
): ListedDefinition => definition;

/** What a person's own page tells of one thing that is open for them, in words of their language. */
export interface OpenThing {
  /** What it is. */
  title: string;
  /** What it belongs to, such as the project. */
  about: string;
  /** How it stands, and until when, in a sentence. */
  state: string;
  /** It waits for their word. */
  waits: boolean;
  /** Instant until which, for the order; null: without end. */
  until: string | null;
  /** The personal link that leads to it, whose page has the name of its purpose; null: it has no page of its own. */
  link: { purpose: string; guest: string; version: number; label: string } | null;
}

/** Things of one kind that are open for a person. Nothing that is the organisation's own affair is told. */
export interface OpenDefinition {
  /** Of a candidate. */
  statement(org: string, candidate: string, now: Date): Statement;
  thing(row: Row, locale: Locale, now: Date): OpenThing;
}

/** An application on its way from one standing to another, by an action or by the undoing of one. */
export interface Move {
  now: Date;
  facts: Partial<FeatureFacts>;
  from: Standing;
  to: Standing;
  undoing: boolean;
}

/** What goes with a move, as part of its plan. Everything left out is nothing. */
export interface Accompaniment {
  effects?: Effect[];
  /** Follow the action's own: their `after` counts from the first of those. */
  messages?: PlannedMessage[];
  items?: PlanItem[];
  warnings?: Note[];
  blocks?: Block[];
}

/** One application of an execute, or of an undo, with its plan. */
export interface PlannedRow {
  facts: Facts;
  plan: Plan;
}

/** What the plans of one execute come to together. */
export interface Together {
  /** What has to be read to tell it; null, which costs nothing: it is known. */
  asks(rows: readonly PlannedRow[]): Statement | null;
  /** `found`: rows of what was asked. Null: they come to nothing. */
  decides(rows: readonly PlannedRow[], found: readonly Row[]): SharedDecision | null;
}

/** What a feature's things do when an application moves or its candidate is renamed. */
export interface Follower {
  /** What the plan of the move says of it. */
  remark?(move: Move): PlanItem[];
  /**
   * What an action that moves the application does besides; `told`: what it writes the candidate itself, `does`: its
   * own effects.
   */
  accompany?(
    facts: Facts,
    move: Move,
    told: readonly PlannedMessage[],
    does: readonly Effect[],
  ): Accompaniment;
  /** What the plans of all applications, once they are made, do once. */
  together?: Together;
  /** Applications have moved: through the events of this operation. */
  moved?(operation: string): Statement;
  /** Candidates have another name, as it stands with them by now. */
  renamed?(org: string, candidates: readonly { id: string }[]): Statement;
}

/** When a row goes: with what, or why it stays. */
export type Erased =
  "with the application" | "with the candidate" | "with the last application" | { stays: string };

/** Does the row belong in an export of a person's data? Or why not. */
export type Exported = "with the person" | { not: string };

/** What becomes of a feature's rows when a person is forgotten or asks for what is stored of them. */
export interface DataDefinition {
  tables: Record<string, { erased: Erased; exported: Exported }>;
  /** Erases what stands for applications that are about to go; `purged` selects their ids. */
  erase?(purged: Statement, at: string): Statement[];
  /**
   * Erases what people have here for their own sake, such as a way to sign in: when they ask, and when they go.
   * `people` selects their ids.
   */
  forget?(people: Statement, at: string): Statement[];
  /**
   * Of each table that is exported: what a person is given of its rows. Each is a JSON object, called `row`, whose
   * names a reader outside understands; those that begin with "$" are for whoever makes the file and are not given:
   * `$key` of bytes in R2, `$body` of a mail's words there. It holds no id of ours, and of other people what GDPR,
   * article 15, asks for: who the data was disclosed to, by name; whoever has worked with it for the organisation only
   * where the person has been told their name.
   */
  exports?: Record<string, (of: Exporting) => Statement>;
}

/** Whose data is exported: statements that select the person's id, and the ids of their applications. */
export interface Exporting {
  person: Statement;
  applications: Statement;
}
