import { dayOf } from "../../../domain/params.ts";
import { defineAction, item, note } from "../../../engine/action.ts";
import { cancelOvertaken, otherApplications } from "../../../engine/cancelling.ts";
import { savingBlocks, waitingForYes } from "../../../engine/saving.ts";
import { compose } from "../../../mail/compose.ts";
import { input } from "../input.ts";
import { kinds } from "../kinds.ts";
import { byLink, saveValues } from "../message.ts";
import { textOf } from "../rules.ts";

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
        ...(asks ? waitingForYes(facts) : [note("save.told")]),
        ...(until ? [note(asks ? "save.stands" : "save.extends", until)] : []),
        ...otherApplications(facts),
      ],
      warnings: mail.warnings,
      blocks: [
        ...savingBlocks(
          facts,
          { basis, note: why, expiresOn },
          { template: message?.template, fitting: textOf(basis) },
        ),
        ...mail.blocks,
      ],
      detail: { purpose: told, basis, expiresOn, ...(why !== undefined && { note: why }) },
    };
  },
});
