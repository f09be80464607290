import type { CandidateFile } from "./facts.ts";
import type { Attachment } from "./plan.ts";

/** A file as it leaves or is shown, under the name that it goes by there. */
export const attachmentOf = (
  { id, contentType, size, key, needsPassword, ...file }: Omit<CandidateFile, "linked" | "shared">,
  filename = file.filename,
): Attachment => ({
  file: id,
  filename,
  contentType,
  size,
  key,
  ...(needsPassword && { needsPassword }),
});
