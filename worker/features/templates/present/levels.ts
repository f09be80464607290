/** Templates as a level of the organisation sees them. */
import type { Context } from "hono";
import {
  departmentsStatement,
  storedTemplate,
  type StoredTemplate,
  templatesStatement,
  templateVersionStatement,
} from "../../../db/templates.ts";
import { InvalidInput } from "../../../domain/errors.ts";
import { unitFold, unitName, unitParts } from "../../../domain/unit.ts";
import { type Locale, LOCALES } from "../../../domain/vocabulary.ts";
import { actionOf, type TemplateKind } from "../../../mail/kinds.ts";
import { chooseTemplate, templateAbout, templateName } from "../../../mail/templates.ts";
import type { Registry } from "../../../engine/feature.ts";
import type { App } from "../../../http/context.ts";
import type { TemplateSummary, TemplateWire } from "../schemas/templates.ts";

/** The organisation's own texts of these kinds, and every department there is. */
export async function read(c: Context<App>, kinds: readonly TemplateKind[]) {
  const { db, actor } = c.var;
  const { templates, departments } = await db.read({
    templates: templatesStatement(actor.org, kinds),
    departments: departmentsStatement(actor.org),
  });
  const own = templates.map(storedTemplate);
  return {
    own,
    departments: [...departments.map(({ name }) => String(name)), ...own.map(({ name }) => name)],
  };
}

/** Every level there is, each once, in the order of names: the organisation, its departments and theirs. */
export function unitsOf(departments: readonly string[]): string[] {
  const names = departments.flatMap((department) => {
    const parts = unitParts(department);
    return parts.map((_, at) => unitName(parts.slice(0, at + 1).join("/")));
  });
  const byFold = new Map(names.toReversed().map((name) => [unitFold(name), name]));
  return ["", ...[...byFold.values()].toSorted((a, b) => a.localeCompare(b, "sv"))];
}

/** A level's name as it is written where it was first found; throws for one that no project is of. */
export function known(unit: string, departments: readonly string[]): string {
  const found = unitsOf(departments).find((each) => unitFold(each) === unitFold(unit));
  if (found === undefined) throw new InvalidInput([{ path: ["unit"], code: "unknown_unit" }]);
  return found;
}

export const head = (registry: Registry, kind: TemplateKind, locale: Locale) => ({
  kind,
  name: templateName(locale, kind),
  about: templateAbout(locale, kind),
  inUse: registry.action(actionOf(kind)) !== null,
});

/** The level that a text comes from, as written; null for the product's own. */
const comesFrom = (own: readonly StoredTemplate[], id: string): StoredTemplate | undefined =>
  own.find((each) => each.id === id);

export function summary(
  registry: Registry,
  kind: TemplateKind,
  unit: string,
  own: readonly StoredTemplate[],
  locale: Locale,
): TemplateSummary {
  const fold = unitFold(unit);
  const below = own.filter(
    (each) =>
      each.kind === kind &&
      each.unit !== fold &&
      (fold === "" || each.unit.startsWith(`${fold} / `)),
  );
  return {
    ...head(registry, kind, locale),
    action: actionOf(kind),
    languages: LOCALES.map((language) => {
      const { id, subject } = chooseTemplate(own, kind, unit, language);
      const stored = comesFrom(own, id);
      return {
        language,
        subject,
        from: stored ? stored.name : "default",
        own: stored?.unit === fold,
        updatedAt: stored?.at ?? null,
      };
    }),
    overriddenIn: [...new Set(below.map(({ name }) => name))],
  };
}

/** What holds at a level, in each language, with the number to be sent along when saving. */
export async function current(
  { var: { db, actor } }: Context<App>,
  own: readonly StoredTemplate[],
  kind: TemplateKind,
  unit: string,
): Promise<Record<Locale, TemplateWire>> {
  const fold = unitFold(unit);
  const statement = (language: Locale) =>
    templateVersionStatement(actor.org, { kind, unit: fold, language });
  const versions = await db.read({ sv: statement("sv"), en: statement("en") });
  const wire = (language: Locale): TemplateWire => {
    const { id, subject, body, delayDays } = chooseTemplate(own, kind, unit, language);
    const stored = comesFrom(own, id);
    return {
      id,
      kind,
      language,
      unit: stored ? stored.name : null,
      own: stored?.unit === fold,
      version: Number(versions[language][0]?.version ?? 0),
      subject,
      body,
      delayDays,
      updatedAt: stored?.at ?? null,
      updatedBy: stored?.by ?? null,
    };
  };
  return { sv: wire("sv"), en: wire("en") };
}
