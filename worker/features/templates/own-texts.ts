/** Texts that an organisation makes itself, beside the product's kinds: made, renamed, deleted. */
import { brokenConstraint } from "../../db/client.ts";
import { InvalidInput, NotAllowed, NotFound, VersionConflict } from "../../domain/errors.ts";
import { MOST_OWN_TEXTS, type OwnTextId } from "../../domain/own-text.ts";
import { unitFold } from "../../domain/unit.ts";
import { LOCALES } from "../../domain/vocabulary.ts";
import type { Engine } from "../../engine/outcome.ts";
import { kindsWithOwn } from "../../mail/kinds.ts";
import { chooseTemplate } from "../../mail/templates.ts";
import { levelNamed } from "./levels.ts";
import { knownText, readTexts } from "./read.ts";
import { addOwnText, removeStatement, renameStatement } from "./statements/own-texts.ts";

type Writer = Pick<Engine, "db" | "actor" | "now" | "newId">;

/**
 * Makes one for a level, with the words that the kind has there in each language. Throws `invalid_input` for a kind
 * that takes none and for a name that the level has; `not_allowed` when there are as many as there may be.
 */
export async function makeOwnText(
  engine: Writer,
  { kind, unit, name }: { kind: string; unit: string; name: string },
): Promise<OwnTextId> {
  const { db, newId } = engine;
  const base = kindsWithOwn().find((each) => each === kind);
  if (!base) throw new InvalidInput([{ path: ["kind"], code: "no_own_texts" }]);
  const { own, departments } = await readTexts(engine, [base]);
  const unitName = levelNamed(unit, departments);
  const id: OwnTextId = `text_${newId("text").slice("text_".length)}`;
  const words = LOCALES.map((language) => ({
    ...chooseTemplate(own, base, unitName, language),
    id: newId("tmpl"),
  }));
  const added = await named(
    addOwnText(db, authorOf(engine), { id, base, unit: unitFold(unitName), unitName, name, words }),
  );
  if (!added) throw new NotAllowed("too_many_texts", { params: { max: MOST_OWN_TEXTS } });
  return id;
}

/** Throws `version_conflict` when somebody else was faster. */
export async function renameOwnText(
  engine: Writer,
  id: string,
  { version, name }: { version: number; name: string },
): Promise<{ kind: string; name: string; version: number }> {
  const { db, actor } = engine;
  const { done } = await named(db.write({ done: renameStatement(actor.org, id, version, name) }));
  if (!done.length) throw await faster(engine, id);
  return { kind: id, name, version: version + 1 };
}

export async function deleteOwnText(engine: Writer, id: string, version: number): Promise<void> {
  const { done } = await engine.db.write({
    done: removeStatement(authorOf(engine), id, version),
  });
  if (!done.length) throw await faster(engine, id);
}

/** Why a write did nothing: it is gone, or none of one's own, or another version. */
async function faster(engine: Writer, id: string): Promise<Error> {
  const { own } = await knownText(engine, id);
  return own ? new VersionConflict(null) : new NotFound();
}

/** A name stands once at a level. */
async function named<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!brokenConstraint(error)?.startsWith("own_texts.")) throw error;
    throw new InvalidInput([{ path: ["name"], code: "name_taken" }]);
  }
}

const authorOf = ({ actor, now }: Writer) => ({
  org: actor.org,
  id: actor.id,
  name: actor.name,
  at: now.toISOString(),
});
