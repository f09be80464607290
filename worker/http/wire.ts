/**
 * What goes over the wire, as types: shared with the components, which import them as types only.
 * The schemas in http/schemas.ts describe the same for OpenAPI and are checked against these.
 */
import type {
  ActionId,
  HistoryVerb,
  Locale,
  MessageState,
  Status,
  Unavailable,
  Verb,
} from "../domain/vocabulary.ts";
import type { PlanItem } from "../domain/plan.ts";

export interface Words {
  code: string;
  message: string;
}

export interface ActionState {
  id: ActionId;
  allowed: boolean;
  /** Why not, when it is not allowed. */
  reason?: Unavailable;
}

export interface FileWire {
  id: string;
  filename: string;
  contentType: string;
  size: number;
  /** Path below the API's base, to be fetched with the session token. */
  url: string;
}

/** A candidate's figures in the newest panel that it is in, for lists and on the candidate. */
export interface PanelMean {
  mean: number | null;
  n: number;
  panel: string;
}

export interface ApplicationSummary {
  id: string;
  externalId: string | null;
  status: Status;
  version: number;
  deleted: boolean;
  deletedAt: string | null;
  receivedAt: string;
  candidate: {
    id: string;
    firstName: string;
    lastName: string;
    name: string;
    email: string | null;
  };
  project: { id: string; externalId: string | null; title: string; department: string };
  /** Of the newest review panel that it is in; null without one. */
  panel: PanelMean | null;
}

export interface ApplicationDetail extends Omit<ApplicationSummary, "candidate"> {
  candidate: ApplicationSummary["candidate"] & {
    version: number;
    phone: string | null;
    address: string | null;
    postalCode: string | null;
    city: string | null;
    language: string;
    protectedIdentity: boolean;
    /** The organisation sends nothing more to the address, or nothing that goes to many; why, in words. */
    suppressed: boolean;
    suppression: { reason: string; at: string; message: string } | null;
  };
  coverLetter: string | null;
  answers: { question: string; answer: string }[];
  files: FileWire[];
  savedUntil: string | null;
  /** Until when it is kept, and why; `until` is null while the project runs. */
  retention: { until: string | null; reason: string };
  actions: ActionState[];
}

export interface MessageWire {
  id: string;
  kind: string;
  audience: "candidate" | "other";
  to: string;
  from: string;
  replyTo: string | null;
  subject: string;
  state: MessageState;
  sendAt: string;
  stateAt: string;
  /** In words, when it was not sent or not delivered. */
  failure: Words | null;
  /** Rises when somebody edits or cancels the message; to be named by the next who does. */
  version: number;
  /** Version of the template that it was made from; null for a recruiter's own words. */
  template: string | null;
  /** It still waits, and this session may cancel it. */
  changeable: boolean;
  /** It still waits, for an address that the candidate no longer has. */
  addressChanged: boolean;
}

/** A message of the log, with whom it is about. */
export interface LoggedMessage extends MessageWire {
  application: string;
  candidate: { id: string; name: string };
  project: { id: string; title: string };
  /** Its kind in words. */
  kindName: string;
  createdAt: string;
}

/** Everything of one message. */
export interface MessageDetail extends LoggedMessage {
  operation: string;
  text: string;
  html: string;
  language: Locale;
  attachments: { filename: string; contentType: string; size: number }[];
  /** Who made it, by name; null for a test copy. */
  by: string | null;
  /** When it left; null as long as it has not. */
  sentAt: string | null;
  editable: boolean;
  /** In words, when it is not. */
  whyNot: Words | null;
  /** As written, with merge fields; null when it cannot be edited. */
  source: { subject: string; body: string } | null;
  /** Oldest first. */
  changes: { verb: "edit" | "cancel"; by: string; at: string }[];
}

/** How the sending of an operation fares. `GET /v1/operations/{id}/messages` */
export interface SendingsWire {
  total: number;
  states: Partial<Record<MessageState, number>>;
  /** Held, scheduled and queued together. */
  waiting: number;
  /** Until the last has left, by what left in the last minute; null when nothing did. */
  estimatedSeconds: number | null;
}

export interface Standing {
  status: Status;
  deleted: boolean;
}

/** One entry of the history, and the answer to an executed action: the same thing. */
export interface Receipt {
  id: string;
  operation: string;
  application: string;
  version: number;
  action: HistoryVerb;
  at: string;
  actor: { id: string; name: string };
  from: Standing | null;
  to: Standing;
  /** The application that a transfer made. */
  created: string | null;
  /** The review panel that the application was sent to. */
  panel: string | null;
  detail: Record<string, string | number | boolean | null>;
  messages: MessageWire[];
  /** Is it the newest event of all it touched, and may this actor take it back? */
  undoable: boolean;
  /** The receipt of the undo that took it back, if one did. */
  undoneBy: string | null;
  /** The receipt that this one took back. */
  undoes: string | null;
}

export interface PlannedMessageWire {
  kind: string;
  audience: "candidate" | "other";
  to: string;
  from: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  language: Locale;
  sendAt: string;
  state: MessageState;
  attachments: { filename: string; contentType: string; size: number }[];
  /** Version of the template that it is made from; null for a recruiter's own words. */
  template: string | null;
}

export interface PlanWire {
  application: string;
  version: number;
  action: Verb;
  candidate: { id: string; name: string };
  from: Standing;
  to: Standing;
  messages: PlannedMessageWire[];
  documents: {
    kind: string;
    filename: string;
    contentType: string;
    size: number;
    sha256: string;
  }[];
  items: (Words & { kind: PlanItem["kind"] })[];
  notes: Words[];
  warnings: Words[];
  blocks: (Words & { path: (string | number)[] })[];
  /** What undo cannot take back. */
  lasting: Words[];
  /** False when it has blocks. */
  executable: boolean;
}

