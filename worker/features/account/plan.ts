import type { Facts } from "../../domain/facts.ts";
import { dayOf } from "../../domain/params.ts";
import type { Block, Effect, PlanItem, PlannedMessage } from "../../domain/plan.ts";
import { LOCALES } from "../../domain/vocabulary.ts";
import { block, defineAction, item, note } from "../../engine/action.ts";
import { cancelOvertaken, otherApplications } from "../../engine/cancelling.ts";
import { savingBlocks, waitingForYes } from "../../engine/saving.ts";
import { compose } from "../../mail/compose.ts";
import { messageKindsOf } from "../../mail/kinds.ts";
import { passwordsIn } from "../../mail/secret-links.ts";
import { input } from "./input.ts";
import { type Login, loginValues } from "./message.ts";
import { FIRST_HOURS, textOf } from "./rules/account.ts";
import { type AccountFact, NO_LOGIN } from "./rules/facts.ts";
import { userNameOf } from "./rules/user-name.ts";

/**
 * The person is saved, and comes in to a page of their own: by user name and a link to choose a password, or by a first
 * password where the organisation sends one. Who has chosen one already is told how they come in.
 */
export const saveAndSendLogin = defineAction({
  id: "save-and-send-login",
  input,
  references: ({ basis, message }) => ({ templates: [message?.template ?? textOf(basis)] }),
  plan: (facts, { message, send, ...asked }) => {
    const { actor, candidate, organisation } = facts;
    const { purpose, purposes, basis, note: why, expiresOn } = asked;
    const asks = basis === "consent";
    const login = loginOf(facts);
    const mail = compose(facts, {
      kind: textOf(basis),
      audience: "candidate",
      to: candidate.email,
      ...message,
      send,
      extra: loginValues({ ...asked, spoken: actor.locale ?? organisation.locale }, login),
    });
    // What is kept is what the person reads.
    const told = purposes[mail.messages[0]?.language ?? organisation.locale] ?? purpose;
    const overtaken = cancelOvertaken(
      facts,
      (["save", "save-and-send-login"] as const).flatMap(messageKindsOf),
    );
    const standing = facts.profiles.find(({ asked: waits }) => !waits);
    const until = standing && { until: dayOf(standing.expiresOn) };
    const way = comingIn(facts, login, mail.messages[0]?.sendAt ?? facts.now.toISOString());
    return {
      status: "saved",
      // Of two applications of a person the first alone gives them the account.
      exclusive: `login>${candidate.id}`,
      messages: mail.messages.map((each) => ({
        ...each,
        guest: { thing: candidate.id, id: login.account },
      })),
      effects: [
        ...overtaken.effects,
        {
          kind: "save-profile",
          profile: facts.newId("prof"),
          data: { purpose: told, basis, note: why ?? null, expiresOn },
        },
        ...way.effects,
      ],
      items: [
        item("created", asks ? "save.asks" : "save.known", {
          until: dayOf(expiresOn),
          purpose: told,
        }),
        ...way.items,
        ...overtaken.items,
      ],
      lasting: overtaken.lasting,
      notes: [
        ...(asks ? waitingForYes(facts) : [note("save.told")]),
        ...(until ? [note(asks ? "save.stands" : "save.extends", until)] : []),
        ...otherApplications(facts),
      ],
      warnings: mail.warnings,
      blocks: [
        ...savingBlocks(facts, asked, { template: message?.template, fitting: textOf(basis) }),
        ...mail.blocks,
        ...passwordBlocks(login, mail.messages),
      ],
      detail: { purpose: told, basis, expiresOn, ...(why !== undefined && { note: why }) },
    };
  },
});

/** Who they are to the page, and how they come in. */
function loginOf(facts: Facts): Login {
  const { candidate, features, organisation } = facts;
  const { account, temporary, shared } = features.login ?? NO_LOGIN;
  const email = candidate.email ?? "";
  return {
    account: account?.id ?? facts.newId("guest"),
    organisation: organisation.id,
    userName:
      account?.userName ??
      userNameOf({ id: candidate.id, firstName: candidate.firstName, email }, shared),
    by: account?.chosen
      ? { way: "known" }
      : { way: temporary ? "password" : "link", version: (account?.linkVersion ?? 0) + 1 },
  };
}

/** A first password that no text tells would let nobody in. */
const passwordBlocks = ({ by }: Login, messages: readonly PlannedMessage[]): Block[] =>
  by.way === "password" && messages.some(({ text }) => !passwordsIn(text).length)
    ? [block("login.no-password", ["input", "message", "body"])]
    : [];

const later = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

/** The account is made, or its link anew; nothing for who has a password. `sendAt`: when their mail leaves. */
function comingIn(
  facts: Facts,
  { account, userName, by }: Login,
  sendAt: string,
): { effects: Effect[]; items: PlanItem[] } {
  const { candidate, features, organisation } = facts;
  const before: AccountFact | null = features.login?.account ?? null;
  if (by.way === "known")
    return { effects: [], items: [item("stays", "login.known", { userName })] };
  const first = { until: later(sendAt, FIRST_HOURS), temporary: by.way === "password" };
  if (before)
    return {
      effects: [{ kind: "renew-login", account, seen: before.linkVersion, data: first }],
      items: [item("created", `login.renewed-${by.way}`, { userName })],
    };
  return {
    effects: [
      {
        kind: "make-account",
        account,
        data: {
          ...first,
          userName,
          name: candidate.firstName,
          email: candidate.email ?? "",
          language:
            LOCALES.find((each) => each === candidate.language.slice(0, 2)) ?? organisation.locale,
        },
      },
    ],
    items: [item("created", `login.made-${by.way}`, { userName })],
  };
}
