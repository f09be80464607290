/** Texts that an organisation made beside the product's kinds: what they are for, where they hold, what they are called. */
import { type SQL, sql } from "drizzle-orm";
import type { OwnTextId } from "../domain/own-text.ts";
import { integer, shape, type Shaped, text } from "./shape.ts";

const ownText = shape({
  id: text<OwnTextId>("o.id"),
  /** The kind whose messages it is for. */
  base: text("o.base"),
  /** Folded path of the level for which it was made, and below which it holds; "" for the whole organisation. */
  unit: text("o.unit_fold"),
  /** As written. */
  unitName: text("o.unit"),
  name: text("o.name"),
  /** Rises with each renaming. */
  version: integer("o.version"),
});

export type OwnText = Shaped<typeof ownText>;
export const storedOwnText = ownText.parse;

/** Ids, as `value`, of all that there are. */
export const ownTextIds = (org: string): SQL =>
  sql`SELECT id AS value FROM own_texts WHERE org_id = ${org} AND removed_at IS NULL`;

/** All that there are, by name; `id`: that one alone. */
export const ownTextsStatement = (org: string, id?: string): SQL => sql`
  SELECT ${ownText.columns} FROM own_texts o WHERE o.org_id = ${org} AND o.removed_at IS NULL
    ${id === undefined ? sql`` : sql`AND o.id = ${id}`} ORDER BY o.name_fold, o.id`;
