import { expectBlob } from "../../db/files.ts";
import type { Database } from "../../db/client.ts";
import {
  claimBlobs,
  forgetBlobs,
  fullStatement,
  insertUpload,
  markFile,
  readPlace,
  replaceFile,
  type StoredFile,
} from "./statements/files.ts";
import { InvalidInput, NotAllowed, NotFound, Problem } from "../../domain/errors.ts";
import { FILE_TYPES, LARGEST_FILE, sniff } from "../../domain/filetype.ts";
import { needsPassword } from "../../domain/pdf-password.ts";
import type { NewId } from "../../domain/ids.ts";
import { sha256 } from "../../domain/sha256.ts";
import { oneLine, plainFilename } from "../../domain/text.ts";

export interface FileContext {
  db: Database;
  bucket: R2Bucket;
  org: string;
  now: Date;
  newId: NewId;
}

export interface IncomingFile {
  filename: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The organisation vouches that nothing in it tells who the candidate is. */
  anonymised: boolean;
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

/** Until then an upload must be in a message, and what a crash left behind is not touched. */
const GRACE_MS = 24 * 60 * 60 * 1000;

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
  const file = await examine(context, incoming);
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
  await put(context, file, incoming.bytes);
  if (!(await replaceFile(db, org, place, file, now.toISOString()))) throw new NotFound();
  return { id: file.id, ...answer, outcome: place.same.length ? "replaced" : "created" };
}

/** Keeps a recruiter's own file for a message; one that no message takes within a day is swept. */
export async function storeUpload(
  context: FileContext,
  incoming: Omit<IncomingFile, "anonymised">,
): Promise<Pick<StoredFile, "id" | "filename" | "contentType" | "size" | "needsPassword">> {
  const file = await examine(context, { ...incoming, anonymised: false });
  const { db, org, now } = context;
  const since = new Date(now.getTime() - GRACE_MS).toISOString();
  const full = () => new Problem("rate_limited", { reason: "too_many_uploads" });
  if ((await db.readOne(fullStatement(org, since, file.size))).length) throw full();
  await put(context, file, incoming.bytes);
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

/** Says what the file is, or throws: by its content, with a name that agrees. */
async function examine(
  { newId }: FileContext,
  { filename: sent, bytes, anonymised }: IncomingFile,
): Promise<StoredFile> {
  const named = oneLine(200)(plainFilename(sent));
  if (!("value" in named)) throw refuse("filename", named.code, named.params);
  const filename = named.value;
  if (/[/\\]|^\.+$/.test(filename)) throw refuse("filename", "filename");
  if (!bytes.length) throw refuse("body", "empty_file");
  if (bytes.length > LARGEST_FILE) throw new Problem("payload_too_large");
  const sniffed = await sniff(bytes);
  if ("fault" in sniffed) throw refuse("body", sniffed.fault);
  const { contentType, extensions } = FILE_TYPES[sniffed.type];
  if (!extensions.some((extension) => filename.toLowerCase().endsWith(`.${extension}`)))
    throw refuse("filename", "file_extension", { type: sniffed.type.toUpperCase() });
  return {
    id: newId("file"),
    filename,
    contentType,
    size: bytes.length,
    sha256: await sha256(bytes),
    key: `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll("-", ""),
    anonymised,
    needsPassword: sniffed.type === "pdf" && (await needsPassword(bytes)),
  };
}

const refuse = (field: string, code: string, params?: Record<string, string | number>) =>
  new InvalidInput([{ path: [field], code, ...(params && { params }) }]);

/** R2 is outside the batch: the key is listed for the sweep before the bytes lie there (DECISIONS.md, 14). */
async function put(
  { db, bucket, org, now }: FileContext,
  file: StoredFile,
  bytes: Uint8Array,
): Promise<void> {
  await db.write({
    expected: expectBlob(org, file.key, new Date(now.getTime() + GRACE_MS).toISOString()),
  });
  await bucket.put(file.key, bytes, { sha256: file.sha256 });
}
