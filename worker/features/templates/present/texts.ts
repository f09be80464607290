/** Texts as a level of the organisation sees them, in words. */
import type { StoredTemplate } from "../../../db/templates.ts";
import { unitFold, unitParts } from "../../../domain/unit.ts";
import { type Locale, LOCALES } from "../../../domain/vocabulary.ts";
import type { Registry } from "../../../engine/feature.ts";
import { actionOf, type TemplateKind } from "../../../mail/kinds.ts";
import { templateAbout, templateName } from "../../../mail/templates.ts";
import { type CurrentText, heldText } from "../read.ts";
import type { TemplateSummary, TemplateWire, UnitWire } from "../schemas/templates.ts";

export const head = (registry: Registry, kind: TemplateKind, locale: Locale) => ({
  kind,
  name: templateName(locale, kind),
  about: templateAbout(locale, kind),
  inUse: registry.action(actionOf(kind)) !== null,
});

export const unitWire = (unit: string, own: readonly StoredTemplate[]): UnitWire => ({
  unit,
  level: unitParts(unit).length as 0 | 1 | 2,
  own: own.filter((each) => each.unit === unitFold(unit)).length,
});

export function summaryWire(
  registry: Registry,
  kind: TemplateKind,
  unit: string,
  texts: readonly StoredTemplate[],
  locale: Locale,
): TemplateSummary {
  const fold = unitFold(unit);
  const below = texts.filter(
    (each) =>
      each.kind === kind &&
      each.unit !== fold &&
      (fold === "" || each.unit.startsWith(`${fold} / `)),
  );
  return {
    ...head(registry, kind, locale),
    action: actionOf(kind),
    languages: LOCALES.map((language) => {
      const { subject, stored, own } = heldText(texts, kind, unit, language);
      return {
        language,
        subject,
        from: stored ? stored.name : "default",
        own,
        updatedAt: stored?.at ?? null,
      };
    }),
    overriddenIn: [...new Set(below.map(({ name }) => name))],
  };
}

export const textWire = (
  kind: TemplateKind,
  language: Locale,
  { id, stored, own, version, subject, body, delayDays }: CurrentText,
): TemplateWire => ({
  id,
  kind,
  language,
  unit: stored ? stored.name : null,
  own,
  version,
  subject,
  body,
  delayDays,
  updatedAt: stored?.at ?? null,
  updatedBy: stored?.by ?? null,
});
