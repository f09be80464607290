/** The letters of a bulk as one file for the printer. */
import * as z from "zod";
import { instant } from "../../../http/schemas/parts.ts";
import { LEFT_OUT } from "../rules/print.ts";

const id = z.string();

export const print = z
  .object({
    id,
    createdAt: instant,
    createdBy: z.string(),
    letters: z.int().describe("How many are printed, in the order of postal codes, abroad last"),
    joined: z.int().describe("How many of them are in the file by now"),
    left: z
      .array(
        z.object({
          application: id,
          name: z.string().nullable().describe("Null: not known"),
          why: z.enum(LEFT_OUT),
        }),
      )
      .describe("Whose letters are listed in the file and not printed: print them one by one"),
    pages: z.int().nullable().describe("With the cover list; null until the file is made"),
    url: z.string().nullable().describe("The PDF; null until it is made"),
  })
  .describe("A file for the printer only: each letter is a document of its own")
  .meta({ id: "LetterPrint" });

export const printing = z
  .object({
    waiting: z.array(id).describe("Applications whose letters of the bulk wait to be posted"),
    print: print.nullable().describe("The newest file of them; null: none, or it has been erased"),
  })
  .describe("How the letters of a bulk are printed")
  .meta({ id: "LetterPrinting" });
export type PrintingWire = z.output<typeof printing>;

export const bulkOf = z.strictObject({
  bulk: z.string().min(1).max(200).describe("What was done to many, with a letter to each"),
});
