/** Contracts as their candidate and a recruiter read them, and what is answered. */
import * as z from "zod";
import { LOCALES } from "../../../domain/vocabulary.ts";
import { text } from "../../../engine/input-parts.ts";
import { instant } from "../../../http/schemas/parts.ts";
import { CURRENCIES, PAY_PERIODS } from "../../../domain/pay.ts";
import { EMPLOYMENT_FORMS } from "../rules/law.ts";
import { CONTRACT_SOURCES, CONTRACT_STATES, WORKPLACES } from "../rules/contract.ts";

const id = z.string();

const sha256 = z.string().describe("SHA-256, hex, of the file");

/** What the document says, block by block, as its accessible twin shows it. */
const block = z.union([
  z.object({
    kind: z.literal("heading"),
    level: z.int(),
    number: z.string().optional(),
    text: z.string(),
  }),
  z.object({ kind: z.literal("paragraph"), text: z.string() }),
  z.object({
    kind: z.literal("terms"),
    rows: z.array(z.object({ term: z.string(), detail: z.string() })),
  }),
]);
export type BlockWire = z.output<typeof block>;

export const copyId = z.string().min(1).max(200).describe("One of the contract's `copies`");

const copy = z
  .object({ id, filename: z.string(), size: z.int().describe("Bytes") })
  .describe("As both have signed it: the very file that was handed in");

export const ownContract = z
  .object({
    state: z.enum(CONTRACT_STATES),
    seen: z.int().describe("Version of how the contract stands, which an acceptance names"),
    number: z.int().describe("Which version it is"),
    organisation: z.string(),
    project: z.string(),
    firstName: z.string(),
    asker: z.object({ name: z.string(), email: z.string().nullable() }),
    language: z.enum(LOCALES).describe("Of the blocks"),
    title: z.string(),
    blocks: z.array(block).describe("What the file says; none of one that no longer applies"),
    filename: z.string(),
    size: z.int().describe("Bytes of the file"),
    sha256,
    sealed: z.boolean().describe("By the organisation's own seal, which is not a qualified one"),
    timeZone: z.string(),
    answeredAt: instant.nullable(),
    name: z.string().nullable().describe("As typed below what was accepted"),
    copies: z.array(copy),
    may: z
      .object({ accept: z.boolean(), ask: z.boolean(), download: z.boolean() })
      .describe("What the candidate can do now"),
  })
  .describe("An employment contract, as its candidate reads it");
export type OwnContractWire = z.output<typeof ownContract>;

export const acceptBody = z.strictObject({
  seen: z.int().min(1),
  name: z.string().max(200).describe("The candidate's, as they typed it"),
  sha256: sha256.regex(/^[0-9a-f]{64}$/),
});
export type AcceptBody = z.output<typeof acceptBody>;

export const questionBody = z.strictObject({ text: text(2000) });

const statement = z.object({
  says: z
    .enum(["filled", "varies", "refers", "none"])
    .describe("In its own words, as what cannot be stated, by reference, or not applicable"),
  text: z.string().nullable(),
});

/** What is agreed, as it is embedded in the file, too. */
const terms = z
  .object({
    language: z.enum(LOCALES),
    employer: z.object({
      name: z.string(),
      number: z.string().nullable(),
      address: z.string(),
      agency: z.boolean(),
    }),
    employee: z.object({ name: z.string(), address: z.string() }),
    startDate: z.iso.date(),
    workplace: z.object({ is: z.enum(WORKPLACES), place: z.string().nullable() }),
    position: z.string(),
    duties: z.string(),
    form: z.enum(EMPLOYMENT_FORMS),
    formName: z.string().nullable(),
    until: z.iso.date().nullable(),
    ends: z.string().nullable(),
    notice: statement.nullable(),
    pay: statement.extend({
      amount: z
        .object({
          amount: z.string().describe("Exact decimal text"),
          period: z.enum(PAY_PERIODS),
          currency: z.enum(CURRENCIES),
        })
        .nullable(),
      benefits: z.array(z.string()),
    }),
    hours: statement,
    overtime: statement,
    scheduling: statement,
    shifts: statement,
    client: statement,
    training: statement,
    leave: statement,
    ending: statement,
    social: statement,
    collective: statement,
    abroad: z
      .object({
        country: z.string(),
        period: z.string(),
        currency: z.enum(CURRENCIES),
        benefits: z.string().nullable(),
        home: z.string().nullable(),
      })
      .nullable(),
    other: z.string().nullable(),
    validFrom: z.iso.date().nullable(),
  })
  .meta({ id: "ContractTerms" });

export const contract = z
  .object({
    id,
    application: id,
    name: z.string().describe("The candidate's"),
    project: z.object({ id, title: z.string() }),
    number: z.int(),
    state: z.enum(CONTRACT_STATES),
    title: z.string(),
    terms,
    filename: z.string(),
    size: z.int(),
    sha256,
    seal: z
      .string()
      .nullable()
      .describe("SHA-256, hex, of the certificate with which the file is sealed; null: it is not"),
    createdAt: instant,
    by: z.object({ id, name: z.string() }),
    openedAt: instant.nullable(),
    accepted: z
      .object({ name: z.string(), at: instant, via: z.enum(CONTRACT_SOURCES).nullable() })
      .nullable()
      .describe("The name typed below it, when, and how it came where a recruiter recorded it"),
    copies: z.array(copy.extend({ contentType: z.string(), sha256, at: instant, by: z.string() })),
  })
  .describe("One version of an employment contract");
export type ContractWire = z.output<typeof contract>;