/** What many applications of one execute share, to be shown once. */
export type SharedPlanWire = Pick<PlanWire, "messages" | "items" | "notes" | "warnings">;

export interface ProblemWire {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId: string;
  errors?: { path: (string | number)[]; code: string; message: string }[];
  /** With `version_conflict`: who was faster. */
  conflict?: { by: string; at: string; status: Status; deleted: boolean; version: number };
  /** With `not_allowed`. */
  reason?: string;
  /** With `confirmation_required`: the number to repeat as `confirm`. */
  confirm?: number;
}

export interface PlanResult {
  application: string;
  outcome: "planned" | "blocked" | "refused";
  plan?: PlanWire;
  problem?: ProblemWire;
}

export interface ActionResult {
  application: string;
  outcome: "done" | "blocked" | "conflict" | "refused";
  receipt?: Receipt;
  problem?: ProblemWire;
}

/** `confirm` is the number to repeat when the server asks for it (more than 30 irreversible at once). */
export interface BulkPlans {
  results: PlanResult[];
  confirm: number | null;
  /** Not null: the applications share something, so they are executed in one request. */
  shared: SharedPlanWire | null;
}

export interface BulkActions {
  operation: string;
  results: ActionResult[];
}

/** What forms need to know of the organisation. `GET /v1/settings` */
export interface Settings {
  organisation: {
    id: string;
    name: string;
    locale: Locale;
    timeZone: string;
    holdSeconds: number;
    publicSector: boolean;
  };
  actor: { id: string; name: string; email: string | null };
  senders: { name: string; address: string }[];
  reasons: Record<"rejection" | "withdrawal", { id: string; label: string }[]>;
  /** Texts a message can be made from, as they hold for the asked-for department, in the asked-for language. */
  templates: {
    /** Kind of template, as `message.template` takes it. */
    id: string;
    /** The action whose message it is; its first text is the default. */
    kind: string;
    name: string;
    language: Locale;
    subject: string;
    body: string;
    /** Has places that are to be filled in before it is sent: as words of one's own. */
    open: boolean;
    /** Days until a message made from it leaves, unless told otherwise; null: after the hold. */
    delayDays: number | null;
    /** People choose it for a message of theirs; false: it goes out by itself. */
    chosen: boolean;
    /** Merge fields that it may use beside those of every message. */
    fields: { id: string; label: string }[];
  }[];
  /** Merge fields of every message, with their names in words. */
  mergeFields: { id: string; label: string }[];
  /** May this session change templates and the look of mail? */
  managesTemplates: boolean;
}

/** A level for which texts may be written: the organisation (""), a department, a sub-department. */
export interface UnitWire {
  unit: string;
  level: 0 | 1 | 2;
  /** How many texts it has of its own. */
  own: number;
}

export interface TemplateSummary {
  kind: string;
  name: string;
  /** When a message of this kind is sent, in words. */
  about: string;
  action: string;
  /** False while its action is not available yet. */
  inUse: boolean;
  languages: {
    language: Locale;
    subject: string;
    /** The level it comes from, as written; "default": the product's own text. */
    from: string;
    own: boolean;
    updatedAt: string | null;
  }[];
  /** Levels below that have a text of their own. */
  overriddenIn: string[];
}

/** Texts as they hold at one level. `GET /v1/templates` */
export interface TemplateList {
  unit: string;
  units: UnitWire[];
  data: TemplateSummary[];
}

/** A text that holds at the asked-for level, its own or one from above. */
export interface TemplateWire {
  /** Of this version; each message made from it names it. */
  id: string;
  kind: string;
  language: Locale;
  /** Level that it was written for; null: the product's own text. */
  unit: string | null;
  own: boolean;
  /** Number of the newest version at the asked-for level, to be sent along when saving; 0: none. */
  version: number;
  subject: string;
  body: string;
  delayDays: number | null;
  updatedAt: string | null;
  updatedBy: string | null;
}

export interface TemplateDetail {
  kind: string;
  name: string;
  about: string;
  inUse: boolean;
  /** Goes out with nobody there to fill in its open places: it may have none. */
  byItself: boolean;
  unit: string;
  /** Merge fields that the kind may use. */
  fields: { id: string; label: string }[];
  languages: Record<Locale, TemplateWire>;
}

export interface TemplateVersion {
  id: string;
  version: number;
  /** With this version the level gave up its own text. */
  removed: boolean;
  subject: string;
  body: string;
  delayDays: number | null;
  at: string;
  by: string;
}

/** A text as an invented recipient would read it. */
export interface TemplatePreview {
  subject: string;
  text: string;
  html: string;
}

/** How the organisation's mail looks. */
export interface BrandingWire {
  /** "#rrggbb". */
  accent: string | null;
  footer: Record<Locale, string | null>;
  /** `data` is a data: URL. */
  logo: { contentType: string; size: number; data: string } | null;
}

/** `counts` are of this project's applications, each once: by status, or deleted. None: left out. */
export interface ProjectWire {
  id: string;
  externalId: string | null;
  title: string;
  department: string;
  /** Local dates. */
  applyBy: string | null;
  closedAt: string | null;
  counts: Partial<Record<Status | "deleted", number>>;
}

export interface EmployeeWire {
  id: string;
  name: string;
  email: string | null;
  position: string;
  department: string;
  startDate: string;
  candidate: string;
  application: string;
  project: { id: string; title: string };
  files: FileWire[];
}

export interface Page<T> {
  data: T[];
  next: string | null;
}
