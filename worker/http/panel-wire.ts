/** What goes over the wire of review panels, as types; see wire.ts. */
import type { Figures } from "../domain/ranking.ts";
import type {
  PanelOptions,
  PanelReminders,
  PanelVerb,
  ReviewerKind,
  Verdict,
} from "../domain/panel.ts";
import type { Locale, Status } from "../domain/vocabulary.ts";
import type { FileWire } from "./schemas/files.ts";
import type { PlanWire } from "./schemas/plans.ts";

export type ReviewerState = "invited" | "opened" | "started" | "submitted" | "revoked";

/** `GET /v1/panels?project=&application=` */
export interface PanelSummary {
  id: string;
  project: { id: string; title: string };
  createdAt: string;
  createdBy: string;
  /** Local date, and the instant at which it ends. */
  deadline: string;
  deadlineAt: string;
  over: boolean;
  candidates: number;
  reviewers: number;
  submitted: number;
}

export interface PanelReviewerWire {
  id: string;
  kind: ReviewerKind;
  name: string;
  email: string;
  language: Locale;
  state: ReviewerState;
  submittedAt: string | null;
  /** Candidates on which they have said something, of all. */
  done: number;
  reminded: number;
  remindAt: string | null;
}

export interface PanelRatingWire {
  reviewer: string;
  verdict: Verdict;
  score: number | null;
  comment: string | null;
  at: string;
  /** Counted in the figures: of a reviewer who has submitted and was not revoked. */
  counts: boolean;
}

export interface PanelCandidateWire {
  application: string;
  name: string;
  /** "Kandidat 3" to the reviewers of an anonymous panel, for good. */
  number: number;
  status: Status;
  /** No longer shown to reviewers; its ratings stay in the history. */
  left: boolean;
  /** 1 for the best mean; equal means share a place. Null without ratings, or when it has left. */
  place: number | null;
  figures: Figures;
  conflicts: number;
  cannotJudge: number;
  /** Reviewers who have not answered. */
  waiting: number;
  ratings: PanelRatingWire[];
}

/** `GET /v1/panels/{id}`: candidates in the order of the ranking, reviewers by name. */
export interface PanelDetail extends PanelSummary {
  /**
   * Who reads is a reviewer here: ratings and figures are left out of all candidates until they have handed in, and
   * then of those of whom they have said nothing.
   */
  blind: boolean;
  options: PanelOptions;
  reminders: PanelReminders;
  reviewerList: PanelReviewerWire[];
  ranking: PanelCandidateWire[];
  /** Words for 1–7 in the request's language, lowest first. */
  anchors: string[];
  /** What was done to it, newest first, at most 200. */
  changes: PanelChangeWire[];
}

/** `POST /v1/panels/{id}/reviewer-plans`: what more reviewers would be written. */
export type PanelInvitationPlan = Pick<
  PlanWire,
  "messages" | "notes" | "warnings" | "blocks" | "executable"
>;

export interface PanelChangeWire {
  at: string;
  verb: PanelVerb | "open";
  /** Name of who did it. */
  actor: string;
  /** Id of the reviewer whom it concerns; null: the whole panel. */
  reviewer: string | null;
}

/** `GET /v1/scale`: seven words, lowest first; null: the product's. */
export type ScaleWire = Record<Locale, string[] | null>;

/** What a link leads to before anything is shown. `POST /panel/links` {link} */
export interface PanelDoor {
  /** The organisation, as its mail is headed. */
  organisation: string;
  project: string;
  asker: string;
  reviewer: string;
  language: Locale;
  deadline: string;
  deadlineAt: string;
  timeZone: string;
  over: boolean;
  submitted: boolean;
  /** A code is sent to this address when asked for ("a•••@annan.example"); null: none is needed. */
  codeTo: string | null;
}

/** `POST /panel/codes` {link} → a ticket for this browser; the code comes by mail. */
export interface PanelTicket {
  ticket: string;
  expiresAt: string;
}

/** `POST /panel/sessions` {link, ticket?, code?} → a token for the routes below. */
export interface PanelSession {
  token: string;
  expiresAt: string;
}

export interface PanelOwnRating {
  verdict: Verdict;
  score: number | null;
  comment: string | null;
  /** Rises with each saving, on whatever device; handing in says which were read, and of others is refused. */
  version: number;
  at: string;
}

export interface PanelReviewCandidate {
  /** Application id. */
  id: string;
  /** "Kandidat 3" in an anonymous panel. */
  name: string;
  answers: { question: string; answer: string }[];
  letter: string | null;
  /** `url` below the API's base, to be fetched with the reviewer's token. */
  files: FileWire[];
  own: PanelOwnRating | null;
  /** Others' words; null until the rule allows. */
  others:
    { reviewer: string; verdict: Verdict; score: number | null; comment: string | null }[] | null;
}

/** `GET /panel/review` with the reviewer's token. */
export interface PanelReviewWire extends PanelDoor {
  options: PanelOptions;
  /** Words for 1–7 in the reviewer's language, first to last. */
  anchors: string[];
  submittedAt: string | null;
  /** In this reviewer's own order. */
  candidates: PanelReviewCandidate[];
}
