/** Whether a file is a contract that was sent from here; tells of nobody. */
import * as z from "zod";
import { FILE_STATES } from "../rules/facts.ts";

export const verifyBody = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("SHA-256 of the file, hex in small letters; the file itself stays where it is"),
});

export const verified = z
  .object({
    contract: z
      .object({
        organisation: z.string().describe("Who has issued it"),
        number: z.int().describe("Which version it is"),
        state: z.enum(FILE_STATES),
        newer: z.int().nullable().describe("The version that has taken its place"),
      })
      .nullable()
      .describe("Null: no contract that was sent from here, or one that is erased"),
  })
  .meta({ id: "VerifiedFile" });
export type VerifiedFile = z.output<typeof verified>;
