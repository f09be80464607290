/** Texts as a level of the organisation has them. */
import type { Database, Row } from "../../db/client.ts";
import { type OwnText, ownTextIds, ownTextsStatement, storedOwnText } from "../../db/own-texts.ts";
import { type StoredTemplate, storedTemplate, templatesStatement } from "../../db/templates.ts";
import { NotFound } from "../../domain/errors.ts";
import type { Organisation, Reason } from "../../domain/facts.ts";
import { isOwnTextId } from "../../domain/own-text.ts";
import { unitFold, unitsAbove } from "../../domain/unit.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { Engine } from "../../engine/outcome.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import {
  isTemplateKind,
  templateKinds,
  type TemplateKind,
  type TextKind,
} from "../../mail/kinds.ts";
import { chooseTemplate, nearestText } from "../../mail/templates.ts";
import {
  departmentsStatement,
  type TemplateVersion,
  storedVersion,
  templateVersionsStatement,
  templateVersionStatement,
} from "./statements/versions.ts";

export type Reader = Pick<Engine, "db" | "actor">;

/** A text as paths name it: one of the product's kinds, or the organisation's own with the kind it is made beside. */
export interface KnownText {
  kind: TextKind;
  base: TemplateKind;
  own: OwnText | null;
}

/** Throws `not_found`. */
export async function knownText({ db, actor }: Reader, id: string): Promise<KnownText> {
  if (isTemplateKind(id)) return knownKind(id);
  const [row] = isOwnTextId(id) ? await db.readOne(ownTextsStatement(actor.org, id)) : [];
  if (!row) throw new NotFound();
  return knownOwn(storedOwnText(row));
}

export const knownKind = (kind: TemplateKind): KnownText => ({ kind, base: kind, own: null });

export const knownOwn = (own: OwnText): KnownText => ({
  kind: own.id,
  base: own.base as TemplateKind,
  own,
});

/** Does an own text hold at a level? It does at the one it was made for, and below. */
export const holdsAt = ({ unit }: OwnText, level: string): boolean =>
  unitsAbove(level).includes(unit);

export interface Texts {
  /** The organisation's own, of every level. */
  own: StoredTemplate[];
  /** Every department there is, and those of the texts; some twice. */
  departments: string[];
}

export async function readTexts({ db, actor }: Reader, kinds: readonly TextKind[]): Promise<Texts> {
  const { templates, departments } = await db.read({
    templates: templatesStatement(actor.org, kinds),
    departments: departmentsStatement(actor.org),
  });
  return textsOf(templates, departments);
}

/** The texts of every kind, and those that the organisation made itself, by name. */
export async function readAllTexts({ db, actor }: Reader): Promise<Texts & { made: OwnText[] }> {
  const { templates, departments, made } = await db.read({
    templates: templatesStatement(actor.org, templateKinds(), ownTextIds(actor.org)),
    departments: departmentsStatement(actor.org),
    made: ownTextsStatement(actor.org),
  });
  return { ...textsOf(templates, departments), made: made.map(storedOwnText) };
}

function textsOf(templates: Row[], departments: Row[]): Texts {
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

/** Throws `not_found` where a text of the organisation's own does not hold. */
export function heldText(
  own: readonly StoredTemplate[],
  { kind, base, own: made }: KnownText,
  unit: string,
  language: Locale,
): HeldText {
  const text = made
    ? nearestText(own, kind, unit, language)
    : chooseTemplate(own, base, unit, language);
  if (!text) throw new NotFound();
  const { id, subject, body, delayDays } = text;
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
  text: KnownText,
  unit: string,
): Promise<Record<Locale, CurrentText>> {
  const statement = (language: Locale) =>
    templateVersionStatement(actor.org, { kind: text.kind, unit: unitFold(unit), language });
  const versions = await db.read({ sv: statement("sv"), en: statement("en") });
  const current = (language: Locale): CurrentText => ({
    ...heldText(own, text, unit, language),
    version: Number(versions[language][0]?.version ?? 0),
  });
  return { sv: current("sv"), en: current("en") };
}

/** Every version at one level, newest first, from below a number. */
export async function listVersions(
  { db, actor }: Reader,
  kind: TextKind,
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
