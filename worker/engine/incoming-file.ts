/** A file that somebody hands in: what it is, and its way into R2. */
import type { Database } from "../db/client.ts";
import { expectBlob, type StoredFile } from "../db/files.ts";
import { InvalidInput, Problem } from "../domain/errors.ts";
import { FILE_TYPES, LARGEST_FILE, sniff } from "../domain/filetype.ts";
import type { NewId } from "../domain/ids.ts";
import { needsPassword } from "../domain/pdf-password.ts";
import { sha256 } from "../domain/sha256.ts";
import { oneLine, plainFilename } from "../domain/text.ts";

export interface IncomingFile {
  filename: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The organisation vouches that nothing in it tells who the candidate is. */
  anonymised: boolean;
}

/** Until then an upload must be in a message, and what a crash left behind is not touched. */
export const GRACE_MS = 24 * 60 * 60 * 1000;

/** Says what the file is, or throws: by its content, with a name that agrees. */
export async function examine(
  newId: NewId,
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
    key: newKey(),
    anonymised,
    needsPassword: sniffed.type === "pdf" && (await needsPassword(bytes)),
  };
}

/** In R2, told by nothing. */
export const newKey = (): string =>
  `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll("-", "");

const refuse = (field: string, code: string, params?: Record<string, string | number>) =>
  new InvalidInput([{ path: [field], code, ...(params && { params }) }]);

/** R2 is outside the batch: the key is listed for the sweep before the bytes lie there (DECISIONS.md, 14). */
export async function putFile(
  { db, bucket, org, now }: { db: Database; bucket: R2Bucket; org: string; now: Date },
  file: Pick<StoredFile, "key" | "sha256">,
  bytes: Uint8Array,
): Promise<void> {
  await db.write({
    expected: expectBlob(org, file.key, new Date(now.getTime() + GRACE_MS).toISOString()),
  });
  await bucket.put(file.key, bytes, { sha256: file.sha256 });
}
