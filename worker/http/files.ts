import { NotFound } from "../domain/errors.ts";
import type { CandidateFile } from "../domain/facts.ts";
import { FILE_TYPES } from "../domain/filetype.ts";
import type { Env } from "../env.ts";

/** What a stored file may be, for the description. */
export const ANY_FILE = { media: Object.values(FILE_TYPES).map(({ contentType }) => contentType) };

/** A file to be saved, never to be run where it is opened. Throws `not_found` when its bytes are gone. */
export async function fileResponse(
  { FILES }: Pick<Env, "FILES">,
  { key, filename, contentType }: Pick<CandidateFile, "key" | "filename" | "contentType">,
): Promise<Response> {
  const object = await FILES.get(key);
  if (!object) throw new NotFound();
  return saved(object.body, { filename, contentType, size: object.size });
}

/** A PDF that is made here. */
export const pdfResponse = (
  { bytes, size }: { bytes: BodyInit; size: number },
  filename: string,
): Response => saved(bytes, { filename, contentType: "application/pdf", size });

const saved = (
  body: BodyInit,
  { filename, contentType, size }: { filename: string; contentType: string; size: number },
): Response =>
  new Response(body, {
    headers: {
      "Content-Type": contentType,
      "Content-Length": String(size),
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(filename).replaceAll("'", "%27")}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
