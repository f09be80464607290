import * as z from "zod";
import { ACTION_IDS, UNAVAILABLE } from "../../../domain/vocabulary.ts";
import type { Registry } from "../../../engine/feature.ts";
import type { ListedFacts } from "../../../engine/port.ts";
import { file } from "../../../http/schemas/files.ts";
import { instant, status } from "../../../http/schemas/parts.ts";

const candidate = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  name: z.string(),
  email: z.string().nullable(),
});

const summary = z.object({
  id: z.string(),
  externalId: z.string().nullable(),
  status,
  version: z.int(),
  deleted: z.boolean(),
  deletedAt: instant.nullable(),
  receivedAt: z.string(),
  candidate,
  project: z.object({
    id: z.string(),
    externalId: z.string().nullable(),
    title: z.string(),
    department: z.string(),
  }),
});
export type ApplicationSummary = z.output<typeof summary> & ListedFacts;

const actionState = z.object({
  id: z.enum(ACTION_IDS),
  allowed: z.boolean(),
  reason: z.enum(UNAVAILABLE).optional().describe("Why not, when it is not allowed"),
});
export type ActionState = z.output<typeof actionState>;

const detail = summary.extend({
  candidate: candidate.extend({
    version: z.int(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    postalCode: z.string().nullable(),
    city: z.string().nullable(),
    language: z.string(),
    protectedIdentity: z.boolean(),
    suppressed: z
      .boolean()
      .describe(
        "The organisation sends nothing more to the address, or nothing that goes to many; why: `suppression`",
      ),
    suppression: z
      .object({
        reason: z.string(),
        at: instant,
        message: z.string().describe("The reason in words"),
      })
      .nullable(),
  }),
  coverLetter: z.string().nullable(),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  files: z.array(file),
  savedUntil: z
    .string()
    .nullable()
    .describe("The last day of the person in the candidate database; null also while only asked"),
  askedUntil: z
    .string()
    .nullable()
    .describe(
      "The last day that would be, of a person who is asked for consent and has not answered",
    ),
  retention: z
    .object({
      until: z.string().nullable().describe("Null while the project runs"),
      reason: z.string(),
    })
    .describe("Until when it is kept, and why"),
  proposed: z
    .record(z.string(), z.record(z.string(), z.string()))
    .describe(
      "What is known already of an action's input, by the action and the name of the field",
    ),
  actions: z.array(actionState),
});
export type ApplicationDetail = z.output<typeof detail> & ListedFacts;

const listed = (registry: Registry) =>
  Object.fromEntries(registry.listed.map(({ name, schema }) => [name, schema]));

export const applicationSummary = (registry: Registry) =>
  summary.extend(listed(registry)).meta({ id: "ApplicationSummary" });
export const applicationDetail = (registry: Registry) =>
  detail.extend(listed(registry)).meta({ id: "Application" });
