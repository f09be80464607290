import { type SQL, sql } from "drizzle-orm";
import type { Scale } from "../rules/panel.ts";
import type { Row } from "../../../db/client.ts";
import { json, shape } from "../../../db/shape.ts";

/** Of `organisations o`, as JSON. */
export const scaleJson = sql`json_object('sv', json(o.scale_sv), 'en', json(o.scale_en))`;

const stored = shape({ scale: json<Scale>(scaleJson) });

export const scaleStatement = (org: string): SQL =>
  sql`SELECT ${stored.columns} FROM organisations o WHERE o.id = ${org}`;

export const storedScale = (row: Row): Scale => stored.parse(row).scale;

export const setScale = (org: string, { sv, en }: Scale): SQL => sql`
  UPDATE organisations SET scale_sv = ${sv && JSON.stringify(sv)}, scale_en = ${en && JSON.stringify(en)} WHERE id = ${org}`;
