import { HIGHEST, LOWEST, type Scale } from "../rules/panel.ts";
import type { Locale } from "../../../domain/vocabulary.ts";
import { say } from "../../../i18n/index.ts";

/** Words for 1–7, lowest first: the organisation's where it has them in this language, else ours. */
export const anchorsOf = (scale: Scale, locale: Locale): string[] =>
  scale[locale] ??
  Array.from({ length: HIGHEST - LOWEST + 1 }, (_, at) => say(locale, `anchor.${LOWEST + at}`));
