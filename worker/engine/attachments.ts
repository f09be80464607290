import type { CandidateFile } from "../domain/facts.ts";
import { attachmentOf } from "../domain/attachment.ts";
import type { Attachment, Note } from "../domain/plan.ts";
import { note } from "./action.ts";

/** Bytes of one message's attachments together (DECISIONS.md, 14). */
const TOGETHER = 20 * 1024 * 1024;

export const attachmentsOf = (files: CandidateFile[]): Attachment[] =>
  files.map((file) => attachmentOf(file));

export const tooLarge = (attachments: Attachment[]): boolean =>
  attachments.reduce((sum, { size }) => sum + size, 0) > TOGETHER;

/** Says of each file that asks for a password that it does. */
export const passwordNotes = (
  files: readonly { filename: string; needsPassword?: boolean }[],
): Note[] =>
  files.flatMap(({ filename, needsPassword }) =>
    needsPassword ? [note("plan.needs-password", { filename })] : [],
  );
