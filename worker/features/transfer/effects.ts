import { item } from "../../engine/action.ts";
import { defineEffect } from "../../engine/effect.ts";
import {
  createApplications,
  isNotThere,
  isUntouched,
  removeApplications,
} from "./statements/copies.ts";

declare module "../../engine/effect.ts" {
  interface MadeThings {
    created: string;
  }
}

declare module "../../domain/plan.ts" {
  interface EffectKinds {
    "create-application": { application: string; project: string; receipt: string };
    "remove-application": { application: string; receipt: string };
  }
}

export const effects = [
  defineEffect({
    kind: "create-application",
    statements: createApplications,
    guard: { values: ({ project }) => [project], holds: isNotThere },
    made: {
      name: "created",
      about: "The application that a transfer made",
      of: ({ application }) => application,
      elsewhere: { project: ({ project }) => project, told: ["project"] },
    },
    stood: ({ project }, candidate) => ({ into: { project, candidate: candidate.id } }),
    inverse: ({ application }, { newId }) => ({
      effects: [{ kind: "remove-application", application, receipt: newId("rcpt") }],
      items: [item("removed", "undo.application-removed")],
    }),
  }),
  defineEffect({
    kind: "remove-application",
    statements: removeApplications,
    guard: { values: ({ application }) => [application], holds: isUntouched },
    stood: ({ application }) => ({ copy: application }),
  }),
];
