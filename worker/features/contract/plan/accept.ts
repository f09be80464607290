import type { Facts } from "../../../domain/facts.ts";
import { fullName } from "../../../domain/fold.ts";
import type { Block } from "../../../domain/plan.ts";
import { block, defineAction, item } from "../../../engine/action.ts";
import { answerInput } from "../input.ts";
import { asAsker, tellAsker, write } from "../message.ts";
import { isStanding } from "../rules/facts.ts";
import { waitingOf } from "./ending.ts";

const lacks = (field: string): Block => ({ code: "field.required", path: ["input", field] });

/**
 * The candidate accepts the very file that they were sent: their own word by the link, or as a recruiter records it,
 * who says how it came.
 */
export const answerContract = defineAction({
  id: "answer-contract",
  input: answerInput,
  references: () => ({ templates: ["contract-accepted", "contract-answered"] }),
  unavailable: ({ features }) =>
    (features.contracts ?? []).some(isStanding) ? null : "no_contract",
  plan: (facts: Facts, { contract: id, seen, name, sha256, via, note: words }) => {
    const contract = (facts.features.contracts ?? []).find((each) => each.id === id);
    if (!contract || !isStanding(contract))
      return { blocks: [block("contract.not-open", ["input", "contract"])] };
    const own = facts.actor.id === id;
    const waiting = waitingOf(facts, contract);
    const mail = write(asAsker(facts, contract), contract, { kind: "contract-accepted" });
    const changed =
      (seen !== undefined && seen !== contract.version) ||
      (sha256 !== undefined && sha256 !== contract.sha256);
    return {
      messages: [...mail.messages, ...(own ? tellAsker(facts, contract, "contract-answered") : [])],
      effects: [
        ...waiting.effects,
        {
          kind: "accept-contract",
          contract: id,
          seen: contract.version,
          own,
          data: { name: name ?? fullName(facts.candidate), via: via ?? null },
        },
      ],
      items: [item("created", "contract.accepts", { number: contract.number }), ...waiting.items],
      lasting: waiting.lasting,
      warnings: mail.warnings,
      blocks: [
        ...(own && name === undefined ? [lacks("name")] : []),
        ...(own && sha256 === undefined ? [lacks("sha256")] : []),
        ...(own || via !== undefined ? [] : [lacks("via")]),
        ...(changed ? [block("contract.changed-meanwhile")] : []),
        ...mail.blocks,
      ],
      detail: {
        sha256: contract.sha256,
        ...(name !== undefined && { signed: name }),
        ...(via !== undefined && { via }),
        ...(words !== undefined && { note: words }),
      },
    };
  },
});
