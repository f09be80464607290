/** What the host system is answered, a row of a file like a single application. */
import * as z from "zod";
import { strandedMail } from "../../../http/schemas/messages.ts";
import { status } from "../../../http/schemas/parts.ts";

const fault = z.object({ code: z.string(), field: z.string().nullable(), message: z.string() });

/** What a row says of its person holds for their other applications too (DECISIONS.md, 11). */
const ofPerson = {
  warnings: z.array(fault),
  changed: z.array(z.string()).describe("Fields of the candidate that were changed"),
  alsoChanged: z
    .array(z.object({ application: z.string(), externalId: z.string().nullable() }))
    .describe("Other applications of the same person, for which these fields changed too"),
};

export const applicationAnswer = z.object({
  id: z.string(),
  externalId: z.string(),
  status,
  version: z.int(),
  candidate: z.object({ id: z.string(), version: z.int() }),
  project: z.object({ id: z.string(), externalId: z.string() }),
  outcome: z.enum(["imported", "updated", "unchanged"]),
  ...ofPerson,
  waitingMail: strandedMail,
});

export const importAnswer = z.object({
  encoding: z.string().describe("As which the file was read, by its WHATWG name"),
  imported: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  warnings: z.int().describe("Rows taken in that are worth a look"),
  ignoredColumns: z
    .array(z.string())
    .describe("Columns of the file that mean nothing here, by their names there"),
  rows: z.array(
    z.object({
      line: z.int(),
      externalId: z.string().nullable(),
      application: z.string().nullable(),
      outcome: z.enum(["imported", "updated", "unchanged", "refused"]),
      errors: z.array(fault),
      ...ofPerson,
      waitingMail: strandedMail,
    }),
  ),
});

export const protectionAnswer = z.object({
  id: z.string(),
  version: z.int(),
  protectedIdentity: z.boolean(),
  waitingMail: strandedMail,
});
