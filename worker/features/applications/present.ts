/** Applications and what stands in their history beside events → wire. */
import { type Actor, holds, reaches } from "../../domain/actor.ts";
import { awaited } from "../../domain/awaited.ts";
import { fullName } from "../../domain/fold.ts";
import { retentionUntil } from "../../domain/retention.ts";
import { ACTION_IDS, type Locale, MENU_ACTIONS, unavailable } from "../../domain/vocabulary.ts";
import type { StoredCandidateChange } from "../../db/candidate-changes.ts";
import type { Registry } from "../../engine/feature.ts";
import { fileWire, made } from "../../http/present.ts";
import type { Receipt } from "../../http/schemas/receipts.ts";
import { say } from "../../i18n/index.ts";
import type { ListedApplication } from "./list.ts";
import type { ReadApplication } from "./read.ts";
import type { ActionState, ApplicationDetail, ApplicationSummary } from "./schemas/applications.ts";

export const applicationSummaryWire = ({ row, listed }: ListedApplication): ApplicationSummary => ({
  id: row.id,
  externalId: row.externalId,
  status: row.status,
  version: row.version,
  deleted: row.deletedAt !== null,
  deletedAt: row.deletedAt,
  receivedAt: row.receivedAt,
  candidate: { ...row.candidate, name: fullName(row.candidate) },
  project: row.project,
  ...listed,
});

/** An entry of the history like an event, though it is none and nothing undoes it. */
export function candidateChangeWire(
  registry: Registry,
  change: StoredCandidateChange,
  actor: Actor,
  locale: Locale,
): Receipt {
  const { application, version, candidateVersion, fields, source, status, deleted } = change;
  const named =
    source && source.id !== application && reaches(actor, source)
      ? (source.externalId ?? source.id)
      : null;
  return {
    id: `${application}.${version}.${candidateVersion}`,
    operation: change.operation,
    bulk: null,
    application,
    version,
    action: "change-candidate",
    at: change.at,
    receivedAt: null,
    actor: change.actor,
    from: { status, deleted },
    to: { status, deleted },
    ...made(registry, []),
    detail: {
      changed: fields.map((field) => say(locale, `column.${field}`)).join(", "),
      through: named,
    },
    messages: [],
    undoable: false,
    undoneBy: null,
    undoes: null,
  };
}

/** The menu for one application: the fourteen in order, and those of its particular state. */
function actionStates(
  registry: Registry,
  stored: Pick<ReadApplication["stored"], "application" | "profiles" | "features">,
  actor: Actor,
): ActionState[] {
  return ACTION_IDS.flatMap((id): ActionState[] => {
    const definition = registry.action(id);
    if (!definition) return [];
    const misfit =
      unavailable(id, stored.application) ?? definition.unavailable?.(stored, actor) ?? null;
    if (misfit && !MENU_ACTIONS.some((each) => each === id)) return [];
    const reason = misfit ?? (holds(actor, id) ? null : "missing_scope");
    return [reason ? { id, allowed: false, reason } : { id, allowed: true }];
  });
}

export function applicationWire(
  registry: Registry,
  { stored, listed, retentionMonths }: ReadApplication,
  actor: Actor,
  locale: Locale,
): ApplicationDetail {
  const { application, candidate, project, files, profiles } = stored;
  return {
    id: application.id,
    externalId: application.externalId,
    status: application.status,
    version: application.version,
    deleted: application.deleted,
    deletedAt: application.deletedAt,
    receivedAt: application.receivedAt,
    candidate: {
      id: candidate.id,
      version: candidate.version,
      firstName: candidate.firstName,
      lastName: candidate.lastName,
      name: fullName(candidate),
      email: candidate.email,
      phone: candidate.phone,
      address: candidate.address,
      postalCode: candidate.postalCode,
      city: candidate.city,
      language: candidate.language,
      protectedIdentity: candidate.protectedIdentity,
      suppressed: candidate.suppression !== null,
      suppression: candidate.suppression && {
        ...candidate.suppression,
        message: say(locale, `suppression.${candidate.suppression.reason}`),
      },
    },
    project: {
      id: project.id,
      externalId: project.externalId,
      title: project.title,
      department: project.department,
    },
    ...listed,
    proposed: Object.assign(
      {},
      ...registry.listed.map(({ name, proposes }) => proposes?.(listed[name]) ?? {}),
    ),
    coverLetter: application.coverLetter,
    answers: application.answers,
    files: files.filter(({ linked }) => linked).map(fileWire),
    savedUntil: profiles.find(({ asked }) => !asked)?.expiresOn ?? null,
    askedUntil: awaited(stored)?.expiresOn ?? null,
    retention: {
      until: retentionUntil(project.closedAt, retentionMonths),
      reason: say(locale, "retention.after-closing", { months: retentionMonths }),
    },
    actions: actionStates(registry, stored, actor),
  };
}
