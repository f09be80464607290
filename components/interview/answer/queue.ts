import { html } from "lit";
import type { InvitationWire } from "../../../worker/features/interview/schemas/answers.ts";
import type { Key, Speech } from "../../lib/i18n.ts";

type QueueAnswer = "wait" | "stop-waiting";

/** A button that gives the answer, with its problem beside it. */
export type SendButton = (answer: QueueAnswer, words: Key) => unknown;

/** All times are taken: whoever wants one is offered the first that becomes free. */
export const waitForSeat = ({ say }: Speech, send: SendButton) =>
  html`<section aria-labelledby="wait">
    <h3 id="wait">${say("answer.wait-title")}</h3>
    <p>${say("answer.wait-more")}</p>
    ${send("wait", "answer.wait")}
  </section>`;

/** What can be done about the queue beside all else: join it, leave it, or wait on for another time. */
export function queueWays(
  { state, may, offer }: InvitationWire,
  { say }: Speech,
  send: SendButton,
): { words: string; content: () => unknown }[] {
  const way = (name: Key, more: Key, answer: QueueAnswer, words: Key) => ({
    words: say(name),
    content: () =>
      html`<p>${say(more)}</p>
        ${send(answer, words)}`,
  });
  return [
    ...(may.wait && offer
      ? [way("answer.pass", "answer.pass-more", "wait", "answer.pass-send")]
      : []),
    ...(may.wait && !offer && state !== "awaiting"
      ? [way("answer.wait-title", "answer.wait-more", "wait", "answer.wait")]
      : []),
    ...(may.stopWaiting
      ? [
          way(
            "answer.stop-waiting",
            "answer.stop-waiting-more",
            "stop-waiting",
            "answer.stop-waiting-send",
          ),
        ]
      : []),
  ];
}
