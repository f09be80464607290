/** A person hands in another CV. */
import type { Database } from "../../db/client.ts";
import { NotAllowed, NotFound, VersionConflict } from "../../domain/errors.ts";
import type { NewId } from "../../domain/ids.ts";
import { examine, putFile } from "../../engine/incoming-file.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { readKept } from "./keeping.ts";
import { mayHandIn, staysWith } from "./rules/files.ts";
import { MOST_FILES } from "./rules/person.ts";
import { placeStatements } from "./statements/files.ts";

/** What became of the file whose place it took; null: there was none. */
export type Former = "gone" | "kept" | null;

/**
 * The same checks as a host's files; R2 first, then the row. Throws `invalid_input` for a file not taken in,
 * `not_found` for what it should replace, `version_conflict`, `not_allowed`.
 */
export async function handIn(
  { db, bucket, now, newId }: { db: Database; bucket: R2Bucket; now: Date; newId: NewId },
  claims: GuestClaims,
  given: {
    filename: string;
    bytes: Uint8Array<ArrayBuffer>;
    seen: number;
    replaces: string | null;
  },
): Promise<Former> {
  const { seen, replaces, ...incoming } = given;
  const kept = await readKept(db, claims, now);
  const { who, person, files, publicSector } = kept;
  const former = files.find(({ id }) => id === replaces);
  if (replaces !== null && !former) throw new NotFound();
  if (person.version !== seen) throw new VersionConflict(null);
  if (!mayHandIn(kept)) throw new NotAllowed("nothing_open");
  if (!former && files.length >= MOST_FILES)
    throw new NotAllowed("too_many_files", { params: { max: MOST_FILES } });
  const file = await examine(newId, { ...incoming, anonymised: false });
  await putFile({ db, bucket, org: who.org, now }, file, incoming.bytes);
  const { placed } = await db.write(
    placeStatements({
      ...who,
      seen,
      operation: newId("op"),
      actor: { id: claims.sub, name: "" },
      at: now.toISOString(),
      file,
      replaces,
      publicSector,
    }),
  );
  if (!placed.length) throw new VersionConflict(null);
  return former ? (staysWith(former, kept) ? "kept" : "gone") : null;
}
