import { localDate } from "../../domain/localtime.ts";
import { retentionUntil } from "../../domain/retention.ts";
import { block, defineAction, item, note } from "../../engine/action.ts";
import { input } from "./input.ts";

/** Erases a deleted application for ever; the event log keeps ids and verbs. */
export const purge = defineAction({
  id: "purge",
  input,
  final: true,
  plan: (facts, { confirmation, decisionReference, forget }) => {
    const { application, files, messages, organisation, others, employed, project } = facts;
    const saved =
      facts.profile && facts.profile.expiresOn >= localDate(facts.now, organisation.timeZone);
    const kept = employed || (saved && !forget);
    const remains = others.length > 0 || kept;
    const until = retentionUntil(project.closedAt, organisation.retentionMonths);
    const reference = application.externalId ?? application.id;
    const gone = kept ? [] : remains ? files.filter(({ shared }) => !shared) : files;
    return {
      effects: [{ kind: "purge", forget }],
      items: [
        item("removed", "purge.application"),
        ...(gone.length ? [item("removed", "purge.files", { count: gone.length })] : []),
        ...(messages.length ? [item("removed", "purge.messages", { count: messages.length })] : []),
        ...(facts.profile && forget ? [item("removed", "purge.profile")] : []),
        remains ? item("stays", "purge.candidate-stays") : item("removed", "purge.candidate"),
        item("stays", "purge.log-stays"),
      ],
      warnings: [until ? note("purge.defence", { until }) : note("purge.defence-not-started")],
      lasting: [note("purge.final")],
      blocks: [
        ...(confirmation === reference
          ? []
          : [block("purge.type-reference", ["input", "confirmation"], { reference })]),
        ...(organisation.publicSector && decisionReference === undefined
          ? [block("purge.decision-needed", ["input", "decisionReference"])]
          : []),
      ],
      detail: { ...(decisionReference !== undefined && { decisionReference }) },
    };
  },
});
