/** Bodies and answers of what the host system sends. Fields are read as the cells of a file are. */
import * as z from "zod";
import { WAITING_MAIL } from "../engine/stranded-mail.ts";
import { STATUSES } from "../domain/vocabulary.ts";
import { FIELDS, MOST_ANSWERS, type Parse } from "../intake/fields.ts";

/** A field of JSON, read as the same cell of a file would be. */
const field = (parse: Parse, accepted: (text: string) => boolean = () => false) =>
  z.string().transform((text, context) => {
    const parsed = accepted(text) ? { value: text } : parse(text);
    if ("value" in parsed) return parsed.value;
    context.issues.push({
      code: "custom",
      input: undefined,
      params: { code: parsed.code, ...parsed.params },
    });
    return z.NEVER;
  });
const empty = (text: string) => text === "";
const clearable = (parse: Parse) => field(parse).nullable().optional();

export const inProject = z.object({ project: field(FIELDS.projectId) });
export const ofApplication = inProject.extend({ application: field(FIELDS.applicationId) });
export const reference = z.object({ id: z.string().min(1).max(200) });

export const projectBody = z.strictObject({
  title: field(FIELDS.projectTitle),
  department: field(FIELDS.department, empty).optional(),
  applyBy: clearable(FIELDS.applyBy),
  closedAt: clearable(FIELDS.closedAt),
});

const candidate = z
  .strictObject({
    externalId: field(FIELDS.candidateId)
      .describe(
        "The host's own id of the person, which tells them from others of the same name and address",
      )
      .optional(),
    firstName: field(FIELDS.firstName, empty),
    lastName: field(FIELDS.lastName, empty),
    email: clearable(FIELDS.email),
    phone: clearable(FIELDS.phone),
    address: clearable(FIELDS.address),
    postalCode: clearable(FIELDS.postalCode),
    city: clearable(FIELDS.city),
    language: field(FIELDS.language).optional(),
    protectedIdentity: z.boolean().optional(),
  })
  .refine(({ firstName, lastName }) => firstName || lastName, {
    path: ["lastName"],
    params: { code: "required" },
  });

export const applicationBody = z.strictObject({
  candidate,
  receivedAt: z.string().max(40).optional(),
  coverLetter: clearable(FIELDS.coverLetter),
  answers: z
    .array(z.strictObject({ question: field(FIELDS.question), answer: field(FIELDS.answer) }))
    .max(MOST_ANSWERS)
    .optional(),
  /** What becomes of mail that waits to go to the candidate's former address. */
  waitingMail: z.enum(WAITING_MAIL).optional(),
});

export const projectAnswer = z.object({
  id: z.string(),
  externalId: z.string().nullable(),
  title: z.string(),
  department: z.string(),
  applyBy: z.string().nullable(),
  closedAt: z.string().nullable(),
});

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
  status: z.enum(STATUSES),
  version: z.int(),
  candidate: z.object({ id: z.string(), version: z.int() }),
  project: z.object({ id: z.string(), externalId: z.string() }),
  outcome: z.enum(["imported", "updated", "unchanged"]),
  ...ofPerson,
  /** Still waits for a former address. */
  waitingMail: z.array(z.object({ id: z.string(), subject: z.string(), to: z.string() })),
});

export const uploadAnswer = z.object({
  id: z.string(),
  filename: z.string(),
  contentType: z.string(),
  size: z.int(),
});

export const attachmentAnswer = uploadAnswer.extend({
  application: z.string(),
  anonymised: z.boolean(),
  outcome: z.enum(["created", "replaced", "unchanged"]),
});

export const importAnswer = z.object({
  imported: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  warnings: z.int(),
  ignoredColumns: z.array(z.string()),
  rows: z.array(
    z.object({
      line: z.int(),
      externalId: z.string().nullable(),
      application: z.string().nullable(),
      outcome: z.enum(["imported", "updated", "unchanged", "refused"]),
      errors: z.array(fault),
      ...ofPerson,
    }),
  ),
});

export const protectionBody = z.strictObject({ protectedIdentity: z.boolean() });
export const protectionAnswer = z.object({
  id: z.string(),
  version: z.int(),
  protectedIdentity: z.boolean(),
});

export const closeBody = z.strictObject({ closedAt: field(FIELDS.closedAt).optional() });
