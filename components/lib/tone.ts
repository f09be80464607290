import type { MessageState, Status } from "../../worker/domain/vocabulary.ts";

/** How a status or a message's state is coloured; the words beside it say the same. */
export type Tone = "plain" | "info" | "good" | "wait" | "bad";

const STATUS: Record<Status, Tone> = {
  received: "plain",
  interview: "info",
  saved: "info",
  rejected: "bad",
  withdrawn: "plain",
  offered: "wait",
  hired: "good",
  transferred: "plain",
};

const MESSAGE: Record<MessageState, Tone> = {
  held: "wait",
  scheduled: "wait",
  queued: "wait",
  sent: "good",
  delivered: "good",
  delayed: "wait",
  bounced: "bad",
  complained: "bad",
  suppressed: "bad",
  failed: "bad",
  cancelled: "plain",
};

export const statusTone = ({ status, deleted }: { status: Status; deleted: boolean }): Tone =>
  deleted ? "bad" : STATUS[status];

export const messageTone = (state: MessageState): Tone => MESSAGE[state];
