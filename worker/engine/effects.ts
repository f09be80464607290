/** What the engine itself does besides moving the status: it takes mail back, brings it back, and purges. */
import type { MessageFact } from "../domain/facts.ts";
import { item } from "./action.ts";
import { defineEffect, type EffectDefinition } from "./effect.ts";
import type { DataDefinition } from "./port.ts";
import { cancelStatements, holdStatements, isNotEntered } from "./store/mail-effects.ts";
import { purgeStatements } from "./store/purge.ts";

declare module "../domain/plan.ts" {
  interface EffectKinds {
    "cancel-messages": { messages: string[] };
    /** `planned`: for a time of its own, which it keeps; else it is held. */
    "hold-messages": { messages: { id: string; sendAt: string; planned?: true }[] };
    /** `forget`: saved profiles that go with it. */
    purge: { forget: string[] };
  }
}

/** `data`: what features hold of the applications that a purge ends. */
export const coreEffects = (data: readonly DataDefinition[]): EffectDefinition[] => [
  defineEffect({
    kind: "cancel-messages",
    statements: cancelStatements,
    // What gets into a calendar has to be taken out of it: a plan that meant to stop it is made anew.
    guard: { values: ({ messages }) => messages, holds: isNotEntered },
    inverse: ({ messages }, { stored, sendAt, timeZone }) => {
      const stopped = stored.messages.filter(
        ({ id, state, stopped: byHand }) =>
          messages.includes(id) && state === "cancelled" && !byHand,
      );
      if (!stopped.length) return { effects: [], items: [] };
      // No hold reaches further than a new one: what was to leave later has a time of its own.
      const isPlanned = (message: MessageFact) => message.sendAt > sendAt;
      return {
        effects: [
          {
            kind: "hold-messages",
            messages: stopped.map((each) =>
              isPlanned(each)
                ? { id: each.id, sendAt: each.sendAt, planned: true }
                : { id: each.id, sendAt },
            ),
          },
        ],
        items: stopped.map((each) => {
          const { subject } = each;
          if (each.stranded) return item("returns", "undo.message-returns-stranded", { subject });
          return isPlanned(each)
            ? item("returns", "undo.message-returns-at", {
                subject,
                at: { instant: each.sendAt, zone: timeZone },
              })
            : item("returns", "undo.message-returns", { subject });
        }),
      };
    },
  }),
  defineEffect({
    kind: "hold-messages",
    statements: holdStatements,
    wakes: ({ messages }) => messages,
  }),
  defineEffect({
    kind: "purge",
    statements: (purges, operation) => purgeStatements(purges, operation, data),
  }),
];
