/** The field's words, exactly as PRODUCT.md lists them. Order is the order of the menu. */
export { type Locale, LOCALES } from "./locale.ts";

export const STATUSES = [
  "received",
  "interview",
  "saved",
  "rejected",
  "withdrawn",
  "offered",
  "hired",
  "transferred",
] as const;
export type Status = (typeof STATUSES)[number];

/** The fourteen further actions, in the order of the menu. */
export const MENU_ACTIONS = [
  "withdraw",
  "delete",
  "send-email",
  "invite-to-interview",
  "reject",
  "save",
  "save-and-send-login",
  "forward",
  "transfer",
  "send-offer",
  "hire",
  "send-contract",
  "send-letter",
  "send-to-panel",
] as const;

/**
 * Offered only in particular states: of who is invited to a meeting, what they answered, that it is moved or off, and
 * who came; of who has an offer, what they answered, and that it is withdrawn; of who has a contract, that they accept it,
 * and the copy that both have signed; the answer of who was asked or told that they are kept, that letters to somebody are posted, reopen when rejected or
 * withdrawn, the others when deleted.
 */
export const STATE_ACTIONS = [
  "answer-invitation",
  "move-interview",
  "cancel-interview",
  "record-attendance",
  "answer-offer",
  "withdraw-offer",
  "answer-contract",
  "record-signed-copy",
  "record-consent",
  "record-posting",
  "reopen",
  "restore",
  "purge",
] as const;

export const ACTION_IDS = [...MENU_ACTIONS, ...STATE_ACTIONS] as const;
export type ActionId = (typeof ACTION_IDS)[number];

/**
 * What a session may be allowed: each action, the care of the organisation's templates, and to review where its
 * person is asked to; with `review` alone it may do and read nothing else.
 */
export const SCOPES = [...ACTION_IDS, "manage-templates", "review"] as const;
export type Scope = (typeof SCOPES)[number];

/** Actions that take files of a recruiter's own. */
export const TAKING_UPLOADS: readonly ActionId[] = ["send-email", "record-signed-copy"];

/** What an event can say happened: an action, its undoing, or an application's arrival. */
export const VERBS = [...ACTION_IDS, "receive", "undo"] as const;
export type Verb = (typeof VERBS)[number];

/** What stands in a history: events, and what changed of the person beside them. */
export const HISTORY_VERBS = [...VERBS, "change-candidate"] as const;

/** Where an application stands. `former` is what reopen goes back to. */
export interface Standing {
  status: Status;
  former: Status | null;
  deleted: boolean;
}

export interface Availability {
  /** Statuses in which the action is offered. */
  from: readonly Status[];
  /** Offered for applications that are in their project, for deleted ones, or for both. */
  where: "active" | "deleted" | "both";
}

const every = STATUSES;
const running = ["received", "interview", "saved", "offered"] as const;
const open = ["received", "interview", "saved"] as const;
const agreed: Availability = { from: ["offered", "hired"], where: "active" };
const offered: Availability = { from: ["offered"], where: "active" };

/** The table of PRODUCT.md, "The fourteen actions", column "from". */
export const AVAILABILITY: Record<ActionId, Availability> = {
  withdraw: { from: running, where: "active" },
  delete: { from: every.filter((status) => status !== "hired"), where: "active" },
  "send-email": { from: every, where: "active" },
  "invite-to-interview": { from: open, where: "active" },
  reject: { from: running, where: "active" },
  save: { from: ["received", "interview", "rejected", "withdrawn"], where: "active" },
  "save-and-send-login": {
    from: ["received", "interview", "rejected", "withdrawn", "saved"],
    where: "active",
  },
  forward: { from: every, where: "active" },
  transfer: { from: [...open, "rejected", "withdrawn"], where: "active" },
  "send-offer": { from: running, where: "active" },
  hire: { from: running, where: "active" },
  "send-contract": agreed,
  "send-letter": { from: every, where: "active" },
  "send-to-panel": { from: running, where: "active" },
  "answer-invitation": { from: running, where: "active" },
  "move-interview": { from: running, where: "active" },
  "cancel-interview": { from: running, where: "active" },
  "record-attendance": { from: every, where: "active" },
  "answer-offer": offered,
  "withdraw-offer": offered,
  "answer-contract": agreed,
  "record-signed-copy": agreed,
  // What is kept of a person outlasts the application, also while that lies among the deleted.
  "record-consent": { from: every, where: "both" },
  "record-posting": { from: every, where: "active" },
  reopen: { from: ["rejected", "withdrawn"], where: "active" },
  restore: { from: every, where: "deleted" },
  purge: { from: every, where: "deleted" },
};

export const UNAVAILABLE = [
  "wrong_status",
  "deleted",
  "not_deleted",
  "not_saved",
  "not_invited",
  "not_offered",
  "nothing_to_post",
  "no_contract",
  "missing_scope",
] as const;
export type Unavailable = (typeof UNAVAILABLE)[number];

/** Whether an action fits where the application stands; null when it does. What else it asks for, it says itself. */
export function unavailable(action: ActionId, standing: Standing): Unavailable | null {
  const { from, where } = AVAILABILITY[action];
  if (where === "deleted") return standing.deleted ? null : "not_deleted";
  if (standing.deleted && where === "active") return "deleted";
  return from.includes(standing.status) ? null : "wrong_status";
}

export const MESSAGE_STATES = [
  "held",
  "scheduled",
  "queued",
  "sent",
  "delivered",
  "delayed",
  "bounced",
  "complained",
  "suppressed",
  "failed",
  "cancelled",
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** States in which a message can still be taken back: nobody has begun to send it. */
export const HOLDABLE_STATES = ["held", "scheduled"] as const satisfies readonly MessageState[];

/** More applications than this with mail that cannot be called back want a typed number (PRODUCT.md, 5). */
export const CONFIRM_ABOVE = 30;

export const REASON_LISTS = ["rejection", "withdrawal"] as const;
export type ReasonList = (typeof REASON_LISTS)[number];
