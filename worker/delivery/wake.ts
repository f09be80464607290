import type { Env } from "../env.ts";

/** Longest delay of a queue message, seconds; what is due later is left to the sweep. */
const FARTHEST = 12 * 3600;
/** Most messages of one `sendBatch`. */
const BATCH = 100;

/** Asks the queue to name these messages when they are due. Losing this delays; it loses nothing. */
export async function wake(
  env: Pick<Env, "OUTBOX">,
  messages: readonly { id: string; sendAt: string }[],
  now: Date,
): Promise<void> {
  const wakes = messages.flatMap(({ id, sendAt }) => {
    const seconds = Math.max(0, Math.ceil((Date.parse(sendAt) - now.getTime()) / 1000));
    return seconds <= FARTHEST ? [{ body: { id }, delaySeconds: seconds }] : [];
  });
  for (let start = 0; start < wakes.length; start += BATCH)
    await env.OUTBOX.sendBatch(wakes.slice(start, start + BATCH));
}
