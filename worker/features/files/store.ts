import type { Database } from "../../db/client.ts";
import type { StoredFile } from "../../db/files.ts";
import {
  claimBlobs,
  forgetBlobs,
  fullStatement,
  insertUpload,
  markFile,
  readPlace,
  replaceFile,
} from "./statements/files.ts";
import { NotAllowed, NotFound, Problem } from "../../domain/errors.ts";
import type { NewId } from "../../domain/ids.ts";
import { examine, GRACE_MS, type IncomingFile, putFile } from "../../engine/incoming-file.ts";

export interface FileContext {
  db: Database;
  bucket: R2Bucket;
  org: string;
  now: Date;
  newId: NewId;
}

export interface StoredAttachment {
  id: string;
  application: string;
  filename: string;
  contentType: string;
  size: number;
  needsPassword: boolean;
  anonymised: boolean;
  outcome: "created" | "replaced" | "unchanged";
}

/**
 * Keeps a candidate's file, in place of one of the same name, or leaves all as it is when it is that very
 * file. Throws `invalid_input` for a file not taken in, `not_found`, and `not_allowed` when deleted.
 */
export async function storeAttachment(
  context: FileContext,
  at: { project: string; application: string },
  incoming: IncomingFile,
): Promise<StoredAttachment> {
  const { db, org, now } = context;
  const { anonymised } = incoming;
  const file = await examine(context.newId, incoming);
  const { filename } = file;
  const place = await readPlace(db, org, { ...at, filename });
  if (!place) throw new NotFound();
  if (place.deleted) throw new NotAllowed("deleted");
  const { application } = place;
  const answer = {
    application,
    filename,
    contentType: file.contentType,
    size: file.size,
    needsPassword: file.needsPassword,
    anonymised,
  };
  const same = place.same.find((one) => one.sha256 === file.sha256);
  if (same) {
    if (same.anonymised !== anonymised || same.needsPassword !== file.needsPassword)
      await db.write({ marked: markFile(org, same.id, file) });
    return {
      id: same.id,
      ...answer,
      outcome: same.anonymised === anonymised ? "unchanged" : "replaced",
    };
  }
  await putFile(context, file, incoming.bytes);
  if (!(await replaceFile(db, org, place, file, now.toISOString()))) throw new NotFound();
  return { id: file.id, ...answer, outcome: place.same.length ? "replaced" : "created" };
}

/** Keeps a recruiter's own file for a message; one that no message takes within a day is swept. */
export async function storeUpload(
  context: FileContext,
  incoming: Omit<IncomingFile, "anonymised">,
): Promise<Pick<StoredFile, "id" | "filename" | "contentType" | "size" | "needsPassword">> {
  const file = await examine(context.newId, { ...incoming, anonymised: false });
  const { db, org, now } = context;
  const since = new Date(now.getTime() - GRACE_MS).toISOString();
  const full = () => new Problem("rate_limited", { reason: "too_many_uploads" });
  if ((await db.readOne(fullStatement(org, since, file.size))).length) throw full();
  await putFile(context, file, incoming.bytes);
  const { upload } = await db.write({ upload: insertUpload(org, file, now.toISOString(), since) });
  if (!upload.length) throw full();
  const { id, filename, contentType, size } = file;
  return { id, filename, contentType, size, needsPassword: file.needsPassword };
}

/** Keys in R2 that one sweep deletes: R2 takes at most 1,000 a call. */
const SWEEP = 500;

/** Deletes from R2 what no row points to any more. Returns how many; a full sweep means there may be more. */
export async function sweepBlobs(db: Database, bucket: R2Bucket, now: Date): Promise<number> {
  const keys = await claimBlobs(db, now.toISOString(), SWEEP);
  if (!keys.length) return 0;
  await bucket.delete(keys);
  await db.write({ forgotten: forgetBlobs(keys) });
  return keys.length;
}
