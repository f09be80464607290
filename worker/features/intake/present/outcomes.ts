/** What became of rows, in words. */
import type * as z from "zod";
import type { Locale } from "../../../domain/vocabulary.ts";
import { strandedMailWire } from "../../../http/present.ts";
import { say } from "../../../i18n/index.ts";
import { type Fault, warning } from "../fields.ts";
import type { ImportResult } from "../import.ts";
import type { RowOutcome } from "../incoming.ts";
import type * as schemas from "../schemas/answers.ts";

/** Faults of a field are `field.*`, of the row as a whole `reason.*`. */
export function importWire(
  result: ImportResult,
  locale: Locale,
): z.input<typeof schemas.importAnswer> {
  return {
    ...result,
    rows: result.rows.map((row) => ({
      ...row,
      errors: row.errors.map(worded(locale, "field")),
      warnings: warningsWire(row, locale),
      waitingMail: strandedMailWire(row.waitingMail, locale),
    })),
  };
}

/** With the person's other applications, which what changed of them holds for, too. */
export const warningsWire = (row: Pick<RowOutcome, "warnings" | "alsoChanged">, locale: Locale) =>
  [...row.warnings, ...alsoChanges(row)].map(worded(locale, "warning"));

const worded = (locale: Locale, prefix: "field" | "warning") => (one: Fault) => ({
  code: one.code,
  field: one.field,
  message: say(
    locale,
    `${one.field === null && prefix === "field" ? "reason" : prefix}.${one.code}`,
    one.params,
  ),
});

/** How many are named; the answer lists them all. */
const NAMED = 5;

const alsoChanges = ({ alsoChanged }: Pick<RowOutcome, "alsoChanged">): Fault[] => {
  if (!alsoChanged.length) return [];
  const named = alsoChanged
    .slice(0, NAMED)
    .map(({ application, externalId }) => externalId ?? application);
  const applications = [...named, ...(alsoChanged.length > NAMED ? ["…"] : [])].join(", ");
  return [warning("also_changes", null, { applications })];
};
