import { dayOf } from "../../domain/params.ts";
import { item, note } from "../../engine/action.ts";
import { defineEffect, defineSharedEffect } from "../../engine/effect.ts";
import type { OutboxMessage } from "../../outbox/insert.ts";
import { messageBack } from "../../engine/inverse.ts";
import { defineReference } from "../../engine/port.ts";
import { type Panel, type PanelData, type PanelExtension, reachesPanel } from "./rules/opening.ts";
import {
  extendPanel,
  invitationStatements,
  joinable,
  joinPanel,
  openPanel,
  referredPanel,
  referredPanelsStatement,
  reviewersAddresses,
} from "./statements/opening.ts";
import {
  leavePanel,
  type LeftBehind,
  leftBehind,
  leftBehindStatements,
} from "./statements/undo.ts";

declare module "../../domain/facts.ts" {
  interface ReferredKinds {
    panel: Panel;
  }
}

declare module "../../engine/effect.ts" {
  interface MadeThings {
    panel: string;
  }
}

declare module "../../domain/plan.ts" {
  interface EffectKinds {
    "join-panel": { panel: string };
    "leave-panel": { panel: string };
  }
  interface SharedEffectKinds {
    "open-panel": { panel: string; data: PanelData };
    "extend-panel": { panel: string; data: PanelExtension };
  }
}

export const effects = [
  defineEffect<"join-panel", LeftBehind>({
    kind: "join-panel",
    statements: joinPanel,
    made: {
      name: "panel",
      about: "The review panel that the application was sent to",
      of: ({ panel }) => panel,
    },
    beforehand: {
      // An undo is of one operation, and that of one panel.
      statements: ([first, ...rest], org) =>
        first
          ? leftBehindStatements({
              org,
              panel: first.effect.panel,
              operation: first.receipt.operation,
              at: first.receipt.at,
              going: [first, ...rest].map(({ receipt }) => receipt.application),
            })
          : null,
      found: (answers) => leftBehind(answers as Parameters<typeof leftBehind>[0]),
    },
    inverse: ({ panel }, { found }) => {
      const { mail = [], reviewers = [], deadline = null } = found ?? {};
      const sent = mail.map((message) => messageBack(message, "undo.panel-message-cancelled"));
      return {
        effects: [{ kind: "leave-panel", panel }],
        items: [
          item("removed", "undo.panel-left"),
          ...reviewers.flatMap(({ name, stays }) =>
            stays ? [] : [item("removed", "undo.reviewer-let-go", { name })],
          ),
          ...sent.flatMap(({ items }) => items),
        ],
        lasting: [
          ...sent.flatMap(({ lasting }) => lasting),
          ...reviewers.flatMap(({ name, stays }) =>
            stays ? [note("undo.reviewer-stays", { name })] : [],
          ),
          ...(deadline === null
            ? []
            : [note("undo.deadline-stays", { deadline: dayOf(deadline) })]),
        ],
      };
    },
  }),
  defineEffect({ kind: "leave-panel", statements: leavePanel }),
];

export const references = [
  defineReference({
    name: "panel",
    statement: referredPanelsStatement,
    referred: referredPanel,
    reaches: reachesPanel,
    addresses: reviewersAddresses,
  }),
];

const mail = {
  takes: ({ guest }: OutboxMessage) => guest !== undefined,
  statements: invitationStatements,
};

export const shared = [
  defineSharedEffect({ kind: "open-panel", statements: openPanel, mail }),
  defineSharedEffect({ kind: "extend-panel", statements: extendPanel, guard: joinable, mail }),
];
