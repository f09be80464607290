import { item } from "../../engine/action.ts";
import { defineEffect } from "../../engine/effect.ts";
import { employ, endEmployment, fileIsThere } from "./statements/employees.ts";

declare module "../../domain/plan.ts" {
  interface EffectKinds {
    employ: { employee: string; files: string[]; data?: EmployeeData };
    "end-employment": { employee: string };
  }
}

interface EmployeeData {
  position: string;
  department: string;
  /** Local date. */
  startDate: string;
}

export const effects = [
  defineEffect({
    kind: "employ",
    statements: employ,
    guard: { values: ({ files }) => files, holds: fileIsThere },
    inverse: ({ employee }) => ({
      effects: [{ kind: "end-employment", employee }],
      items: [item("removed", "undo.employment-ended")],
    }),
  }),
  defineEffect({ kind: "end-employment", statements: endEmployment }),
];
