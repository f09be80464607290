/** Stored contracts → wire. */
import type { Block } from "../../../documents/content.ts";
import { fullName } from "../../../domain/fold.ts";
import { isAlive, isStanding } from "../rules/facts.ts";
import type { BlockWire, ContractWire, OwnContractWire } from "../schemas/contracts.ts";
import type { OwnContract, StoredContract, StoredCopy } from "../statements/reads.ts";

/** Lines to sign on are for paper. */
const blockWire = (block: Block): BlockWire[] => {
  switch (block.kind) {
    case "heading":
      return [
        {
          kind: "heading",
          level: block.level,
          ...(block.number !== undefined && { number: block.number }),
          text: block.text,
        },
      ];
    case "paragraph":
      return [{ kind: "paragraph", text: block.text }];
    case "terms":
      return [{ kind: "terms", rows: block.rows.map(({ term, detail }) => ({ term, detail })) }];
    default:
      return [];
  }
};

export function ownContractWire(own: OwnContract): OwnContractWire {
  const { contract, title, blocks, filename, size, firstName, organisation, project } = own;
  const { state, version, number, asker, sha256, terms } = contract;
  const shown = isAlive(contract);
  return {
    state,
    seen: version,
    number,
    organisation,
    project,
    firstName,
    asker: { name: asker.name, email: asker.email },
    language: terms.language,
    title,
    blocks: shown ? blocks.flatMap(blockWire) : [],
    filename,
    size,
    sha256,
    sealed: contract.seal !== null,
    timeZone: own.timeZone,
    answeredAt: own.answeredAt,
    name: own.name,
    copies: shown
      ? own.copies.map(({ id, ...copy }) => ({ id, filename: copy.filename, size: copy.size }))
      : [],
    may: { accept: isStanding(contract), ask: asker.email !== null && shown, download: shown },
  };
}

const copyWire = ({ id, filename, size, contentType, sha256, at, by }: StoredCopy) => ({
  id,
  filename,
  size,
  contentType,
  sha256,
  at,
  by,
});

export function contractWire({ contract, ...stored }: StoredContract): ContractWire {
  const { id, number, state, terms, sha256, asker } = contract;
  const { name, answeredAt } = stored;
  return {
    id,
    application: stored.application,
    name: fullName(stored),
    project: stored.project,
    number,
    state,
    title: stored.title,
    terms,
    filename: stored.filename,
    size: stored.size,
    sha256,
    seal: contract.seal,
    createdAt: stored.createdAt,
    by: { id: asker.id, name: asker.name },
    openedAt: stored.openedAt,
    accepted:
      name !== null && answeredAt !== null
        ? { name, at: answeredAt, via: stored.via as NonNullable<ContractWire["accepted"]>["via"] }
        : null,
    copies: stored.copies.map(copyWire),
  };
}
