import { block, defineAction, item } from "../../../engine/action.ts";
import { passwordNotes } from "../../../engine/attachments.ts";
import { copyInput } from "../input.ts";
import { isAlive, MOST_COPIES } from "../rules/facts.ts";

/** A contract that both have signed by hand is kept beside what was sent, byte for byte. */
export const recordSignedCopy = defineAction({
  id: "record-signed-copy",
  input: copyInput,
  references: ({ attachments }) => ({ files: attachments }),
  unavailable: ({ features }) => ((features.contracts ?? []).some(isAlive) ? null : "no_contract"),
  plan: (facts, { contract: id, attachments, note: words }) => {
    const contract = (facts.features.contracts ?? []).find((each) => each.id === id);
    if (!contract || !isAlive(contract))
      return { blocks: [block("contract.none-such", ["input", "contract"])] };
    const { files } = facts.referred;
    const own = new Set(facts.files.map((file) => file.id));
    const copies = files.map((file) => ({ ...file, id: facts.newId("file"), file: file.id }));
    return {
      effects: [
        {
          kind: "keep-copies",
          contract: id,
          copies: copies.map((copy) => copy.id),
          data: { files: copies },
        },
      ],
      items: files.map(({ filename }) =>
        item("created", "contract.copy-kept", { filename, number: contract.number }),
      ),
      notes: passwordNotes(files),
      blocks: [
        ...(new Set(attachments).size < attachments.length
          ? [block("contract.copy-twice", ["input", "attachments"])]
          : []),
        ...files.flatMap(({ id: file, contentType, filename }, at) => [
          // What the candidate has handed in is theirs: it may be replaced.
          ...(own.has(file) ? [block("contract.copy-own", ["input", "attachments", at])] : []),
          ...(SCANS.includes(contentType)
            ? []
            : [block("contract.copy-type", ["input", "attachments", at], { filename })]),
        ]),
        ...(contract.copies + files.length > MOST_COPIES
          ? [block("contract.copies-many", ["input", "attachments"], { most: MOST_COPIES })]
          : []),
      ],
      detail: { ...(words !== undefined && { note: words }) },
    };
  },
});

/** What comes of a scanner, a telephone, or a program to sign with. */
const SCANS: readonly string[] = ["application/pdf", "image/png", "image/jpeg"];
