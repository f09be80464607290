import type { Mailbox } from "./facts.ts";
import type { PanelOptions, PanelReminders, ReviewerKind } from "./panel.ts";
import type { Locale, MessageState, Standing, Verb } from "./vocabulary.ts";

/** Words by key, resolved in the reader's language at the edge. */
export interface Note {
  code: string;
  params?: Record<string, string | number>;
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
  /** The HTML shows it as `cid:…`; no list of attachments does. */
  cid?: string;
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
  /** Whom of a panel it is for: it concerns many applications and belongs to none. */
  reviewer?: { panel: string; id: string };
  /** Position, in this plan, of the message after which it leaves (DECISIONS.md, 23). */
  after?: number;
}

/** A file or record that the action makes, as shown in the preview. */
export interface PlannedDocument {
  kind: string;
  filename: string;
  contentType: string;
  size: number;
  sha256: string;
}

/**
 * What an event does besides moving the status. A closed union: engine/store/effects turns each into statements,
 * engine/inverse knows the inverse of each, so a new action made of these needs neither.
 * The event keeps effects for ever, as ids only: `data` goes to rows that purge can erase.
 */
export type Effect =
  | { kind: "cancel-messages"; messages: string[] }
  | { kind: "hold-messages"; messages: { id: string; sendAt: string }[] }
  | { kind: "save-profile"; profile: string; data?: ProfileData }
  | { kind: "end-profile"; profile: string }
  | { kind: "employ"; employee: string; files: string[]; data?: EmployeeData }
  | { kind: "end-employment"; employee: string }
  | { kind: "create-application"; application: string; project: string; receipt: string }
  | { kind: "remove-application"; application: string; receipt: string }
  | { kind: "join-panel"; panel: string }
  | { kind: "leave-panel"; panel: string }
  | { kind: "purge"; forget: boolean };

/** What many applications of one execute share: done once, and only if any of them is. */
export type SharedEffect =
  | { kind: "open-panel"; panel: string; data: PanelData }
  | { kind: "extend-panel"; panel: string; data: PanelExtension };

export type SharedEffectKind = SharedEffect["kind"];

export interface NewReviewer {
  id: string;
  kind: ReviewerKind;
  name: string;
  email: string;
  language: Locale;
  /** Above 1 for who was revoked and is asked again: under their old id, with a link of their own. */
  linkVersion: number;
  /** Is in the panel already, and is written to because no invitation has left or waits to. */
  again?: true;
}

/** A reviewer with the instant at which their invitation leaves. */
export type Invitee = NewReviewer & { sendAt: string };

export interface PanelData {
  project: string;
  options: PanelOptions;
  /** Local date, and the instant at which it ends. */
  deadline: string;
  deadlineAt: string;
  reminders: PanelReminders;
  reviewers: Invitee[];
}

export interface PanelExtension {
  deadline: string;
  deadlineAt: string;
  reviewers: Invitee[];
}

export interface ProfileData {
  purpose: string;
  basis: "consent" | "legitimate-interest";
  note: string | null;
  /** Local date. */
  expiresOn: string;
}

export interface EmployeeData {
  position: string;
  department: string;
  /** Local date. */
  startDate: string;
}

export type EffectKind = Effect["kind"];

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
  /** Two rows of one bulk with the same key would collide; the second is refused. */
  exclusive?: string;
  /** The receipt that an undo takes back. */
  undoes?: string;
  /** External id of what is purged; only its keyed hash is kept. */
  tombstoneOf?: string;
}
