import { dataEngineer } from "./trades/data-engineer.ts";
import { developer } from "./trades/developer.ts";
import { hr } from "./trades/hr.ts";
import { nurse } from "./trades/night-nurse.ts";
import { projectManager } from "./trades/project-manager.ts";
import { teacher } from "./trades/teacher.ts";
import type { Trade } from "./trades/trade.ts";

/** By the external ids of the demo organisation's recruitments. */
export const TRADES: Record<string, Trade> = {
  "P-1042": developer,
  "P-1043": nurse,
  "P-1044": teacher,
  "P-1045": hr,
  "P-1046": projectManager,
  "P-1047": dataEngineer,
};
