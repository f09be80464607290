import type { Actor } from "./actor.ts";
import type { SuppressionReason } from "./failures.ts";
import type { NewId } from "./ids.ts";
import type { Locale, MessageState, ReasonList, Standing, Status } from "./vocabulary.ts";

export interface Organisation {
  id: string;
  name: string;
  locale: Locale;
  /** IANA, e.g. "Europe/Stockholm": local dates and times are read and shown in it. */
  timeZone: string;
  /** Seconds a message is held before it is sent, so that undo is real. */
  holdSeconds: number;
  /** Months an application is kept after its project closed. */
  retentionMonths: number;
  /** Public-sector bodies give a decision reference to purge. */
  publicSector: boolean;
  sender: Mailbox;
  branding: Branding;
}

/** How an organisation's mail looks. */
export interface Branding {
  /** "#rrggbb", or null for none. */
  accent: string | null;
  logo: Logo | null;
  /** A line or two under each mail, such as an address; null: nothing. */
  footer: Record<Locale, string | null>;
}

/** Bytes in R2 under `key`; goes with each message as an inline part, so that reading fetches nothing. */
export interface Logo {
  key: string;
  contentType: "image/png" | "image/jpeg";
  /** Bytes. */
  size: number;
}

/** An organisation's own text of a kind, at one level (domain/unit.ts). */
export interface Template {
  /** Of this version. */
  id: string;
  /** One of the product's, or the id of a text that the organisation made itself (domain/own-text.ts). */
  kind: string;
  /** The kind for whose messages such a text was made; null for one of the product's. */
  base?: string | null;
  /** Folded path; "" for the whole organisation. */
  unit: string;
  language: Locale;
  subject: string;
  body: string;
  /** Days until a message made from it leaves; null: after the hold. */
  delayDays: number | null;
}

export interface Mailbox {
  name: string;
  address: string;
}

export interface Reason {
  id: string;
  list: ReasonList;
  label: Record<Locale, string>;
}

export interface Project {
  id: string;
  externalId: string | null;
  title: string;
  department: string;
  /** Local date, or null while the project runs. */
  closedAt: string | null;
}

export interface Candidate {
  id: string;
  version: number;
  firstName: string;
  lastName: string;
  /** As it is sent to; null when the person gave none. */
  email: string | null;
  phone: string | null;
  address: string | null;
  postalCode: string | null;
  city: string | null;
  /** BCP 47, as the candidate chose it; may be a language the product has no words in. */
  language: string;
  /** No address, phone or file leaves to others (DECISIONS.md, 29). */
  protectedIdentity: boolean;
  /** The organisation sends nothing more to this address, or nothing that goes to many. */
  suppression: Suppression | null;
}

export interface Suppression {
  reason: SuppressionReason;
  at: string;
}

export interface Application extends Standing {
  id: string;
  externalId: string | null;
  version: number;
  receivedAt: string;
  deletedAt: string | null;
  coverLetter: string | null;
  answers: { question: string; answer: string }[];
}

/** A candidate's file. Bytes lie in R2 under `key`. */
export interface CandidateFile {
  id: string;
  filename: string;
  contentType: string;
  /** Bytes. */
  size: number;
  key: string;
  sha256: string;
  /** The organisation vouches that nothing in it tells who the candidate is (DECISIONS.md, 28). */
  anonymised: boolean;
  /** A PDF that asks whoever opens it for a password; never known of what former releases stored. */
  needsPassword: boolean;
  /** Linked to this application (a file belongs to the candidate and may serve several). */
  linked: boolean;
  /** Linked to another application too. */
  shared: boolean;
}

/** A message of this application that has not ended yet, or has been sent. */
export interface MessageFact {
  id: string;
  kind: string;
  to: string;
  subject: string;
  state: MessageState;
  sendAt: string;
  /** Somebody cancelled the message itself; no undo brings it back. */
  stopped: boolean;
  /** Taken back, and would not leave as it is if it waited again: its address, or what it was planned upon, has changed. */
  stranded: boolean;
  /** What the calendar entry that it carries asks for; null: it carries none. */
  calendar: "REQUEST" | "CANCEL" | null;
}

/** Another application of the same person. */
export interface OtherApplication {
  id: string;
  project: string;
  projectTitle: string;
  status: Status;
  deleted: boolean;
}

/** An application, by what decides who reaches it. */
export interface Place {
  id: string;
  project: string;
}

export interface SavedProfile {
  id: string;
  purpose: string;
  /** Asked for consent and not answered yet: nothing is kept by it. */
  asked: boolean;
  /** Instant at which the person was asked or told. */
  since: string;
  /** Local date, the last day. */
  expiresOn: string;
  /** By which application; null once that is purged. `saved`: it stands so, or may be reopened to it. */
  through: (Place & { saved: 0 | 1 }) | null;
}

/** Things of features that an input may name, by the name of its field; each added beside its definition. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface ReferredKinds {}

/** What features add to the facts of an application, by name; each added beside its definition. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface FeatureFacts {}

/**
 * Everything a plan may look at. Read in one go; a plan reads nothing else. Of what lies around the
 * application only what the actor reaches (engine/within-reach.ts).
 */
export interface Facts {
  now: Date;
  newId: NewId;
  actor: Actor;
  organisation: Organisation;
  reasons: Reason[];
  /** The organisation's own, of the kinds that the input may need. */
  templates: Template[];
  application: Application;
  candidate: Candidate;
  project: Project;
  files: CandidateFile[];
  /** Newest first. */
  messages: MessageFact[];
  others: OtherApplication[];
  /** By which the person is kept for other jobs, newest first. */
  profiles: SavedProfile[];
  /** Applications by which the person is employed already. */
  employments: Place[];
  /** What features know of the application. */
  features: Partial<FeatureFacts>;
  /** What ids inside the input refer to, found within the organisation. */
  referred: {
    project: Project | null;
    files: CandidateFile[];
    /** Things of features, by the name of the input's field. */
    things: Partial<ReferredKinds>;
    /** Addresses, folded, of the input or of what it names, that the organisation sends nothing to. */
    suppressed: string[];
  };
  /** How many applications this execute takes at once. */
  batchSize: number;
}
