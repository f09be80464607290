import { localDate } from "../../domain/localtime.ts";
import { compose } from "../../mail/compose.ts";
import type { Facts } from "../../domain/facts.ts";
import type { Block } from "../../domain/plan.ts";
import { block, defineAction, item, note } from "../../engine/action.ts";
import { cancelOvertaken, otherApplications } from "../../engine/cancelling.ts";
import { input } from "./input.ts";
import { saveValues } from "./message.ts";

/** Longest time a person is kept for other jobs; after it they are asked anew. */
export const SAVED_MONTHS = 36;

/** Status Saved, and the person is kept for other jobs: purpose, basis, expiry, and they are told. */
export const save = defineAction({
  id: "save",
  input,
  references: ({ message }) => ({ templates: [message?.template ?? "save"] }),
  plan: (facts, { purpose, basis, note: why, expiresOn, message, send }) => {
    const mail = compose(facts, {
      kind: "save",
      audience: "candidate",
      to: facts.candidate.email,
      ...message,
      send,
      extra: saveValues({ purpose, basis, expiresOn }),
      list: facts.batchSize > 1,
    });
    const overtaken = cancelOvertaken(facts);
    const [saved] = facts.profiles;
    return {
      status: "saved",
      messages: mail.messages,
      effects: [
        ...overtaken.effects,
        {
          kind: "save-profile",
          profile: facts.newId("prof"),
          data: { purpose, basis, note: why ?? null, expiresOn },
        },
      ],
      items: [item("created", "save.known", { until: expiresOn, purpose }), ...overtaken.items],
      lasting: overtaken.lasting,
      notes: [
        note("save.told"),
        ...(saved ? [note("save.extends", { until: saved.expiresOn })] : []),
        ...otherApplications(facts),
      ],
      warnings: mail.warnings,
      blocks: [...expiryBlocks(facts, expiresOn), ...noteBlocks(basis, why), ...mail.blocks],
      detail: { purpose, basis, expiresOn, ...(why !== undefined && { note: why }) },
    };
  },
});

function expiryBlocks({ now, organisation }: Facts, expiresOn: string): Block[] {
  const today = localDate(now, organisation.timeZone);
  if (expiresOn <= today) return [block("save.past-expiry", ["input", "expiresOn"])];
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)];
  const last = `${year + SAVED_MONTHS / 12}${rest}`;
  return expiresOn > last
    ? [block("save.too-long", ["input", "expiresOn"], { months: SAVED_MONTHS })]
    : [];
}

const noteBlocks = (basis: string, why: string | undefined): Block[] =>
  basis === "legitimate-interest" && why === undefined
    ? [block("save.note-needed", ["input", "note"])]
    : [];
