/** The wire as schemas, for the API's description. Types are in wire.ts; the two are held together here. */
import * as z from "zod";
import {
  ACTION_IDS,
  HISTORY_VERBS,
  LOCALES,
  MESSAGE_STATES,
  STATUSES,
  VERBS,
} from "../domain/vocabulary.ts";
import type {
  ActionResult,
  ApplicationDetail,
  ApplicationSummary,
  BulkActions,
  BulkPlans,
  EmployeeWire,
  FileWire,
  LoggedMessage,
  MessageDetail,
  MessageWire,
  PlannedMessageWire,
  PlanResult,
  PlanWire,
  ProblemWire,
  Receipt,
  SendingsWire,
  Settings,
} from "./wire.ts";

const instant = z.iso.datetime();
const words = z.object({ code: z.string(), message: z.string() });
const path = z.array(z.union([z.string(), z.number()]));
const status = z.enum(STATUSES);
const standing = z.object({ status, deleted: z.boolean() });
const named = z.object({ id: z.string(), name: z.string() });

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), next: z.string().nullable() });

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  errors: z.array(z.object({ path, code: z.string(), message: z.string() })).optional(),
  conflict: z
    .object({ by: z.string(), at: instant, status, deleted: z.boolean(), version: z.int() })
    .optional(),
  reason: z.string().optional(),
  confirm: z.int().optional(),
}) satisfies z.ZodType<ProblemWire>;

export const file = z.object({
  id: z.string(),
  filename: z.string(),
  contentType: z.string(),
  size: z.int(),
  url: z.string(),
}) satisfies z.ZodType<FileWire>;

const candidate = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  name: z.string(),
  email: z.string().nullable(),
});

export const applicationSummary = z.object({
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
  panel: z.object({ mean: z.number().nullable(), n: z.int(), panel: z.string() }).nullable(),
}) satisfies z.ZodType<ApplicationSummary>;

export const applicationDetail = applicationSummary.extend({
  candidate: candidate.extend({
    version: z.int(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    postalCode: z.string().nullable(),
    city: z.string().nullable(),
    language: z.string(),
    protectedIdentity: z.boolean(),
    suppressed: z.boolean(),
    suppression: z.object({ reason: z.string(), at: instant, message: z.string() }).nullable(),
  }),
  coverLetter: z.string().nullable(),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
  files: z.array(file),
  savedUntil: z.string().nullable(),
  retention: z.object({ until: z.string().nullable(), reason: z.string() }),
  actions: z.array(
    z.object({
      id: z.enum(ACTION_IDS),
      allowed: z.boolean(),
      reason: z
        .enum(["wrong_status", "deleted", "not_deleted", "not_available_yet", "missing_scope"])
        .optional(),
    }),
  ),
}) satisfies z.ZodType<ApplicationDetail>;

export const message = z.object({
  id: z.string(),
  kind: z.string(),
  audience: z.enum(["candidate", "other"]),
  to: z.string(),
  from: z.string(),
  replyTo: z.string().nullable(),
  subject: z.string(),
  state: z.enum(MESSAGE_STATES),
  sendAt: instant,
  stateAt: instant,
  failure: words.nullable(),
  version: z.int(),
  template: z.string().nullable(),
  changeable: z.boolean(),
  addressChanged: z.boolean(),
}) satisfies z.ZodType<MessageWire>;

export const loggedMessage = message.extend({
  application: z.string(),
  candidate: named,
  project: z.object({ id: z.string(), title: z.string() }),
  kindName: z.string(),
  createdAt: instant,
}) satisfies z.ZodType<LoggedMessage>;

const attachment = z.object({ filename: z.string(), contentType: z.string(), size: z.int() });

export const messageDetail = loggedMessage.extend({
  operation: z.string(),
  text: z.string(),
  html: z.string(),
  language: z.enum(LOCALES),
  attachments: z.array(attachment),
  by: z.string().nullable(),
  sentAt: instant.nullable(),
  editable: z.boolean(),
  whyNot: words.nullable(),
  source: z.object({ subject: z.string(), body: z.string() }).nullable(),
  changes: z.array(z.object({ verb: z.enum(["edit", "cancel"]), by: z.string(), at: instant })),
}) satisfies z.ZodType<MessageDetail>;

export const sendings = z.object({
  total: z.int(),
  states: z.partialRecord(z.enum(MESSAGE_STATES), z.int()),
  waiting: z.int(),
  estimatedSeconds: z.int().nullable(),
}) satisfies z.ZodType<SendingsWire>;

export const plannedMessage = z.object({
  kind: z.string(),
  audience: z.enum(["candidate", "other"]),
  to: z.string(),
  from: z.string(),
  replyTo: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  language: z.enum(LOCALES),
  sendAt: instant,
  state: z.enum(MESSAGE_STATES),
  attachments: z.array(attachment),
  template: z.string().nullable(),
}) satisfies z.ZodType<PlannedMessageWire>;

export const receipt = z.object({
  id: z.string(),
  operation: z.string(),
  application: z.string(),
  version: z.int(),
  action: z.enum(HISTORY_VERBS),
  at: instant,
  actor: named,
  from: standing.nullable(),
  to: standing,
  created: z.string().nullable(),
  panel: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  messages: z.array(message),
  undoable: z.boolean(),
  undoneBy: z.string().nullable(),
  undoes: z.string().nullable(),
}) satisfies z.ZodType<Receipt>;

export const plan = z.object({
  application: z.string(),
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
      size: z.int(),
      sha256: z.string(),
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
  lasting: z.array(words),
  executable: z.boolean(),
}) satisfies z.ZodType<PlanWire>;

const planResult = z.object({
  application: z.string(),
  outcome: z.enum(["planned", "blocked", "refused"]),
  plan: plan.optional(),
  problem: problem.optional(),
}) satisfies z.ZodType<PlanResult>;

const actionResult = z.object({
  application: z.string(),
  outcome: z.enum(["done", "blocked", "conflict", "refused"]),
  receipt: receipt.optional(),
  problem: problem.optional(),
}) satisfies z.ZodType<ActionResult>;

export const bulkPlans = z.object({
  results: z.array(planResult),
  confirm: z.int().nullable(),
  shared: plan.pick({ messages: true, items: true, notes: true, warnings: true }).nullable(),
}) satisfies z.ZodType<BulkPlans>;

export const bulkActions = z.object({
  operation: z.string(),
  results: z.array(actionResult),
}) satisfies z.ZodType<BulkActions>;

export const employee = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  position: z.string(),
  department: z.string(),
  startDate: z.iso.date(),
  candidate: z.string(),
  application: z.string(),
  project: z.object({ id: z.string(), title: z.string() }),
  files: z.array(file),
}) satisfies z.ZodType<EmployeeWire>;

const label = z.object({ id: z.string(), label: z.string() });

export const settings = z.object({
  organisation: z.object({
    id: z.string(),
    name: z.string(),
    locale: z.enum(LOCALES),
    timeZone: z.string(),
    holdSeconds: z.int(),
    publicSector: z.boolean(),
  }),
  actor: named.extend({ email: z.string().nullable() }),
  senders: z.array(z.object({ name: z.string(), address: z.string() })),
  reasons: z.object({ rejection: z.array(label), withdrawal: z.array(label) }),
  templates: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      language: z.enum(LOCALES),
      subject: z.string(),
      body: z.string(),
      delayDays: z.int().nullable(),
      open: z.boolean(),
      chosen: z.boolean(),
      fields: z.array(label),
    }),
  ),
  mergeFields: z.array(label),
  managesTemplates: z.boolean(),
}) satisfies z.ZodType<Settings>;
