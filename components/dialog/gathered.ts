import type { PlannedMessageWire } from "../../worker/http/schemas/plans.ts";

/** Messages that differ in nothing but whom they go to, each as one that names all of them. */
export function gathered(messages: readonly PlannedMessageWire[]): PlannedMessageWire[] {
  const alike = Map.groupBy(messages, (message) => JSON.stringify({ ...message, to: "" }));
  return [...alike.values()].map(([first, ...others]) => ({
    ...first!,
    to: [first!, ...others].map(({ to }) => to).join(", "),
  }));
}
