/**
 * What the host system sends; what it is answered stands in intake.ts. Fields are read as the cells of a file are.
 */
import * as z from "zod";
import { WAITING_MAIL } from "../../../engine/stranded-mail.ts";
import type { Parse } from "../../../domain/text.ts";
import { FIELDS, MOST_ANSWERS } from "../fields.ts";
import { field, projectReference } from "../../../http/schemas/parts.ts";

const empty = (text: string) => text === "";
const clearable = (parse: Parse) => field(parse).nullable().optional();

const reference = z.string().min(1).max(200);

export const inProject = z.object({
  project: field(FIELDS.projectId).describe("The host's own id of the project"),
});
export const ofApplication = inProject.extend({
  application: field(FIELDS.applicationId).describe("The host's own id of the application"),
});
export const ofProject = z.object({ project: projectReference });
export const ofCandidate = z.object({ id: reference });

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
  waitingMail: z
    .enum(WAITING_MAIL)
    .optional()
    .describe(
      "readdress: mail that waits to go to the candidate's former address goes to the new one; cancel: all mail about the person that will not leave as it stands is stopped",
    ),
});

export const protectionBody = z.strictObject({ protectedIdentity: z.boolean() });
export const closeBody = z.strictObject({ closedAt: field(FIELDS.closedAt).optional() });
