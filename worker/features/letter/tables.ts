import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale } from "../../domain/vocabulary.ts";
import type { LetterKind } from "./rules/letter.ts";
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
