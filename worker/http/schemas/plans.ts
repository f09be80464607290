import * as z from "zod";
import { MESSAGE_STATES, VERBS } from "../../domain/vocabulary.ts";
import { displayList } from "./documents.ts";
import { attachment } from "./files.ts";
import { calendar } from "./messages.ts";
import { instant, language, named, path, standing, words } from "./parts.ts";

export const plannedMessage = z
  .object({
    kind: z.string(),
    audience: z.enum(["candidate", "other"]),
    to: z.string(),
    from: z.string(),
    replyTo: z.string().nullable(),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    language,
    sendAt: instant,
    state: z.enum(MESSAGE_STATES),
    attachments: z.array(attachment),
    calendar,
    template: z
      .string()
      .nullable()
      .describe("Version of the template that it is made from; null for a recruiter's own words"),
  })
  .meta({ id: "PlannedMessage" });
export type PlannedMessageWire = z.output<typeof plannedMessage>;

export const plan = z
  .object({
    application: z.string(),
    externalId: z.string().nullable(),
    version: z.int(),
    action: z.enum(VERBS),
    candidate: named,
    from: standing,
    to: standing,
    messages: z.array(plannedMessage),
    documents: z.array(
      z.object({
        kind: z.string(),
        filename: z.string(),
        contentType: z.string(),
        pages: z.int().describe("Laid out; its bytes are drawn when the plan is executed"),
        list: displayList
          .nullable()
          .describe(
            "What stands where on its pages; null in a plan of many, whose own plans have it",
          ),
      }),
    ),
    items: z.array(
      words.extend({
        kind: z.enum(["goes", "stays", "missing", "cancelled", "returns", "created", "removed"]),
      }),
    ),
    notes: z.array(words),
    warnings: z.array(words),
    blocks: z.array(words.extend({ path })),
    lasting: z.array(words).describe("What undo cannot take back"),
    executable: z.boolean().describe("False when it has blocks"),
  })
  .meta({ id: "Plan" });
export type PlanWire = z.output<typeof plan>;

export const sharedPlan = plan
  .pick({
    messages: true,
    items: true,
    notes: true,
    warnings: true,
  })
  .extend({
    perRequest: z
      .literal(true)
      .optional()
      .describe(
        "What the plans of this request come to together: the rest may go in other requests. Absent: all go in one",
      ),
  })
  .meta({ id: "SharedPlan" });
export type SharedPlanWire = z.output<typeof sharedPlan>;
