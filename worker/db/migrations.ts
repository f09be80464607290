import { sql } from "drizzle-orm";
import journal from "../../migrations/meta/_journal.json";
import type { Database } from "./client.ts";
import { shape, text } from "./shape.ts";

const migration = shape({ name: text("name") });

/** Migrations of this release that the database has not had, by name; null: it does not answer. */
export async function pendingMigrations(db: Database): Promise<string[] | null> {
  try {
    await db.readOne(sql`SELECT 1 AS one`);
  } catch {
    return null;
  }
  const rows = await db
    .readOne(sql`SELECT ${migration.columns} FROM d1_migrations`)
    .catch(() => []);
  const applied = new Set(rows.map((row) => migration.parse(row).name.replace(/\.sql$/, "")));
  return journal.entries.map(({ tag }) => tag).filter((tag) => !applied.has(tag));
}
