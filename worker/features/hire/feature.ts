import type { Feature } from "../feature.ts";
import { effects } from "./effects.ts";
import { hire } from "./plan.ts";
import { employeeRoutes } from "./routes/employees.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

export const hiring: Feature = {
  actions: [hire],
  effects,
  routes: employeeRoutes,
  words: { sv, en },
};
