import { words as ui } from "../../../../worker/i18n/en/ui.ts";
import { words as vocabulary } from "../../../../worker/i18n/en/words.ts";

export const words = { ...vocabulary, ...ui };
