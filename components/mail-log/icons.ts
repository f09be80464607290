import type { TemplateResult } from "lit";
import type { MessageState } from "../../worker/domain/vocabulary.ts";
import { arrow, toneIcons, tick } from "../dialog/icons.ts";
import { clock, path } from "../lib/icons.ts";

/** One picture per state of a message: decoration only, the words stand beside it. */
export const stateIcons: Record<MessageState, TemplateResult> = {
  held: clock,
  scheduled: path("M3 4.5h14v12H3zM3 8.5h14M7 2.5v4M13 2.5v4"),
  queued: arrow,
  sent: tick,
  delivered: path("m2.5 10.5 3 3 6.5-7M9 13l.5.5 7.5-7"),
  delayed: clock,
  bounced: path("M16 8H7.5a4 4 0 0 0 0 8H12M13 4.5 16.5 8 13 11.5"),
  complained: toneIcons.warn,
  suppressed: path("M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0ZM4.7 4.7l10.6 10.6"),
  failed: toneIcons.bad,
  cancelled: path("M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0ZM7.5 7.5v5M12.5 7.5v5"),
};
