import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../db/client.ts";
import { fold } from "../../../domain/fold.ts";
import { MOST_OWN_TEXTS, type OwnTextId } from "../../../domain/own-text.ts";
import type { Template } from "../../../domain/facts.ts";

interface Author {
  org: string;
  id: string;
  name: string;
  /** Instant. */
  at: string;
}

export interface NewOwnText {
  id: OwnTextId;
  base: string;
  unit: string;
  unitName: string;
  name: string;
  /** The words that it starts from, in each language, with the ids of their first versions. */
  words: Pick<Template, "id" | "language" | "subject" | "body" | "delayDays">[];
}

/** False when there are as many already as there may be. Breaks `own_texts.…` when the level has that name. */
export async function addOwnText(
  db: Database,
  { org, id: actor, name: by, at }: Author,
  { id, base, unit, unitName, name, words }: NewOwnText,
): Promise<boolean> {
  const there = sql`EXISTS (SELECT 1 FROM own_texts WHERE id = ${id})`;
  const { added } = await db.write({
    added: sql`INSERT INTO own_texts (id, org_id, base, unit_fold, unit, name, name_fold, actor_id, actor_name, at)
      SELECT ${id}, ${org}, ${base}, ${unit}, ${unitName}, ${name}, ${fold(name)}, ${actor}, ${by}, ${at}
      WHERE (SELECT count(*) FROM own_texts WHERE org_id = ${org} AND removed_at IS NULL) < ${MOST_OWN_TEXTS}
      RETURNING id`,
    words: words.flatMap(({ id: version, language, subject, body, delayDays }): SQL[] => [
      sql`INSERT INTO template_versions (id, org_id, kind, unit_fold, unit, language, version, subject, body, delay_days,
          actor_id, actor_name, at)
        SELECT ${version}, ${org}, ${id}, ${unit}, ${unitName}, ${language}, 1, ${subject}, ${body}, ${delayDays},
          ${actor}, ${by}, ${at} WHERE ${there}`,
      sql`INSERT INTO templates (org_id, kind, unit_fold, language, version, version_id)
        SELECT ${org}, ${id}, ${unit}, ${language}, 1, ${version} WHERE ${there}`,
    ]),
  });
  return added.length > 0;
}

const seen = (org: string, id: string, version: number): SQL =>
  sql`org_id = ${org} AND id = ${id} AND version = ${version} AND removed_at IS NULL`;

/** No row when somebody was faster, or it is gone. Breaks `own_texts.…` when the level has that name. */
export const renameStatement = (org: string, id: string, version: number, name: string): SQL => sql`
  UPDATE own_texts SET name = ${name}, name_fold = ${fold(name)}, version = version + 1
  WHERE ${seen(org, id, version)} RETURNING id`;

/** Its words stay, as messages name their versions; nothing is made from it any more. */
export const removeStatement = (
  { org, id: actor, name, at }: Author,
  id: string,
  version: number,
): SQL => sql`
  UPDATE own_texts SET removed_at = ${at}, removed_by = ${actor}, removed_by_name = ${name}
  WHERE ${seen(org, id, version)} RETURNING id`;
