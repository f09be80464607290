/** A test copy to oneself: the message as it is planned, marked, and no part of any event. */
import { InvalidInput, Problem } from "../domain/errors.ts";
import type { PlannedMessage } from "../domain/plan.ts";
import { insertTestCopy } from "../outbox/test-copy.ts";
import { withoutSecrets } from "../mail/secret-links.ts";
import type { ActionRequest, Engine } from "./outcome.ts";
import { plan } from "./perform.ts";

export const TEST_COPY = "test-copy";

/** Puts the copy into the outbox, to leave at once. Answers to whom it goes. */
export async function sendTestCopy(
  engine: Engine,
  request: ActionRequest,
): Promise<{ to: string; waiting: { id: string; sendAt: string }[] }> {
  const { actor, now, newId, db } = engine;
  if (!actor.email) throw new InvalidInput([{ path: ["actor", "email"], code: "required" }]);
  const { outcomes, shared } = await plan(engine, request);
  const [outcome] = outcomes;
  if (outcome!.problem) throw outcome!.problem;
  const { plan: planned } = outcome!.planned;
  if (planned.blocks.length) throw new Problem("blocked", { blocks: planned.blocks });
  const [message] = [...planned.messages, ...(shared?.messages ?? [])];
  if (!message) throw new InvalidInput([{ path: ["input"], code: "required" }]);
  const id = newId("msg");
  const sendAt = now.toISOString();
  const { copy } = await db.write({
    copy: insertTestCopy({
      org: actor.org,
      application: planned.application,
      id,
      operation: newId("op"),
      receipt: newId("rcpt"),
      message: { ...marked(message, actor.email), sendAt },
    }),
  });
  if (!copy.length) throw new Problem("rate_limited", { reason: "too_many_copies" });
  return { to: actor.email, waiting: [{ id, sendAt }] };
}

const marked = (message: PlannedMessage, to: string): PlannedMessage => ({
  ...message,
  kind: TEST_COPY,
  audience: "other",
  state: "queued",
  to,
  // The meeting is not theirs.
  calendar: undefined,
  // Nobody reviews by a copy: where a link would stand, words do.
  subject: `[Test] ${withoutSecrets(message.subject, message.language)}`,
  text: withoutSecrets(message.text, message.language),
  html: withoutSecrets(message.html, message.language),
});
