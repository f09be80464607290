/** What a candidate's calendar should show of an invitation, and what the mail that has left lets it show. */
import type { MessageState } from "../../../domain/vocabulary.ts";
import type { Span } from "./interview.ts";

/** A mail that carries an entry. */
export interface EntryMail extends Span {
  id: string;
  kind: string;
  method: "REQUEST" | "CANCEL";
  state: MessageState;
  /** Instant of that state. */
  at: string;
}

/**
 * `none`: nothing is to be shown, and nothing was sent. `right`: as it should be. `waiting`: so once the mail that waits
 * has left. `wrong`: mail failed, bounced or was stopped, or nobody wrote any: they are to be told in another way.
 */
export const AGREEMENTS = ["none", "right", "waiting", "wrong"] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export interface Mirror {
  /** What stands in the tables. */
  should: Span | null;
  /** What the mail that has left brought. */
  shows: Span | null;
  /** The mail that brought it, or is to bring what should be; null: none. */
  mail: EntryMail | null;
  agreement: Agreement;
}

const WAITING: readonly MessageState[] = ["held", "scheduled", "queued"];
const LEFT: readonly MessageState[] = ["sent", "delivered", "delayed", "complained"];

const broughtBy = (mail: EntryMail | undefined): Span | null =>
  mail?.method === "REQUEST" ? { start: mail.start, end: mail.end } : null;

const same = (a: Span | null, b: Span | null): boolean =>
  a?.start === b?.start && a?.end === b?.end;

/** `mails`: of one entry, in the order in which they were written. What has been stays in a calendar. */
export function mirrored(should: Span | null, mails: readonly EntryMail[], now: Date): Mirror {
  const left = mails.findLast(({ state }) => LEFT.includes(state));
  const waits = mails.findLast(({ state }) => WAITING.includes(state));
  const shows = broughtBy(left);
  const last = mails.findLast(({ state }) => state !== "cancelled");
  const been = !should && shows !== null && shows.start <= now.toISOString();
  const agreement =
    waits && same(broughtBy(waits), should)
      ? "waiting"
      : (!same(shows, should) && !been) || waits
        ? "wrong"
        : left
          ? "right"
          : "none";
  const mail = (agreement === "wrong" ? last : agreement === "waiting" ? waits : left) ?? null;
  return { should, shows, mail, agreement };
}
