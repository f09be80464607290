import type { ApplicationSummary } from "../../../worker/features/applications/schemas/applications.ts";
import type { Status } from "../../../worker/domain/vocabulary.ts";
import { sayWhen } from "../../lib/when.ts";
import { language, say, sayStatus, zone } from "../words.ts";
import { h } from "./dom.ts";

/** Statuses that are told by mail of their own; the others are said as they are. */
const TOLD = ["rejected", "withdrawn", "saved", "interview", "offered"] as const;
type Told = (typeof TOLD)[number];

const isTold = (status: Status): status is Told => TOLD.some((each) => each === status);

/** The status, and while the mail that is to tell of it waits, that the candidate does not know yet. */
export function standing({
  status,
  deleted,
  pendingMail: waiting,
}: Pick<ApplicationSummary, "status" | "deleted" | "pendingMail">): HTMLElement[] {
  const shown = deleted ? "deleted" : status;
  const badge = (words: string) => h("span", { class: "badge", "data-status": shown }, words);
  if (!waiting || deleted || !isTold(status)) return [badge(sayStatus(shown))];
  watch(waiting.sendAt);
  return [
    badge(say(`registered.${status}`)),
    h(
      "span",
      { class: "waits" },
      say(waiting.stranded ? "waits.stranded" : `waits.${status}`, {
        when: sayWhen(waiting.sendAt, language, zone) ?? say("waits.soon"),
      }),
    ),
  ];
}

/** Milliseconds after its time at which a message has probably left, and for how long that is looked for. */
const LATER = 4_000;
const PATIENCE = 120_000;
/** A browser's longest timer, about. */
const LONGEST = 2_000_000_000;

let timer = 0;
let next = Infinity;

/** Tells the page when something that it says of waiting mail is likely to be true no more. */
function watch(sendAt: string): void {
  const now = Date.now();
  const at = Math.max(Date.parse(sendAt), now) + LATER;
  if (at >= next || now - Date.parse(sendAt) > PATIENCE || at - now > LONGEST) return;
  clearTimeout(timer);
  next = at;
  timer = window.setTimeout(() => {
    next = Infinity;
    document.dispatchEvent(new Event("mail-due"));
  }, at - now);
}
