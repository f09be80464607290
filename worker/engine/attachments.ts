import type { CandidateFile } from "../domain/facts.ts";
import type { Attachment } from "../domain/plan.ts";

/** Bytes of one message's attachments together (DECISIONS.md, 14). */
const TOGETHER = 20 * 1024 * 1024;

export const attachmentOf = (file: CandidateFile, filename = file.filename): Attachment => ({
  file: file.id,
  filename,
  contentType: file.contentType,
  size: file.size,
  key: file.key,
});

export const attachmentsOf = (files: CandidateFile[]): Attachment[] =>
  files.map((file) => attachmentOf(file));

export const tooLarge = (attachments: Attachment[]): boolean =>
  attachments.reduce((sum, { size }) => sum + size, 0) > TOGETHER;
