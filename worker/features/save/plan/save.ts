import { fullName } from "../../../domain/fold.ts";
import { localDate } from "../../../domain/localtime.ts";
import type { Facts } from "../../../domain/facts.ts";
import { dayOf, wordOf } from "../../../domain/params.ts";
import { isOwnTextId } from "../../../domain/own-text.ts";
import type { Block, Note } from "../../../domain/plan.ts";
import { retentionUntil } from "../../../domain/retention.ts";
import { block, defineAction, item, note } from "../../../engine/action.ts";
import { cancelOvertaken, otherApplications } from "../../../engine/cancelling.ts";
import { compose } from "../../../mail/compose.ts";
import type { TextKind } from "../../../mail/kinds.ts";
import { input } from "../input.ts";
import { kinds } from "../kinds.ts";
import { byLink, saveValues } from "../message.ts";
import { longest } from "./periods.ts";
import { basesOf, type LegalBasis, SAVED_MONTHS, textOf } from "../rules.ts";

/**
 * Status Saved, and the person is kept for other jobs: purpose, basis, expiry. By consent they are asked, and nothing
 * is kept until their yes is recorded (answer.ts); else they are told.
 */
export const save = defineAction({
  id: "save",
  input,
  references: ({ basis, message }) => ({ templates: [message?.template ?? textOf(basis)] }),
  plan: (facts, { purpose, purposes, basis, note: why, expiresOn, message, send }) => {
    const { actor, organisation } = facts;
    const asks = basis === "consent";
    const profile = facts.newId("prof");
    const mail = compose(facts, {
      kind: textOf(basis),
      audience: "candidate",
      to: facts.candidate.email,
      ...message,
      send,
      extra: saveValues({
        id: profile,
        linkVersion: 1,
        purpose,
        purposes,
        spoken: actor.locale ?? organisation.locale,
        basis,
        expiresOn,
      }),
    });
    // What is kept is what the person reads.
    const told = purposes[mail.messages[0]?.language ?? organisation.locale] ?? purpose;
    // What was asked or told before is asked or told anew.
    const overtaken = cancelOvertaken(facts, Object.keys(kinds.kinds));
    const standing = facts.profiles.find(({ asked }) => !asked);
    const until = standing && { until: dayOf(standing.expiresOn) };
    return {
      status: "saved",
      messages: mail.messages.map(byLink(profile)),
      effects: [
        ...overtaken.effects,
        {
          kind: "save-profile",
          profile,
          data: { purpose: told, basis, note: why ?? null, expiresOn },
        },
      ],
      items: [
        item("created", asks ? "save.asks" : "save.known", {
          until: dayOf(expiresOn),
          purpose: told,
        }),
        ...overtaken.items,
      ],
      lasting: overtaken.lasting,
      notes: [
        ...(asks ? waiting(facts) : [note("save.told")]),
        ...(until ? [note(asks ? "save.stands" : "save.extends", until)] : []),
        ...otherApplications(facts),
      ],
      warnings: mail.warnings,
      blocks: [
        ...basisBlocks(facts, basis, message?.template),
        ...expiryBlocks(facts, expiresOn),
        ...(asks || why !== undefined ? [] : [block("save.note-needed", ["input", "note"])]),
        ...mail.blocks,
      ],
      detail: { purpose: told, basis, expiresOn, ...(why !== undefined && { note: why }) },
    };
  },
});

/** What holds until the candidate has answered, and if they never do. */
function waiting({ candidate, organisation, project }: Facts): Note[] {
  const { retentionMonths: months } = organisation;
  const name = fullName(candidate);
  const until = retentionUntil(project.closedAt, months);
  return [
    until
      ? note("save.waits-until", { name, until: dayOf(until) })
      : note("save.waits", { name, months }),
    note("save.record", { name, action: wordOf("action.record-consent") }),
  ];
}

function basisBlocks(
  { organisation, templates }: Facts,
  basis: LegalBasis,
  template?: TextKind,
): Block[] {
  if (!basesOf(organisation).includes(basis))
    return [
      block(organisation.publicSector ? "save.public-basis" : "save.other-basis", [
        "input",
        "basis",
      ]),
    ];
  // One that the organisation made itself is for what the kind is for beside which it was made.
  const kind = templates.find((each) => each.kind === template)?.base ?? template;
  return kind === undefined || isOwnTextId(kind) || kind === textOf(basis)
    ? []
    : [block("save.other-text", ["input", "message", "template"])];
}

function expiryBlocks({ now, organisation }: Facts, expiresOn: string): Block[] {
  const today = localDate(now, organisation.timeZone);
  if (expiresOn <= today) return [block("save.past-expiry", ["input", "expiresOn"])];
  return expiresOn > longest(today)
    ? [block("save.too-long", ["input", "expiresOn"], { months: SAVED_MONTHS })]
    : [];
}
