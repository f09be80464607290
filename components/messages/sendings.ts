import type { SendingsWire } from "../../worker/features/mail-log/schemas/sendings.ts";
import type { MessageWire } from "../../worker/http/schemas/messages.ts";

const WAITING = ["held", "scheduled", "queued"];

/** It has not left yet, and is to. */
export const isWaiting = ({ state }: Pick<MessageWire, "state">): boolean =>
  WAITING.includes(state);

/** How messages fare, by what is known of them here. */
export function counted(messages: readonly MessageWire[]): SendingsWire {
  const states: SendingsWire["states"] = {};
  for (const { state } of messages) states[state] = (states[state] ?? 0) + 1;
  const waiting = messages.filter(isWaiting).length;
  return { total: messages.length, states, waiting, estimatedSeconds: null };
}

/** Several operations as one: what waits, at the pace of those that are moving. */
export function together(parts: readonly SendingsWire[]): SendingsWire {
  const states: SendingsWire["states"] = {};
  for (const part of parts)
    for (const [state, n] of Object.entries(part.states) as [keyof typeof states, number][])
      states[state] = (states[state] ?? 0) + n;
  const sum = (of: (part: SendingsWire) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  const waiting = sum((part) => part.waiting);
  const perSecond = sum(({ waiting: own, estimatedSeconds }) =>
    own && estimatedSeconds ? own / estimatedSeconds : 0,
  );
  return {
    total: sum((part) => part.total),
    states,
    waiting,
    estimatedSeconds: waiting === 0 ? 0 : perSecond ? Math.ceil(waiting / perSecond) : null,
  };
}
