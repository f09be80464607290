/** The port to whoever carries mail. Behind it may stand any provider; see resend.ts. */
import type { ClaimedMessage } from "../outbox/claim.ts";
import type { Failure } from "../domain/failures.ts";

export interface LoadedAttachment {
  filename: string;
  contentType: string;
  bytes: Uint8Array;
  /** The HTML shows it as `cid:…`. */
  cid?: string;
}

/** How much more the provider lets itself be asked, as it says with an answer. */
export interface Allowance {
  /** Requests a window. */
  limit: number;
  remaining: number;
  /** Until the next window. */
  resetSeconds: number;
}

/** All that can come of one attempt. The difference that matters: can the provider have taken it? */
export type Outcome = { allowance?: Allowance } & (
  | { kind: "sent"; providerId: string }
  /** Certainly not taken; try again, in `afterSeconds` at the earliest. */
  | { kind: "wait"; code: Failure; afterSeconds?: number }
  /** Perhaps taken; try again with the same bytes and the same key. */
  | { kind: "retry"; code: Failure; afterSeconds?: number }
  /** Not taken, and never will be. */
  | { kind: "refused"; code: Failure }
);

export interface Sender {
  /** Never throws. The message's id is the idempotency key. `headers` go out as they are. */
  send: (
    message: ClaimedMessage,
    attachments: LoadedAttachment[],
    headers: Record<string, string>,
  ) => Promise<Outcome>;
}
