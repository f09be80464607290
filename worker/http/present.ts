/** Domain → wire. Words are said in the reader's language here and nowhere earlier. */
import { holds, reachesProject } from "../domain/actor.ts";
import type { Actor } from "../domain/actor.ts";
import { fullName } from "../domain/fold.ts";
import type { CandidateFile, Mailbox } from "../domain/facts.ts";
import type {
  Attachment,
  Detail,
  Effect,
  Note,
  PlannedMessage,
  SharedPlan,
} from "../domain/plan.ts";
import { type Locale, SCOPES } from "../domain/vocabulary.ts";
import type { Outcome, Planned, PlanOutcome } from "../engine/outcome.ts";
import { whyNotCancel } from "../engine/edit-messages.ts";
import type { MadeThings } from "../engine/effect.ts";
import type { Registry } from "../engine/feature.ts";
import type { StoredReceipt } from "../engine/store/receipts.ts";
import type { Stranded } from "../outbox/messages.ts";
import type { Stranding } from "../outbox/no-longer-true.ts";
import type { StoredMessage } from "../outbox/stored.ts";
import { say } from "../i18n/index.ts";
import { withoutSecrets } from "../mail/secret-links.ts";
import { problemWire } from "./problem.ts";
import type { ActionResult, PlanResult } from "./schemas/bulk.ts";
import type { FileWire } from "./schemas/files.ts";
import type { MessageWire, StrandedMail } from "./schemas/messages.ts";
import type { Said } from "./schemas/parts.ts";
import type { PlannedMessageWire, PlanWire, SharedPlanWire } from "./schemas/plans.ts";
import type { Receipt } from "./schemas/receipts.ts";

export const words =
  (locale: Locale) =>
  ({ code, params }: Note): Said => ({ code, message: say(locale, code, params) });

export const mailbox = ({ name, address }: Mailbox): string =>
  name ? `${name} <${address}>` : address;

/** What many applications share, to be shown once; null: nothing that can be shown. */
export function sharedWire(shared: SharedPlan | null, locale: Locale): SharedPlanWire | null {
  if (!shared) return null;
  const { messages, items, notes, warnings, perRequest } = shared;
  if (perRequest && ![messages, items, notes, warnings].some(({ length }) => length)) return null;
  return {
    messages: messages.map((message) => plannedMessageWire(message, locale)),
    items: items.map((item) => ({ kind: item.kind, ...words(locale)(item) })),
    notes: notes.map(words(locale)),
    warnings: warnings.map(words(locale)),
    ...(perRequest && { perRequest }),
  };
}

/** A plan in words, with the pages of its documents, and with what it would share with others. */
export const wholePlanWire = (
  planned: Planned,
  locale: Locale,
  shared: SharedPlan | null,
): PlanWire => {
  const { documents } = planned.plan;
  const plan = planWire(planned, locale, shared);
  return {
    ...plan,
    documents: plan.documents.map((each, at) => ({ ...each, list: documents[at]!.drawing.list })),
  };
};

/** A plan in words, as small as one of many should be. */
function planWire(
  { plan, candidate, externalId }: Planned,
  locale: Locale,
  shared: SharedPlan | null = null,
): PlanWire {
  const inWords = words(locale);
  const common = sharedWire(shared, locale);
  return {
    application: plan.application,
    externalId,
    version: plan.seen.application,
    action: plan.verb,
    candidate: { id: candidate.id, name: fullName(candidate) },
    from: { status: plan.from.status, deleted: plan.from.deleted },
    to: { status: plan.to.status, deleted: plan.to.deleted },
    messages: [
      ...plan.messages.map((message) => plannedMessageWire(message, locale)),
      ...(common?.messages ?? []),
    ],
    documents: plan.documents.map(({ kind, filename, contentType, pages }) => ({
      kind,
      filename,
      contentType,
      pages,
      list: null,
    })),
    items: [
      ...plan.items.map((item) => ({ kind: item.kind, ...inWords(item) })),
      ...(common?.items ?? []),
    ],
    notes: [...plan.notes.map(inWords), ...(common?.notes ?? [])],
    warnings: [...plan.warnings.map(inWords), ...(common?.warnings ?? [])],
    blocks: plan.blocks.map((block) => ({ path: block.path ?? [], ...inWords(block) })),
    lasting: plan.lasting.map(inWords),
    executable: plan.blocks.length === 0,
  };
}

export const plannedMessageWire = (
  message: PlannedMessage,
  locale: Locale,
): PlannedMessageWire => ({
  kind: message.kind,
  audience: message.audience,
  to: message.to,
  from: mailbox(message.from),
  replyTo: message.replyTo,
  subject: withoutSecrets(message.subject, locale),
  text: withoutSecrets(message.text, locale),
  html: withoutSecrets(message.html, locale),
  language: message.language,
  sendAt: message.sendAt,
  state: message.state,
  attachments: attachmentsWire(message.attachments),
  calendar: message.calendar?.method ?? null,
  template: message.template,
});

