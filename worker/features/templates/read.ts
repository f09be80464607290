/** Texts as a level of the organisation has them. */
import type { Database } from "../../db/client.ts";
import { type StoredTemplate, storedTemplate, templatesStatement } from "../../db/templates.ts";
import type { Organisation, Reason } from "../../domain/facts.ts";
import { unitFold } from "../../domain/unit.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { Engine } from "../../engine/outcome.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import type { TemplateKind } from "../../mail/kinds.ts";
import { chooseTemplate } from "../../mail/templates.ts";
import {
  departmentsStatement,
  type TemplateVersion,
  storedVersion,
  templateVersionsStatement,
  templateVersionStatement,
} from "./statements/versions.ts";

export type Reader = Pick<Engine, "db" | "actor">;

export interface Texts {
  /** The organisation's own, of every level. */
  own: StoredTemplate[];
  /** Every department there is, and those of the texts; some twice. */
  departments: string[];
}

export async function readTexts(
  { db, actor }: Reader,
  kinds: readonly TemplateKind[],
): Promise<Texts> {
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

/** A text that holds at a level, its own or one from above. */
export interface HeldText {
  id: string;
  subject: string;
  body: string;
  /** Days. */
  delayDays: number | null;
  /** As the organisation wrote it; null for the product's own. */
  stored: StoredTemplate | null;
  /** The level has it of its own. */
  own: boolean;
}

export function heldText(
  own: readonly StoredTemplate[],
  kind: TemplateKind,
  unit: string,
  language: Locale,
): HeldText {
  const { id, subject, body, delayDays } = chooseTemplate(own, kind, unit, language);
  const stored = own.find((each) => each.id === id) ?? null;
  return { id, subject, body, delayDays, stored, own: stored?.unit === unitFold(unit) };
}

/** With the number of the newest version at the level, its own or not, to be named when saving; 0 for none. */
export interface CurrentText extends HeldText {
  version: number;
}

export async function currentTexts(
  { db, actor }: Reader,
  own: readonly StoredTemplate[],
  kind: TemplateKind,
  unit: string,
): Promise<Record<Locale, CurrentText>> {
  const statement = (language: Locale) =>
    templateVersionStatement(actor.org, { kind, unit: unitFold(unit), language });
  const versions = await db.read({ sv: statement("sv"), en: statement("en") });
  const current = (language: Locale): CurrentText => ({
    ...heldText(own, kind, unit, language),
    version: Number(versions[language][0]?.version ?? 0),
  });
  return { sv: current("sv"), en: current("en") };
}

/** Every version at one level, newest first, from below a number. */
export async function listVersions(
  { db, actor }: Reader,
  kind: TemplateKind,
  { unit, language }: { unit: string; language: Locale },
  below: number,
  limit: number,
): Promise<TemplateVersion[]> {
  const place = { kind, unit: unitFold(unit), language };
  const rows = await db.readOne(templateVersionsStatement(actor.org, place, below, limit));
  return rows.map(storedVersion);
}

export async function readOrganisation(
  db: Database,
  org: string,
): Promise<{ organisation: Organisation; reasons: Reason[] }> {
  const [row] = await db.readOne(organisationStatement(org));
  return storedOrganisation(row!);
}
