import { retentionUntil } from "../../domain/retention.ts";
import { block, defineAction, item, note } from "../define.ts";
import { input } from "./input.ts";

/** Erases a deleted application for ever; the event log keeps ids and verbs. */
export const purge = defineAction({
  id: "purge",
  input,
  final: true,
  plan: (facts, { confirmation, decisionReference }) => {
    const { application, files, messages, organisation, others, profile, employed, project } =
      facts;
    const remains = others.length > 0 || profile !== null || employed;
    const until = retentionUntil(project.closedAt, organisation.retentionMonths);
    const reference = application.externalId ?? application.id;
    const gone = profile || employed ? [] : remains ? files.filter(({ shared }) => !shared) : files;
    return {
      effects: [{ kind: "purge" }],
      items: [
        item("removed", "purge.application"),
        ...(gone.length ? [item("removed", "purge.files", { count: gone.length })] : []),
        ...(messages.length ? [item("removed", "purge.messages", { count: messages.length })] : []),
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
