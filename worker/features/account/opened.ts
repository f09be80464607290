/** All that is open for a person with the organisation, on one page. */
import type { Database } from "../../db/client.ts";
import { NotFound } from "../../domain/errors.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { OpenThing } from "../../engine/port.ts";
import type { Registry } from "../../engine/feature.ts";
import { linkAddress } from "../../guests/proving.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { pageStatement, type StoredPage, storedPage } from "./statements/reads.ts";

interface Reading {
  db: Database;
  registry: Pick<Registry, "open">;
  now: Date;
  serverKey: string;
  locale: Locale;
}

/** With where it is read and answered, in the same language: made when it is asked for, and kept nowhere. */
export interface Opened extends Omit<OpenThing, "link"> {
  link: { address: string; label: string } | null;
}

/** What waits for their word comes first, then what ends first. Throws `not_found`. */
export async function readPage(
  { db, registry, now, serverKey, locale }: Reading,
  { org, sub }: GuestClaims,
): Promise<StoredPage & { things: Opened[] }> {
  const [row] = await db.readOne(pageStatement(org, sub));
  if (!row) throw new NotFound();
  const page = storedPage(row);
  const rows = await db.read(
    Object.fromEntries(
      registry.open.map(({ statement }, at) => [at, statement(org, page.candidate, now)]),
    ),
  );
  const things = registry.open
    .flatMap(({ thing }, at) => (rows[at] ?? []).map((each) => thing(each, locale, now)))
    .toSorted(
      (a, b) => Number(b.waits) - Number(a.waits) || (a.until ?? "9").localeCompare(b.until ?? "9"),
    );
  const linked = async ({ link, ...thing }: OpenThing): Promise<Opened> => ({
    ...thing,
    link: link && {
      label: link.label,
      address: await linkAddress(serverKey, link, locale),
    },
  });
  return { ...page, things: await Promise.all(things.map(linked)) };
}
