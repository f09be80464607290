import { type SQL, sql } from "drizzle-orm";
import type { Branding, Logo } from "../../../domain/facts.ts";

export const setBranding = (
  org: string,
  { accent, footer }: Pick<Branding, "accent" | "footer">,
): SQL => sql`UPDATE organisations SET accent = ${accent}, footer_sv = ${footer.sv}, footer_en = ${footer.en}
  WHERE id = ${org}`;

/**
 * Sets or removes the logo. What it replaces may still be shown by messages that wait, at most a year
 * ahead; `until` is when nothing can need it any more and the sweep may delete its bytes.
 */
export const setLogo = (org: string, logo: Logo | null, until: string): SQL[] => [
  sql`INSERT INTO blob_gc (key, org_id, not_before) SELECT logo ->> 'key', id, ${until} FROM organisations
    WHERE id = ${org} AND logo IS NOT NULL ON CONFLICT (key) DO UPDATE SET not_before = excluded.not_before`,
  sql`UPDATE organisations SET logo = ${logo && JSON.stringify(logo)} WHERE id = ${org}`,
  ...(logo ? [sql`DELETE FROM blob_gc WHERE key = ${logo.key}`] : []),
];
