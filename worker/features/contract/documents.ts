/** The file of a contract: its pages, and in it what was agreed, as data. */
import { toPdf } from "../../documents/pdf.ts";
import { defineDocument } from "../../engine/port.ts";
import { sealed } from "./sealing.ts";

export const documents = [
  defineDocument({
    kind: "contract",
    draw: ({ list, terms, number }, date) =>
      toPdf(list, {
        date,
        embed: {
          name: "contract.json",
          mediaType: "application/json",
          description: "What is agreed, as data: ContractTerms in the API's description",
          bytes: new TextEncoder().encode(JSON.stringify({ number, ...terms })),
        },
      }),
    finish: async (bytes, { seal }, around) => (seal ? sealed(bytes, seal, around) : bytes),
  }),
];
