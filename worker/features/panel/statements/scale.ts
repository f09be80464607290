import { type SQL, sql } from "drizzle-orm";
import type { Scale } from "../rules/panel.ts";
import type { Row } from "../../../db/client.ts";

/** Of `organisations o`, as JSON. */
export const scaleJson = sql`json_object('sv', json(o.scale_sv), 'en', json(o.scale_en))`;

export const scaleStatement = (org: string): SQL =>
  sql`SELECT ${scaleJson} AS "scale" FROM organisations o WHERE o.id = ${org}`;

export const storedScale = (row: Row): Scale => JSON.parse(row.scale as string) as Scale;

export const setScale = (org: string, { sv, en }: Scale): SQL => sql`
  UPDATE organisations SET scale_sv = ${sv && JSON.stringify(sv)}, scale_en = ${en && JSON.stringify(en)} WHERE id = ${org}`;
