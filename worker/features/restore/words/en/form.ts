import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "do.restore": "Restore",
  "done.restore": "The application from {name} is restored",
};
