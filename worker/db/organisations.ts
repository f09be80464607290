import { type SQL, sql } from "drizzle-orm";
import type { Organisation, Reason } from "../domain/facts.ts";
import { list } from "./client.ts";

export interface NewOrganisation {
  organisation: Organisation;
  /** The first API key; `hash` is the SHA-256 of the key, hex. */
  key: { id: string; name: string; prefix: string; hash: string };
  /** In the order in which people choose among them. */
  reasons: Reason[];
}

export const anyOrganisation = (): SQL => sql`SELECT id FROM organisations LIMIT 1`;

/** Statements that together make an organisation someone can work in. */
export function organisationStatements(
  { organisation: o, key, reasons }: NewOrganisation,
  at: string,
): SQL[] {
  return [
    sql`INSERT INTO organisations (id, name, locale, time_zone, hold_seconds, retention_months, public_sector,
        sender_name, sender_address, accent, footer_sv, footer_en, created_at)
      VALUES (${o.id}, ${o.name}, ${o.locale}, ${o.timeZone}, ${o.holdSeconds}, ${o.retentionMonths},
        ${Number(o.publicSector)}, ${o.sender.name}, ${o.sender.address}, ${o.branding.accent},
        ${o.branding.footer.sv}, ${o.branding.footer.en}, ${at})`,
    sql`INSERT INTO api_keys (id, org_id, name, prefix, hash, created_at)
      VALUES (${key.id}, ${o.id}, ${key.name}, ${key.prefix}, ${key.hash}, ${at})`,
    sql`INSERT INTO reasons (org_id, list, id, label_sv, label_en, position)
      SELECT ${o.id}, value ->> 'list', value ->> 'id', value ->> '$.label.sv', value ->> '$.label.en', key
      FROM ${list(reasons)}`,
  ];
}

/** Lets pages of an origin call on behalf of the organisation; once is enough. */
export const allowOrigin = (org: string, origin: string): SQL =>
  sql`INSERT INTO origins (org_id, origin) VALUES (${org}, ${origin}) ON CONFLICT DO NOTHING`;
