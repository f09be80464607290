import { words as dialog } from "../../../../worker/i18n/en/dialog.ts";
import { words as forms } from "../../../../worker/i18n/en/forms.ts";
import { words as messages } from "../../../../worker/i18n/en/messages.ts";

export const words = { ...dialog, ...forms, ...messages };
