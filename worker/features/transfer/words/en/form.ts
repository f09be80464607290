import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "transfer.lead":
    "The person and the CV come along. The letter, answers and notes belong to this project and stay.",
  "transfer.project": "To project",
  "transfer.stay": "Keep the candidate here too",
  "transfer.stay-hint": "The status in this project does not change",
  "do.transfer": "Transfer",
  "transfer.show": "Open the new application",
  "done.transfer": "{name} is transferred",
};
