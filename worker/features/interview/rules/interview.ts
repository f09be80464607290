/** The words and limits of interviews and information meetings. */
import type { Locale } from "../../../domain/vocabulary.ts";

export const INTERVIEW_KINDS = ["interview", "information-meeting"] as const;
export type InterviewKind = (typeof INTERVIEW_KINDS)[number];

export const FORMATS = ["phone", "video", "in-person"] as const;
export type Format = (typeof FORMATS)[number];

/** How an invitation stands (PRODUCT.md, 4). */
export const INVITATION_STATES = [
  "awaiting",
  "accepted",
  "other-time",
  "declined",
  "waiting",
  "confirm-anew",
  "cancelled",
  "took-place",
  "no-show",
] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** In these a seat is the candidate's. */
export const SEATED = ["accepted", "confirm-anew", "took-place", "no-show"] as const;

/** Nothing more comes of these. */
export const ENDED = ["cancelled", "took-place", "no-show"] as const;

/** What a candidate can answer; "withdraw" is the action of that name, and not of the invitation alone. */
export const ANSWERS = ["accept", "other-time", "decline", "wait", "stop-waiting"] as const;
export type Answer = (typeof ANSWERS)[number];

/** How an answer came that a recruiter records. */
export const ANSWER_SOURCES = ["phone", "email", "in-person"] as const;

/** Half-days that a candidate can tick: local date and which half. */
export const HALVES = ["morning", "afternoon"] as const;
export interface HalfDay {
  /** Local date where the meeting is. */
  date: string;
  half: (typeof HALVES)[number];
}

/** Slots of one invitation, and seats of one slot. */
export const MOST_SLOTS = 60;
export const MOST_SEATS = 500;
export const MOST_HOSTS = 10;

/** Minutes. */
export const SHORTEST = 5;
export const LONGEST = 600;

/** Furthest day of a slot, days from today. */
export const FURTHEST_DAYS = 365;

/** Choosing a slot needs so much notice, in hours. */
export const NOTICE_HOURS = 2;

/** Days after the last slot on which a link still opens, to read what was agreed. */
export const LINK_DAYS = 30;

/** Days after the meeting when what a candidate said of special needs is erased. */
export const NEEDS_DAYS = 14;

/** What holds for all slots of an invitation. */
export interface InterviewDetails {
  kind: InterviewKind;
  format: Format;
  /** In person: where. By phone: which number is called, if another than the candidate's. */
  place: string | null;
  /** How to get there. */
  directions: string | null;
  /** Of a video meeting. */
  link: string | null;
  /** What to bring, or to prepare. */
  bring: string | null;
  /** Pay range, as it is told before the meeting (directive (EU) 2023/970, article 5). */
  pay: string | null;
  /** Length of a slot. */
  minutes: number;
}

/** Whoever meets the candidate. */
export interface Host {
  name: string;
  email: string;
}

/** A host as the guest that they are, for mail about what changes. */
export interface ToldHost extends Host {
  /** The guest's id. */
  id: string;
  language: Locale;
  linkVersion: number;
  /** The mail with their link has left. */
  told: boolean;
  /** What they have been told of their slots, or are about to be, in order. */
  heard: { slot: string; what: "off" | "returns" | "moved"; subject: string; left: boolean }[];
}

/** A host of one interview, with what their link is made from. */
export interface InvitedHost extends ToldHost {
  /** May read what the candidates they meet need. */
  needs: boolean;
  /** Has been written to, or mail to them waits. */
  asked: boolean;
}

/** Whose mail to them is. */
export const VERB = "invite-to-interview";

/** Of the guests that the invited are, and of the mail to them. */
export const PURPOSE = "interview";

/** Instants. */
export interface Span {
  start: string;
  end: string;
}

export type NewSlot = Span & { id: string; capacity: number };

/** What all who are invited share. */
export interface InterviewData {
  project: string;
  details: InterviewDetails;
  timeZone: string;
  /** Local date, and the instant at which it ends. */
  answerBy: string;
  answerByAt: string;
  /** Instant at which the last slot ends. */
  lastsUntil: string;
  hosts: InvitedHost[];
  slots: NewSlot[];
}

/** A seat that is held for a candidate who waited. */
export interface SeatOffer {
  /** Id of the slot. */
  slot: string;
  /** Instant. */
  until: string;
}

/** One who waits, with what mail to them is made from. */
export interface Waiter {
  /** Of the invitation and of the guest. */
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  language: string;
  linkVersion: number;
  /** Slots that they were offered and did not take. */
  passed: string[];
}

/** Who is invited and may want new times: asked for another, or found all taken. */
export interface OtherInvited extends Omit<Waiter, "passed"> {
  application: string;
  state: InvitationState;
}

/** An interview that an input names, with its open slots and who is invited. */
export interface ReferredInterview extends InterviewData {
  id: string;
  applications: string[];
  /** Who has a seat in which slot, or is offered one. */
  seats: { slot: string; application: string; held: 0 | 1 }[];
  /** The first of those who wait for a seat, and how many there are. */
  queue: Waiter[];
  waiting: number;
  /** Those without a seat who have asked for another time, or not answered. */
  others: OtherInvited[];
  asker: { id: string; name: string; email: string | null };
  /** An invitation has not left yet: it tells the times as they were. */
  waits: boolean;
  /** When its hosts are taken, by which slot. */
  taken: (Span & { slot: string })[];
}
