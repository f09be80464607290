import type { Feature } from "../feature.ts";
import { reopen } from "./plan.ts";

export const reopening: Feature = { actions: [reopen] };