/** What is attached, without what the HTML shows. */
export const attachmentsWire = (
  attachments: readonly Attachment[],
): PlannedMessageWire["attachments"] =>
  attachments
    .filter(({ cid }) => cid === undefined)
    .map(({ filename, contentType, size, needsPassword = false }) => ({
      filename,
      contentType,
      size,
      needsPassword,
    }));

export const messageWire = (message: StoredMessage, actor: Actor, locale: Locale): MessageWire => ({
  id: message.id,
  kind: message.kind,
  audience: message.audience,
  to: message.to,
  from: mailbox({ name: message.senderName, address: message.senderAddress }),
  replyTo: message.replyTo,
  subject: withoutSecrets(message.subject, locale),
  state: message.state,
  sendAt: message.sendAt,
  stateAt: message.stateAt,
  failure: message.failure
    ? { code: message.failure, message: say(locale, `failure.${message.failure}`) }
    : null,
  calendar: message.calendar,
  beingEdited: message.hold && { by: message.hold.by, until: message.hold.until },
  version: message.version,
  template: message.template,
  changeable: whyNotCancel(message, actor) === null,
  addressChanged: message.stranded === "address_changed",
  stranded: message.stranded && strandedWire(message.stranded, locale),
});

const strandedWire = (code: Stranding, locale: Locale): Said => ({
  code,
  message: say(locale, `reason.${code}`),
});

export const strandedMailWire = (mail: readonly Stranded[], locale: Locale): StrandedMail =>
  mail.map(({ id, application, subject, to, why }) => ({
    id,
    application,
    subject: withoutSecrets(subject, locale),
    to,
    stranded: strandedWire(why, locale),
  }));

/** What these effects made, by the receipt's fields; null where they made nothing of the sort. */
export function made(registry: Registry, effects: readonly Effect[]) {
  const things = effects.flatMap((effect) => {
    const { made: thing } = registry.effect(effect.kind);
    return thing ? [[thing.name, thing.of(effect)]] : [];
  });
  const none = registry.made.map(({ name }) => [name, null]);
  return Object.fromEntries([...none, ...things]) as { [Name in keyof MadeThings]: string | null };
}

/** Effects that made something in a project beyond the session: it learns neither of it nor which that is. */
const beyond = (registry: Registry, effects: readonly Effect[], actor: Actor) =>
  effects.flatMap((effect) => {
    const elsewhere = registry.effect(effect.kind).made?.elsewhere;
    return elsewhere && !reachesProject(actor, elsewhere.project(effect))
      ? [{ effect, told: elsewhere.told }]
      : [];
  });

const without = (detail: Detail, told: readonly string[]): Detail =>
  Object.fromEntries(Object.entries(detail).filter(([key]) => !told.includes(key)));

export function receiptWire(
  registry: Registry,
  receipt: StoredReceipt,
  actor: Actor,
  locale: Locale,
): Receipt {
  const { verb, effects, version } = receipt;
  const hidden = beyond(registry, effects, actor);
  const undoable =
    receipt.current &&
    !hidden.length &&
    !receipt.undoneBy &&
    !registry.isFinal(verb) &&
    SCOPES.some((scope) => scope === verb && holds(actor, scope));
  return {
    id: receipt.id,
    operation: receipt.operation,
    bulk: receipt.bulk,
    application: receipt.application,
    version,
    action: verb,
    at: receipt.at,
    receivedAt: receipt.receivedAt,
    actor: receipt.actor,
    from: receipt.from && { status: receipt.from.status, deleted: receipt.from.deleted },
    to: { status: receipt.to.status, deleted: receipt.to.deleted },
    ...made(
      registry,
      effects.filter((effect) => !hidden.some((each) => each.effect === effect)),
    ),
    detail: without(
      receipt.detail,
      hidden.flatMap(({ told }) => told),
    ),
    messages: receipt.messages.map((message) => messageWire(message, actor, locale)),
    undoable,
    undoneBy: receipt.undoneBy,
    undoes: receipt.undoes,
  };
}

export const planResult = (outcome: PlanOutcome, locale: Locale, requestId: string): PlanResult => {
  const { reference: application, planned, problem } = outcome;
  if (problem)
    return { application, outcome: "refused", problem: problemWire(problem, locale, requestId) };
  const plan = planWire(planned, locale);
  return { application, outcome: plan.executable ? "planned" : "blocked", plan };
};

export const actionResult = (
  registry: Registry,
  outcome: Outcome,
  actor: Actor,
  locale: Locale,
  requestId: string,
): ActionResult => {
  const { reference: application, receipt, problem } = outcome;
  if (receipt)
    return { application, outcome: "done", receipt: receiptWire(registry, receipt, actor, locale) };
  const kinds = { version_conflict: "conflict", blocked: "blocked" } as const;
  const code = problem.code;
  const kind = code === "version_conflict" || code === "blocked" ? kinds[code] : "refused";
  return { application, outcome: kind, problem: problemWire(problem, locale, requestId) };
};

export const fileWire = ({
  id,
  filename,
  contentType,
  size,
  needsPassword,
}: CandidateFile): FileWire => ({
  id,
  filename,
  contentType,
  size,
  needsPassword,
  url: `/v1/files/${id}`,
});
