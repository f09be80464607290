import type { Params } from "./params.ts";
import type { Mailbox } from "./facts.ts";
import type { Locale, MessageState, Standing, Verb } from "./vocabulary.ts";

/** Words by key, resolved in the reader's language at the edge. */
export interface Note {
  code: string;
  params?: Params;
}

/** Why this application's row cannot be executed, at the field that could mend it, if any. */
export interface Block extends Note {
  path?: (string | number)[];
}

/** One line of "what goes, what stays, what is not there". */
export interface PlanItem extends Note {
  kind: "goes" | "stays" | "missing" | "cancelled" | "returns" | "created" | "removed";
}

export interface Attachment {
  file: string;
  filename: string;
  contentType: string;
  size: number;
  key: string;
  /** Asks whoever opens it for a password; absent when it does not, or was never looked at. */
  needsPassword?: true;
  /** The HTML shows it as `cid:…`; no list of attachments does. */
  cid?: string;
}

/** A calendar entry that leaves with a message: `text` is the whole file (mail/calendar.ts). */
export interface CalendarEntry {
  method: "REQUEST" | "CANCEL";
  text: string;
}

/** What a message was made from, so that it can be made anew while it waits. */
export interface MessageSource {
  /** As written, with merge fields. */
  subject: string;
  body: string;
  /** Values of the kind's own fields. */
  extra: Record<string, string>;
  sections: { heading: string; text: string }[];
  /** Whatever tells who the candidate is was taken out. */
  anonymised: boolean;
  /** What the session said of whoever wrote it; absent when it said neither. */
  recruiter?: { title: string | null; phone: string | null };
  /** Of a copy to whoever sent it: whom it says that the message is to. */
  copyOf?: readonly string[];
  /** Was the candidate's identity protected when it was written? Absent on messages of former releases. */
  protectedIdentity?: boolean;
}

/** A message exactly as it will leave, should the plan be executed. */
export interface PlannedMessage {
  kind: string;
  audience: "candidate" | "other";
  to: string;
  from: Mailbox;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  language: Locale;
  /** Instant, ISO 8601. */
  sendAt: string;
  /** `queued` leaves at once and cannot be taken back. */
  state: Extract<MessageState, "held" | "scheduled" | "queued">;
  attachments: Attachment[];
  /** Version of the template that it was made from; null for a recruiter's own words. */
  template: string | null;
  source: MessageSource;
  /** To many and no answer to an application: it can be unsubscribed from (RFC 8058). */
  list: boolean;
  /** Whose personal link it brings: who comes to a thing that many applications may share. */
  guest?: { thing: string; id: string };
  /** Positions, in this plan, of the messages after which it leaves: it falls when all are cancelled (DECISIONS.md, 23). */
  after?: readonly number[];
  /**
   * Id of a message already in the outbox after which it leaves too. With it a message that has a calendar entry keeps
   * the order of its meeting's mails: see outbox/predecessors.ts.
   */
  afterMessage?: string;
  calendar?: CalendarEntry | undefined;
}

/** What documents of each kind are drawn from; each added beside its definition. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface DocumentKinds {}

/** A file that the action makes: laid out in the plan, drawn and stored when it is executed or soon after (DECISIONS.md, 38). */
export type PlannedDocument = {
  [Kind in keyof DocumentKinds]: {
    kind: Kind;
    filename: string;
    contentType: string;
    pages: number;
    /** What the plan lays out is what is drawn. */
    drawing: DocumentKinds[Kind];
  };
}[keyof DocumentKinds];
export type DocumentKind = keyof DocumentKinds;

/** Kinds of effects, each added beside its definition: the engine's own (engine/effects.ts) and the features'. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface EffectKinds {}

/**
 * What an event does besides moving the status. The event keeps effects for ever, as ids only: `data` goes to
 * rows that purge can erase.
 */
export type Effect = {
  [Kind in keyof EffectKinds]: { kind: Kind } & EffectKinds[Kind];
}[keyof EffectKinds];
export type EffectKind = keyof EffectKinds;

// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface SharedEffectKinds {}

/** What many applications of one execute share: done once, and only if any of them is. */
export type SharedEffect = {
  [Kind in keyof SharedEffectKinds]: { kind: Kind } & SharedEffectKinds[Kind];
}[keyof SharedEffectKinds];
export type SharedEffectKind = keyof SharedEffectKinds;

/** Content of an event that purge erases: why, in words; a saved profile's purpose; a position. */
export type Detail = Record<string, string | number | boolean | null>;

/** The part of a plan that many applications share (DECISIONS.md, 1). */
export interface SharedPlan {
  effects: SharedEffect[];
  messages: PlannedMessage[];
  items: PlanItem[];
  notes: Note[];
  warnings: Note[];
  /** Stop every row. */
  blocks: Block[];
  /** It is what the plans of this request came to together: another request with the rest has its own. */
  perRequest?: true;
}

/** All that one action does to one application: shown by preview, executed by commit. */
export interface Plan {
  application: string;
  /** The versions the plan was made from; commit lets nothing else pass. */
  seen: { application: number; candidate: number };
  verb: Verb;
  from: Standing;
  to: Standing;
  effects: Effect[];
  messages: PlannedMessage[];
  documents: PlannedDocument[];
  items: PlanItem[];
  notes: Note[];
  warnings: Note[];
  blocks: Block[];
  /** What undo cannot take back. */
  lasting: Note[];
  detail: Detail;
  /** Nothing of its own confirms it, so the number of all that are executed with it is to be typed. */
  byNumber?: true;
  /** Two rows of one bulk with the same key would collide; the second is refused. */
  exclusive?: string;
  /** The receipt that an undo takes back. */
  undoes?: string;
  /** The application ends with it. */
  final?: true;
  /** External id of what is purged; only its keyed hash is kept. */
  tombstoneOf?: string;
}
