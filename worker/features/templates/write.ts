import { InvalidInput, NotAllowed, NotFound, VersionConflict } from "../../domain/errors.ts";
import { unitFold } from "../../domain/unit.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { templateFaults } from "../../engine/input-parts.ts";
import type { Engine } from "../../engine/outcome.ts";
import type { TemplateKind } from "../../mail/kinds.ts";
import { levelNamed } from "./levels.ts";
import { type CurrentText, currentTexts, holdsAt, type KnownText, readTexts } from "./read.ts";
import { addTemplateVersion } from "./statements/versions.ts";

/** The version that was seen at the level, and what is to hold there: a text, or that of the level above. */
export type Change = { unit: string; language: Locale; version: number } & (
  { removed: true } | { removed: false; subject: string; body: string; delayDays: number | null }
);

/** Throws `invalid_input` at a field that messages of the kind cannot fill in. */
export function refuseFaults(kind: TemplateKind, words: { subject: string; body: string }): void {
  const faults = templateFaults(kind, words);
  if (faults.length) throw new InvalidInput(faults);
}

/**
 * Adds a version at a level and answers what holds there then. The same words again change nothing. Throws
 * `version_conflict` when somebody else was faster.
 */
export async function writeText(
  engine: Pick<Engine, "db" | "actor" | "now" | "newId">,
  text: KnownText,
  change: Change,
): Promise<CurrentText> {
  const { db, actor, now, newId } = engine;
  const { kind, base, own: made } = text;
  if (!change.removed) refuseFaults(base, change);
  const before = await readTexts(engine, [kind]);
  const name = levelNamed(change.unit, before.departments);
  if (made && !holdsAt(made, name)) throw new NotFound();
  // Without its words where it was made it would be none.
  if (made && change.removed && unitFold(name) === made.unit) throw new NotAllowed("only_words");
  const place = { kind, unit: unitFold(name), language: change.language };
  const here = before.own.find(
    (each) => each.unit === place.unit && each.language === place.language,
  );
  const same = change.removed
    ? !here
    : here &&
      here.subject === change.subject &&
      here.body === change.body &&
      here.delayDays === change.delayDays;
  if (!same) {
    const { subject, body, delayDays } = change.removed ? here! : change;
    const added = await addTemplateVersion(db, actor.org, actor, now.toISOString(), {
      id: newId("tmpl"),
      ...place,
      name,
      seen: change.version,
      removed: change.removed,
      subject,
      body,
      delayDays,
    });
    if (!added) throw new VersionConflict(null);
  }
  const { own } = same ? before : await readTexts(engine, [kind]);
  return (await currentTexts(engine, own, text, name))[change.language];
}
