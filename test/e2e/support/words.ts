/** The words that a person looks for on the page, in either language. */
import * as en from "../../../worker/i18n/en/forms.ts";
import { panelForms as enPanel } from "../../../worker/i18n/en/panel-forms.ts";
import { rankingForms as enRanking } from "../../../worker/i18n/en/ranking-forms.ts";
import { templateForms as enTemplates } from "../../../worker/i18n/en/template-forms.ts";
import { ui as enUi } from "../../../worker/i18n/en/ui.ts";
import { words as enWords } from "../../../worker/i18n/en/words.ts";
import * as sv from "../../../worker/i18n/sv/forms.ts";
import { panelForms as svPanel } from "../../../worker/i18n/sv/panel-forms.ts";
import { rankingForms as svRanking } from "../../../worker/i18n/sv/ranking-forms.ts";
import { templateForms as svTemplates } from "../../../worker/i18n/sv/template-forms.ts";
import { ui as svUi } from "../../../worker/i18n/sv/ui.ts";
import { words as svWords } from "../../../worker/i18n/sv/words.ts";

const SPOKEN = {
  sv: { ...svUi, ...svWords, ...sv.forms, ...svTemplates, ...svPanel, ...svRanking },
  en: { ...enUi, ...enWords, ...en.forms, ...enTemplates, ...enPanel, ...enRanking },
};

export type Language = keyof typeof SPOKEN;
export type Key = keyof (typeof SPOKEN)["sv"];
export type Say = (key: Key, params?: Record<string, string | number>) => string;

export const sayIn =
  (language: Language): Say =>
  (key, params = {}) =>
    SPOKEN[language][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(params[name] ?? whole),
    );
