import { sql } from "drizzle-orm";

/** Is a person asked, by the saved profile `s`, and has not said yes? Until then nothing is kept by it. */
export const isAsked = sql`(s.basis = 'consent' AND s.agreed_on IS NULL)`;
