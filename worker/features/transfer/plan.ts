import type { Facts, Project } from "../../domain/facts.ts";
import type { Block, PlanItem } from "../../domain/plan.ts";
import { block, defineAction, item } from "../../engine/action.ts";
import { passwordNotes } from "../../engine/attachments.ts";
import { cancelOvertaken } from "../../engine/cancelling.ts";
import { input } from "./input.ts";

const NOTHING = { effects: [], items: [], lasting: [] };

/** Moves the person into another project, and nothing that belongs to this one. */
export const transfer = defineAction({
  id: "transfer",
  input,
  references: ({ project }) => ({ project }),
  plan: (facts, { stay, note }) => {
    const target = facts.referred.project!;
    const created = facts.newId("app");
    const overtaken = stay ? NOTHING : cancelOvertaken(facts);
    return {
      ...(stay ? {} : { status: "transferred" }),
      effects: [
        ...overtaken.effects,
        {
          kind: "create-application",
          application: created,
          project: target.id,
          receipt: facts.newId("rcpt"),
        },
      ],
      items: [
        item("created", "transfer.creates", { project: target.title }),
        ...(stay ? [item("stays", "transfer.stays-here")] : []),
        ...luggage(facts),
        ...overtaken.items,
      ],
      notes: passwordNotes(facts.files.filter(({ linked }) => linked)),
      lasting: overtaken.lasting,
      blocks: obstacles(facts, target),
      detail: { project: target.title, stay, ...(note !== undefined && { note }) },
      exclusive: `${facts.candidate.id}>${target.id}`,
    };
  },
});

function luggage({ application, files }: Facts): PlanItem[] {
  const linked = files.filter((file) => file.linked);
  return [
    item("goes", "transfer.goes-person"),
    ...linked.map(({ filename }) => item("goes", "transfer.goes-file", { filename })),
    ...(application.coverLetter ? [item("stays", "transfer.stays-letter")] : []),
    ...(application.answers.length ? [item("stays", "transfer.stays-answers")] : []),
    ...(linked.length ? [] : [item("missing", "transfer.missing-files")]),
  ];
}

function obstacles({ project, others }: Facts, target: Project): Block[] {
  const path = ["input", "project"];
  const params = { project: target.title };
  if (target.id === project.id) return [block("transfer.same-project", path)];
  if (target.closedAt) return [block("transfer.closed", path, params)];
  const there = others.find((other) => other.project === target.id);
  if (!there) return [];
  return [block(there.deleted ? "transfer.exists-deleted" : "transfer.exists", path, params)];
}
