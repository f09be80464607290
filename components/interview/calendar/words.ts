import type { words } from "../../../worker/features/interview/words/sv/calendar.ts";
import type { WordPart } from "../../lib/i18n.ts";

type Words = typeof words;
declare module "../../lib/i18n.ts" {
  interface Dictionary extends Words {}
}

export const calendarWords: WordPart = {
  sv: () => import("../../../worker/features/interview/words/sv/calendar.ts"),
  en: () => import("../../../worker/features/interview/words/en/calendar.ts"),
};
