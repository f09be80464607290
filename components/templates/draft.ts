import type { TemplateWire } from "../../worker/features/templates/schemas/templates.ts";

/** A text as it is being written. */
export interface Draft {
  subject: string;
  body: string;
  /** As typed; empty: none. */
  delayDays: string;
}

export const draftOf = ({
  subject,
  body,
  delayDays,
}: Pick<TemplateWire, "subject" | "body" | "delayDays">): Draft => ({
  subject,
  body,
  delayDays: delayDays === null ? "" : String(delayDays),
});

/** Does it say something else than what holds? */
export function differs(draft: Draft, held: TemplateWire): boolean {
  const { subject, body, delayDays } = draftOf(held);
  return draft.subject !== subject || draft.body !== body || draft.delayDays !== delayDays;
}

/** As the API takes it. */
export const wordsOf = ({ subject, body, delayDays }: Draft) => ({
  subject,
  body,
  delayDays: delayDays === "" ? null : Number(delayDays),
});
