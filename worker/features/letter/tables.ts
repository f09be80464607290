import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale } from "../../domain/vocabulary.ts";
import type { LetterKind } from "./rules/letter.ts";
import type { LeftOut } from "./rules/print.ts";
import type { WindowId } from "./rules/windows.ts";

/** A letter for the post: laid out when it was written, drawn in the background. */
export const letters = sqliteTable(
  "letters",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    projectId: text("project_id").notNull(),
    applicationId: text("application_id").notNull(),
    operationId: text("operation_id").notNull(),
    kind: text().$type<LetterKind>().notNull(),
    language: text().$type<Locale>().notNull(),
    subject: text().notNull(),
    /** What it says, with the address above. */
    body: text().notNull(),
    /** JSON: DisplayList, until it is drawn; null: it is, or was taken back. */
    list: text(),
    pages: integer().notNull(),
    /** Where it goes, as written: name, postal code, place, and country in words (null: at home); all null: not known. */
    addressee: text(),
    postalCode: text("postal_code"),
    place: text(),
    country: text(),
    /** Of the PDF in R2, once it is drawn: hex, and bytes. */
    key: text(),
    sha256: text(),
    size: integer(),
    createdAt: text("created_at").notNull(),
    /** Local date, and who said so. */
    postedOn: text("posted_on"),
    postedBy: text("posted_by"),
    postedByName: text("posted_by_name"),
    takenBackAt: text("taken_back_at"),
  },
  (t) => [
    index("letters_application").on(t.applicationId, t.id),
    index("letters_undrawn")
      .on(t.id)
      .where(sql`list IS NOT NULL`),
  ],
);

/** The letters of a bulk as one file for the printer, made in the background. */
export const letterPrints = sqliteTable(
  "letter_prints",
  {
    id: text().primaryKey(),
    orgId: text("org_id").notNull(),
    bulkId: text("bulk_id").notNull(),
    /** Of its cover list. */
    language: text().$type<Locale>().notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    createdAt: text("created_at").notNull(),
    /** Rows before this place are joined; their pages lie in `parts`, a JSON array of R2 keys, until all are one. */
    joined: integer().notNull().default(0),
    parts: text().notNull().default("[]"),
    /** Of the whole in R2, once it is made. */
    key: text(),
    pages: integer(),
  },
  (t) => [
    index("letter_prints_bulk").on(t.orgId, t.bulkId, t.id),
    index("letter_prints_waiting")
      .on(t.id)
      .where(sql`key IS NULL`),
  ],
);

/** Letters of a print, in print order. */
export const letterPrintRows = sqliteTable(
  "letter_print_rows",
  {
    printId: text("print_id").notNull(),
    place: integer().notNull(),
    orgId: text("org_id").notNull(),
    letterId: text("letter_id").notNull(),
    applicationId: text("application_id").notNull(),
    /** Null: it is printed. */
    why: text().$type<LeftOut>(),
  },
  (t) => [
    primaryKey({ columns: [t.printId, t.place] }),
    index("letter_print_rows_letter").on(t.letterId),
    index("letter_print_rows_application").on(t.applicationId),
  ],
);

/** Which window envelopes an organisation uses, and how much they differ from the layout: tenths of a millimetre. */
export const letterWindows = sqliteTable("letter_windows", {
  orgId: text("org_id").primaryKey(),
  layout: text().$type<WindowId>().notNull(),
  offsetX: integer("offset_x").notNull(),
  offsetY: integer("offset_y").notNull(),
  actorId: text("actor_id").notNull(),
  actorName: text("actor_name").notNull(),
  at: text().notNull(),
});
