import * as z from "zod";
import { PANEL_VERBS, REVEALS, REVIEWER_KINDS } from "../rules/panel.ts";
import { instant, language, titled } from "../../../http/schemas/parts.ts";
import { plan } from "../../../http/schemas/plans.ts";
import { ranked } from "./rankings.ts";

export const panelSummary = z
  .object({
    id: z.string(),
    project: titled,
    createdAt: instant,
    createdBy: z.string(),
    deadline: z.string().describe("Local date"),
    deadlineAt: instant.describe("The instant at which the deadline ends"),
    over: z.boolean(),
    candidates: z.int(),
    reviewers: z.int(),
    submitted: z.int(),
  })
  .meta({ id: "PanelSummary" });
export type PanelSummary = z.output<typeof panelSummary>;

export const panelOptions = z
  .object({
    anonymise: z
      .boolean()
      .describe("Reviewers see defined fields only, without what tells who the candidate is"),
    withoutAttachments: z.boolean(),
    identityNumbers: z
      .boolean()
      .describe("Personal identity numbers in letters, answers and file names are not masked"),
    commentRequired: z.boolean(),
    reveal: z.enum(REVEALS).describe("When a reviewer sees what the others wrote"),
    code: z.boolean().describe("External reviewers confirm a six-digit code sent by e-mail"),
  })
  .meta({ id: "PanelOptions" });

const reminders = z
  .object({
    firstAfterDays: z.int().nullable().describe("Days after the invitation"),
    everyDays: z.int().nullable().describe("Days between the following ones"),
  })
  .describe("Reminders until a reviewer has submitted, never after the deadline; null: none");

const reviewer = z.object({
  id: z.string(),
  kind: z
    .enum(REVIEWER_KINDS)
    .describe("Colleagues review in the intranet or by link; others by link, with a code"),
  name: z.string(),
  email: z.string(),
  language,
  state: z.enum(["invited", "opened", "started", "submitted", "revoked"]),
  submittedAt: instant.nullable(),
  done: z.int().describe("Candidates on which they have said something, of all"),
  reminded: z.int(),
  remindAt: instant.nullable(),
});
export type PanelReviewerWire = z.output<typeof reviewer>;

const change = z.object({
  at: instant,
  verb: z.enum(["open", ...PANEL_VERBS]),
  actor: z.string().describe("Name of who did it"),
  reviewer: z
    .string()
    .nullable()
    .describe("Id of the reviewer whom it concerns; null: the whole panel"),
});
export type PanelChangeWire = z.output<typeof change>;

export const panelDetail = panelSummary
  .extend({
    blind: z
      .boolean()
      .describe(
        "Who reads is a reviewer here: ratings and figures are left out of all candidates until they have handed in, and then of those of whom they have said nothing",
      ),
    nameless: z
      .boolean()
      .describe(
        "The session gives no address of who reads: they may be any of the reviewers, and it is blind until all have handed in",
      ),
    options: panelOptions,
    reminders,
    language: language.describe("The organisation's first, in whose order its names stand"),
    reviewerList: z.array(reviewer),
    ranking: z.array(ranked),
    anchors: z.array(z.string()).describe("Words for 1–7 in the request's language, lowest first"),
    changes: z.array(change).describe("What was done to it, newest first, at most 200"),
  })
  .describe("A review panel: candidates in the order of the ranking, reviewers by name")
  .meta({ id: "Panel" });
export type PanelDetail = z.output<typeof panelDetail>;

export const mailPlan = plan
  .pick({ messages: true, notes: true, warnings: true, blocks: true, executable: true })
  .describe("What reviewers of a panel would be written")
  .meta({ id: "ReviewerMailPlan" });
export type PanelMailPlan = z.output<typeof mailPlan>;
