import { fullName } from "../../domain/fold.ts";
import { localDate } from "../../domain/localtime.ts";
import { dayOf } from "../../domain/params.ts";
import { defineAction, item, note } from "../../engine/action.ts";
import { passwordNotes } from "../../engine/attachments.ts";
import { cancelOvertaken, otherApplications } from "../../engine/cancelling.ts";
import { input } from "./input.ts";

/** The person becomes an employee with a position and their documents; other applications stay. */
export const hire = defineAction({
  id: "hire",
  input,
  plan: (facts, { position, department, startDate }) => {
    const { candidate, files, now, organisation } = facts;
    const linked = files.filter((file) => file.linked);
    const name = fullName(candidate);
    const waiting = cancelOvertaken(facts);
    return {
      status: "hired",
      effects: [
        ...waiting.effects,
        {
          kind: "employ",
          employee: facts.newId("emp"),
          files: linked.map(({ id }) => id),
          data: { position, department, startDate },
        },
      ],
      items: [
        item("created", "hire.moves", { name, position, department, start: dayOf(startDate) }),
        ...linked.map(({ filename }) => item("goes", "hire.goes-file", { filename })),
        ...(linked.length ? [] : [item("missing", "hire.no-files")]),
        ...waiting.items,
      ],
      notes: [note("hire.not-candidate"), ...passwordNotes(linked), ...otherApplications(facts)],
      warnings: [
        ...(facts.employments.length ? [note("hire.already-employed", { name })] : []),
        ...(startDate < localDate(now, organisation.timeZone) ? [note("hire.start-past")] : []),
      ],
      lasting: waiting.lasting,
      detail: { position, department, startDate },
    };
  },
});
