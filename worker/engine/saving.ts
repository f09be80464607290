/** What actions that keep a person for other jobs have in common: what is refused, and what holds until a yes. */
import type { Facts } from "../domain/facts.ts";
import { fullName } from "../domain/fold.ts";
import { localDate } from "../domain/localtime.ts";
import { isOwnTextId } from "../domain/own-text.ts";
import { dayOf, wordOf } from "../domain/params.ts";
import type { Block, Note } from "../domain/plan.ts";
import { retentionUntil } from "../domain/retention.ts";
import { basesOf, type LegalBasis, longestSaved, SAVED_MONTHS } from "../domain/saving.ts";
import type { TextKind } from "../mail/kinds.ts";
import { block, note } from "./action.ts";

export interface Saving {
  basis: LegalBasis;
  /** Why it is needed or the interest outweighs. */
  note?: string | undefined;
  /** Local date. */
  expiresOn: string;
}

/** `template`: the text that was chosen; `fitting`: the kind that fits the basis. */
export function savingBlocks(
  facts: Facts,
  { basis, note: why, expiresOn }: Saving,
  { template, fitting }: { template: TextKind | undefined; fitting: TextKind },
): Block[] {
  return [
    ...basisBlocks(facts, basis),
    ...textBlocks(facts, template, fitting),
    ...expiryBlocks(facts, expiresOn),
    ...(basis === "consent" || why !== undefined
      ? []
      : [block("save.note-needed", ["input", "note"])]),
  ];
}

/** What holds until the candidate has answered, and if they never do. */
export function waitingForYes({ candidate, organisation, project }: Facts): Note[] {
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

const basisBlocks = ({ organisation }: Facts, basis: LegalBasis): Block[] =>
  basesOf(organisation).includes(basis)
    ? []
    : [
        block(organisation.publicSector ? "save.public-basis" : "save.other-basis", [
          "input",
          "basis",
        ]),
      ];

/** A text that the organisation made itself is for what the kind is for beside which it was made. */
function textBlocks({ templates }: Facts, template: TextKind | undefined, fitting: TextKind) {
  const kind = templates.find((each) => each.kind === template)?.base ?? template;
  return kind === undefined || isOwnTextId(kind) || kind === fitting
    ? []
    : [block("save.other-text", ["input", "message", "template"])];
}

function expiryBlocks({ now, organisation }: Facts, expiresOn: string): Block[] {
  const today = localDate(now, organisation.timeZone);
  if (expiresOn <= today) return [block("save.past-expiry", ["input", "expiresOn"])];
  return expiresOn > longestSaved(today)
    ? [block("save.too-long", ["input", "expiresOn"], { months: SAVED_MONTHS })]
    : [];
}
