/** What every form, preview and receipt needs of one language. */
import { words as dialog } from "../../../../worker/i18n/sv/dialog.ts";
import { words as forms } from "../../../../worker/i18n/sv/forms.ts";
import { words as messages } from "../../../../worker/i18n/sv/messages.ts";

export const words = { ...dialog, ...forms, ...messages };
