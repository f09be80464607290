/** The contract of a purpose: what guests of one kind come to, and how they get in. */
import type { Sending } from "../mail/sending.ts";
import type * as z from "zod";
import type { Statement } from "../db/client.ts";
import type { Shape } from "../db/shape.ts";
import type { Project } from "../domain/facts.ts";
import type { PlannedMessage } from "../domain/plan.ts";
import type { ActionId } from "../domain/vocabulary.ts";
import type { Around } from "../mail/no-candidate.ts";
import type { TemplateKind } from "../mail/kinds.ts";
import type { Guest } from "./guest.ts";

/** Who asked for it: guests turn to them, and mail to guests is in their name. */
export interface Asker {
  id: string;
  name: string;
  email: string | null;
}

export interface GuestPurpose<Thing = unknown> {
  /** Names the link's page ("/<purpose>") and all that is the guest's in the API ("/guests/<purpose>/…"). */
  purpose: string;
  /**
   * Joins a guest `g` to their thing; a guest for whom it gives no row does not exist. The room's own statements
   * around it use the aliases c, i, k, m, own, r, s, v and w.
   */
  joined: Statement;
  /** Of what is joined. */
  thing: Shape<Thing>;
  /** Of `g` and what is joined: does the link lead in, if nobody revoked it? */
  open(now: Date): Statement;
  /** Selects as `application_id` whom `g` gets to see: a session narrowed to others does not reach them. */
  applications: Statement;
  asker(thing: Thing): Asker;
  project(thing: Thing): Project;
  organisation(thing: Thing): string;
  /** What is told before anything is asked. */
  door: { schema: z.ZodObject; wire(guest: Guest<Thing>, now: Date): Record<string, unknown> };
  /** A code by mail, for those of whom more is asked than the link; default: of nobody. */
  code?: {
    isAsked(guest: Guest<Thing>): boolean;
    /** When they answer, by the feature's own routes; default: at the door. */
    when?: "answering";
    kind: TemplateKind;
    /** Values of the kind's own fields; `code` stands for it until the message is sent. */
    fields(guest: Guest<Thing>, code: string): Record<string, string>;
  };
  /**
   * A link says who comes and lets nobody in: the feature's own routes do. What a browser keeps of who has come in is
   * taken at the door as ever. Default: the link lets in.
   */
  entry?: "own";
  /** Whose its mail is: of what is joined. `candidate`: whom it is to, where no application says so. */
  mail: { project: Statement; operation: Statement; verb: ActionId; candidate?: Statement };
  reminder?: GuestReminder<Thing>;
  /** Links of a former form, read until then; `id`: whom one says that it is for. */
  former?: {
    until: string;
    id(link: string): string | null;
    token(serverKey: string, id: string, version: number): Promise<string>;
  };
}

export interface GuestReminder<Thing = unknown> {
  /** Of `g` alone: may they be reminded at that instant? */
  awaited(at: string): Statement;
  /** Of `g` alone: when they are to be reminded next, once they were; null: not again. */
  next(at: string): Statement;
  /** Of `g` alone: will there be no reason any more, unless somebody gives one? */
  over(at: string): Statement;
  kind: TemplateKind;
  /** Of which its message may be instead. */
  otherKinds?: readonly TemplateKind[];
  /** One message, which leaves then, or none where the text cannot be made. */
  message(
    around: Omit<Around, "project" | "actor">,
    guest: Guest<Thing>,
    send: Sending,
  ): PlannedMessage | null;
}

/** The room holds every purpose alike: it hands each the things that it has read itself. */
export const definePurpose = <Thing>(purpose: GuestPurpose<Thing>): GuestPurpose => purpose;
