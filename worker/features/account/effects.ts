import { fold } from "../../domain/fold.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { item } from "../../engine/action.ts";
import { type Back, defineEffect } from "../../engine/effect.ts";
import type { AccountFact } from "./rules/facts.ts";
import {
  endLogins,
  isAsSeen,
  isFree,
  makeAccounts,
  renewLogins,
  takeBackAccounts,
} from "./statements/accounts.ts";

/** Instant until which link or first password hold, and which of the two it is. */
interface First {
  until: string;
  temporary: boolean;
}

declare module "../../domain/plan.ts" {
  interface EffectKinds {
    "make-account": {
      account: string;
      data?: First & {
        userName: string;
        name: string;
        email: string;
        language: Locale;
      };
    };
    "take-back-account": { account: string };
    /** Of an account that nobody has chosen a password for: the link before dies. */
    "renew-login": { account: string; seen: number; data?: First };
    "end-login": { account: string };
  }
}

const of = (account: string, known: AccountFact | null | undefined): AccountFact | null =>
  known?.id === account ? known : null;

/** Somebody has come in: it is theirs. */
const STAYS: Back = { effects: [], items: [item("stays", "undo.account-used")] };

export const effects = [
  defineEffect({
    kind: "make-account",
    statements: makeAccounts,
    guard: { values: ({ data }) => [fold(data!.userName)], holds: isFree },
    inverse: ({ account }, { stored }) =>
      of(account, stored.features.login?.account)?.used
        ? STAYS
        : {
            effects: [{ kind: "take-back-account", account }],
            items: [item("removed", "undo.account-removed")],
          },
  }),
  defineEffect({ kind: "take-back-account", statements: takeBackAccounts }),
  defineEffect({
    kind: "renew-login",
    statements: renewLogins,
    guard: {
      values: ({ account, seen }) => [JSON.stringify({ account, seen })],
      holds: isAsSeen,
    },
    inverse: ({ account }, { stored }) =>
      (of(account, stored.features.login?.account)?.firstUntil ?? null) === null
        ? STAYS
        : {
            effects: [{ kind: "end-login", account }],
            items: [item("removed", "undo.login-ended")],
          },
  }),
  defineEffect({ kind: "end-login", statements: endLogins }),
];
