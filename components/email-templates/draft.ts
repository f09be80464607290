import type { TemplateWire } from "../../worker/http/wire.ts";

/** A text as it is being written. */
export interface Draft {
  subject: string;
  body: string;
  /** As typed; empty: none. */
  delay: string;
}

export const draftOf = ({
  subject,
  body,
  delayDays,
}: Pick<TemplateWire, "subject" | "body" | "delayDays">): Draft => ({
  subject,
  body,
  delay: delayDays === null ? "" : String(delayDays),
});

/** Does it say something else than what holds? */
export function differs(draft: Draft, held: TemplateWire): boolean {
  const { subject, body, delay } = draftOf(held);
  return draft.subject !== subject || draft.body !== body || draft.delay !== delay;
}

/** As the API takes it. */
export const wordsOf = ({ subject, body, delay }: Draft) => ({
  subject,
  body,
  delayDays: delay === "" ? null : Number(delay),
});
