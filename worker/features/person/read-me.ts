/** What lies beside the data, for whoever opens the archive: in their language, without a word of ours. */
import { fullName } from "../../domain/fold.ts";
import { dayOf } from "../../domain/params.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { isWord, say } from "../../i18n/index.ts";
import type { KeptPerson } from "./keeping.ts";
import { erasing, told } from "./rules/erasing.ts";
import { named } from "./rules/names.ts";

/** `tables`: what the archive holds. `today`: local date. */
export function readMe(
  locale: Locale,
  kept: KeptPerson,
  tables: readonly string[],
  today: string,
): string {
  const { person, profiles } = kept;
  const { organisation, contact } = person;
  const sections = tables.flatMap((table) =>
    isWord(`exported.${table}`) ? [`- ${named(table)}: ${say(locale, `exported.${table}`)}`] : [],
  );
  const params = { organisation, contact, name: fullName(person), day: dayOf(today) };
  return [
    say(locale, "person.read-me-title", params),
    say(locale, "person.read-me-about", params),
    say(locale, "person.read-me-data"),
    sections.join("\n"),
    say(locale, "person.read-me-files"),
    say(locale, "person.read-me-why", params),
    [
      ...profiles.map(({ purpose, expiresOn }) =>
        say(locale, "person.read-me-saved", { purpose, until: dayOf(expiresOn) }),
      ),
      ...told(kept, erasing(kept, today)).stays.map(({ code, params: more }) =>
        say(locale, code, more),
      ),
    ]
      .map((line) => `- ${line}`)
      .join("\n"),
    say(locale, "person.read-me-names"),
    say(locale, "person.read-me-rights", params),
    "",
  ]
    .join("\r\n\r\n")
    .replaceAll(/(?<!\r)\n/g, "\r\n");
}
