/** Texts as a level of the organisation sees them, in words. */
import type { StoredTemplate } from "../../../db/templates.ts";
import { unitFold, unitParts } from "../../../domain/unit.ts";
import { type Locale, LOCALES } from "../../../domain/vocabulary.ts";
import type { Registry } from "../../../engine/feature.ts";
import { wordOf } from "../../../domain/params.ts";
import { say } from "../../../i18n/index.ts";
import { actionOf, kindsWithOwn, type TemplateKind } from "../../../mail/kinds.ts";
import { templateAbout, templateName } from "../../../mail/templates.ts";
import { type CurrentText, heldText, type KnownText } from "../read.ts";
import type {
  TemplateList,
  TemplateSummary,
  TemplateWire,
  UnitWire,
} from "../schemas/templates.ts";

export const nameOf = ({ base, own }: KnownText, locale: Locale): string =>
  own ? own.name : templateName(locale, base);

export const head = (registry: Registry, text: KnownText, locale: Locale) => {
  const { kind, base, own } = text;
  const action = wordOf(`action.${actionOf(base)}`);
  return {
    kind,
    name: nameOf(text, locale),
    about: own ? say(locale, "own-text.about", { action }) : templateAbout(locale, base),
    inUse: registry.action(actionOf(base)) !== null,
    custom: own && { version: own.version, unit: own.unitName },
  };
};

/** Beside which kinds an organisation makes texts of its own: by their actions, or where one has several by their names. */
export function ownForWire(registry: Registry, locale: Locale): TemplateList["ownFor"] {
  const kinds = kindsWithOwn().filter((kind) => registry.action(actionOf(kind)));
  const alone = (kind: TemplateKind) =>
    kinds.filter((each) => actionOf(each) === actionOf(kind)).length === 1;
  return kinds.map((kind) => ({
    id: kind,
    label: alone(kind) ? say(locale, `action.${actionOf(kind)}`) : templateName(locale, kind),
  }));
}

export const unitWire = (unit: string, own: readonly StoredTemplate[]): UnitWire => ({
  unit,
  level: unitParts(unit).length as 0 | 1 | 2,
  own: own.filter((each) => each.unit === unitFold(unit)).length,
});

export function summaryWire(
  registry: Registry,
  text: KnownText,
  unit: string,
  texts: readonly StoredTemplate[],
  locale: Locale,
): TemplateSummary {
  const fold = unitFold(unit);
  const below = texts.filter(
    (each) =>
      each.kind === text.kind &&
      each.unit !== fold &&
      (fold === "" || each.unit.startsWith(`${fold} / `)),
  );
  return {
    ...head(registry, text, locale),
    action: actionOf(text.base),
    languages: LOCALES.map((language) => {
      const { subject, stored, own } = heldText(texts, text, unit, language);
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
  { kind }: KnownText,
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
