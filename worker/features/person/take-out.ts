/** All that is kept of a person, as one archive (GDPR, articles 15 and 20). */
import { makeZip } from "client-zip";
import type { Database } from "../../db/client.ts";
import { Problem } from "../../domain/errors.ts";
import { fullName } from "../../domain/fold.ts";
import type { NewId } from "../../domain/ids.ts";
import { localDate } from "../../domain/localtime.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { DataDefinition } from "../../engine/port.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { say } from "../../i18n/index.ts";
import { withoutSecrets } from "../../mail/secret-links.ts";
import { readKept } from "./keeping.ts";
import { readMe } from "./read-me.ts";
import { entryNames, named } from "./rules/names.ts";
import { exportedRow, exportStatements, takeOutStatement } from "./statements/take-outs.ts";

interface Around {
  db: Database;
  bucket: R2Bucket;
  now: Date;
  newId: NewId;
  locale: Locale;
  data: readonly DataDefinition[];
}

export interface Archive {
  filename: string;
  /** Bytes come as they are read: no file lies in memory as a whole. */
  stream: ReadableStream<Uint8Array>;
}

type Row = Record<string, unknown>;
type Sections = Record<string, Row[]>;

/** Throws `rate_limited` after so many a day. */
export async function takeOut(around: Around, claims: GuestClaims): Promise<Archive> {
  const { db, now, newId, locale, data } = around;
  const kept = await readKept(db, claims, now);
  const { who, person } = kept;
  const { taken } = await db.write({
    taken: takeOutStatement(who, newId("op"), now.toISOString()),
  });
  if (!taken.length) throw new Problem("rate_limited", { reason: "taken_out" });
  const answers = await db.read(exportStatements(data, who.candidate));
  const sections: Sections = Object.fromEntries(
    Object.entries(answers).map(([table, rows]) => [
      table,
      rows.map((row) => JSON.parse(exportedRow(row).row) as Row),
    ]),
  );
  const folder = say(locale, "person.files-folder");
  const files = Object.values(sections).flatMap((rows) =>
    rows.filter(({ $key }) => typeof $key === "string"),
  );
  const names = entryNames(files.map(({ filename }) => String(filename)));
  files.forEach((file, at) => (file.path = `${folder}/${names[at]}`));
  const about = {
    organisation: person.organisation,
    person: fullName(person),
    madeAt: now.toISOString(),
  };
  const today = localDate(now, person.timeZone);
  async function* entries() {
    yield {
      name: say(locale, "person.read-me"),
      lastModified: now,
      input: readMe(locale, kept, Object.keys(sections), today),
    };
    yield { name: "data.json", lastModified: now, input: json(around, about, sections) };
    for (const { $key, path, since } of files) {
      const object = await around.bucket.get(String($key));
      const lastModified = new Date(String(since));
      if (object) yield { name: path, lastModified, size: object.size, input: object.body };
      // One whose bytes are lost is not passed over in silence.
      else
        yield { name: `${String(path)}.txt`, lastModified, input: say(locale, "person.file-lost") };
    }
  }
  const filename = `${say(locale, "person.archive")}-${today}.zip`;
  return { filename, stream: makeZip(entries()) };
}

const encoder = new TextEncoder();

/** Row by row: a mail's words may have to be fetched. */
async function* json(
  around: Around,
  about: object,
  sections: Sections,
): AsyncGenerator<Uint8Array> {
  yield encoder.encode(`{\n"about": ${JSON.stringify(about)}`);
  for (const [table, rows] of Object.entries(sections)) {
    yield encoder.encode(`,\n${JSON.stringify(named(table))}: [`);
    for (const [at, row] of rows.entries())
      yield encoder.encode(`${at ? "," : ""}\n${JSON.stringify(await given(around, row))}`);
    yield encoder.encode("\n]");
  }
  yield encoder.encode("\n}\n");
}

async function given({ bucket, locale }: Around, whole: Row): Promise<unknown> {
  const { $body } = whole;
  const row = Object.fromEntries(Object.entries(whole).filter(([name]) => !name.startsWith("$")));
  if (typeof $body === "string") {
    const object = await bucket.get($body);
    row.text = object ? (await object.json<{ text: string }>()).text : null;
  }
  return plain(row, locale);
}

const OURS = /^[a-z]+_[0-9a-z]{26}$/;

/** In words where there are any; without ids of ours, links and codes, which are of no use outside. */
function plain(value: unknown, locale: Locale, name = ""): unknown {
  if (Array.isArray(value))
    return value.map((each) => plain(each, locale)).filter((each) => each !== undefined);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, each]) => [key, plain(each, locale, key)] as const)
        .filter(([, each]) => each !== undefined),
    );
  if (typeof value !== "string") return value;
  if (OURS.test(value)) return undefined;
  return name === "text" || name === "subject" ? withoutSecrets(value, locale) : value;
}
