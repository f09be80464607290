/** Panels over the wire as schemas; types are in panel-wire.ts. */
import * as z from "zod";
import { PANEL_VERBS, REVEALS, REVIEWER_KINDS, VERDICTS } from "../domain/panel.ts";
import { LOCALES, STATUSES } from "../domain/vocabulary.ts";
import type {
  PanelChangeWire,
  PanelDetail,
  PanelInvitationPlan,
  PanelSummary,
  ScaleWire,
} from "./panel-wire.ts";
import { plan } from "./schemas/plans.ts";

const instant = z.iso.datetime();
const score = z.int().min(1).max(7);

export const panelSummary = z.object({
  id: z.string(),
  project: z.object({ id: z.string(), title: z.string() }),
  createdAt: instant,
  createdBy: z.string(),
  deadline: z.string(),
  deadlineAt: instant,
  over: z.boolean(),
  candidates: z.int(),
  reviewers: z.int(),
  submitted: z.int(),
}) satisfies z.ZodType<PanelSummary>;

const reviewer = z.object({
  id: z.string(),
  kind: z.enum(REVIEWER_KINDS),
  name: z.string(),
  email: z.string(),
  language: z.enum(LOCALES),
  state: z.enum(["invited", "opened", "started", "submitted", "revoked"]),
  submittedAt: instant.nullable(),
  done: z.int(),
  reminded: z.int(),
  remindAt: instant.nullable(),
});

const candidate = z.object({
  application: z.string(),
  name: z.string(),
  number: z.int(),
  status: z.enum(STATUSES),
  left: z.boolean(),
  place: z.int().nullable(),
  figures: z.object({
    n: z.int(),
    mean: z.number().nullable(),
    median: z.number().nullable(),
    range: z.tuple([score, score]).nullable(),
    dots: z.array(z.int()),
    disagree: z.boolean(),
  }),
  conflicts: z.int(),
  cannotJudge: z.int(),
  waiting: z.int(),
  ratings: z.array(
    z.object({
      reviewer: z.string(),
      verdict: z.enum(VERDICTS),
      score: score.nullable(),
      comment: z.string().nullable(),
      at: instant,
      counts: z.boolean(),
    }),
  ),
});

const change = z.object({
  at: instant,
  verb: z.enum(["open", ...PANEL_VERBS]),
  actor: z.string(),
  reviewer: z.string().nullable(),
}) satisfies z.ZodType<PanelChangeWire>;

export const panelDetail = panelSummary.extend({
  blind: z.boolean(),
  options: z.object({
    anonymise: z.boolean(),
    withoutAttachments: z.boolean(),
    commentRequired: z.boolean(),
    reveal: z.enum(REVEALS),
    code: z.boolean(),
  }),
  reminders: z.object({
    firstAfterDays: z.int().nullable(),
    everyDays: z.int().nullable(),
  }),
  reviewerList: z.array(reviewer),
  ranking: z.array(candidate),
  anchors: z.array(z.string()),
  changes: z.array(change),
}) satisfies z.ZodType<PanelDetail>;

export const invitationPlan = plan.pick({
  messages: true,
  notes: true,
  warnings: true,
  blocks: true,
  executable: true,
}) satisfies z.ZodType<PanelInvitationPlan>;

const words = z.array(z.string()).nullable();

export const scale = z.object({ sv: words, en: words }) satisfies z.ZodType<ScaleWire>;
