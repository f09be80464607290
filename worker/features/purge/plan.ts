import { isNarrowed } from "../../domain/actor.ts";
import type { CandidateFile, Facts, SavedProfile } from "../../domain/facts.ts";
import { fold } from "../../domain/fold.ts";
import { localDate } from "../../domain/localtime.ts";
import { dayOf } from "../../domain/params.ts";
import { retentionUntil } from "../../domain/retention.ts";
import type { PlanItem } from "../../domain/plan.ts";
import { block, defineAction, item, note } from "../../engine/action.ts";
import { input, inputOfMany, type PurgeInput } from "./input.ts";

/** Erases a deleted application for ever; the event log keeps ids and verbs. */
export const purge = defineAction<PurgeInput>({
  id: "purge",
  input,
  inputOfMany,
  final: true,
  plan: (facts, { confirmation, decisionReference, forget }) => {
    const { application, messages, organisation, profiles, project } = facts;
    const until = retentionUntil(project.closedAt, organisation.retentionMonths);
    const reference = application.externalId ?? application.id;
    const byNumber = confirmation === undefined;
    const forgotten = forget ? profiles.filter((each) => !isNeeded(each, facts)) : [];
    const left = profiles.filter((each) => !forgotten.includes(each));
    const { what, gone } = person(facts, left);
    return {
      effects: [{ kind: "purge", forget: forgotten.map(({ id }) => id) }],
      items: [
        item("removed", "purge.application"),
        ...(gone.length ? [item("removed", "purge.files", { count: gone.length })] : []),
        ...(messages.length ? [item("removed", "purge.messages", { count: messages.length })] : []),
        ...(forgotten.length && !left.length ? [item("removed", "purge.profile")] : []),
        ...(forget && left.length ? [item("stays", "purge.profile-stays")] : []),
        what,
        item("stays", "purge.log-stays"),
      ],
      warnings: [
        until ? note("purge.defence", { until: dayOf(until) }) : note("purge.defence-not-started"),
      ],
      lasting: [note("purge.final")],
      blocks: [
        ...(byNumber || fold(confirmation) === fold(reference)
          ? []
          : [block("purge.type-reference", ["input", "confirmation"], { reference })]),
        ...(organisation.publicSector && decisionReference === undefined
          ? [block("purge.decision-needed", ["input", "decisionReference"])]
          : []),
      ],
      byNumber,
      detail: { ...(decisionReference !== undefined && { decisionReference }) },
    };
  },
});

/** Another application stands as saved by it: without it, it would be without a purpose. */
const isNeeded = ({ through }: SavedProfile, { application }: Facts): boolean =>
  through !== null && through.id !== application.id && through.saved === 1;

/** What becomes of the person, and which files go. A narrowed session does not learn what else there is. */
function person(
  facts: Facts,
  profiles: readonly SavedProfile[],
): { what: PlanItem; gone: readonly CandidateFile[] } {
  const { actor, now, organisation, files, others, employments } = facts;
  const today = localDate(now, organisation.timeZone);
  const kept =
    employments.length > 0 || profiles.some(({ asked, expiresOn }) => !asked && expiresOn >= today);
  const remains = others.length > 0 || kept;
  const narrowed = isNarrowed(actor);
  const removed = item("removed", narrowed ? "purge.candidate-unless" : "purge.candidate");
  return {
    what: remains ? item("stays", "purge.candidate-stays") : removed,
    gone: kept || narrowed ? [] : remains ? files.filter(({ shared }) => !shared) : files,
  };
}
