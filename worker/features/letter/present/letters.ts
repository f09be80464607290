import type { LetterWire } from "../schemas/letters.ts";
import type { StoredLetter } from "../statements/reads.ts";

export const letterWire = (letter: StoredLetter): LetterWire => ({
  id: letter.id,
  application: letter.application,
  kind: letter.kind,
  language: letter.language,
  subject: letter.subject,
  text: letter.body,
  pages: letter.pages,
  createdAt: letter.createdAt,
  createdBy: letter.createdBy,
  postedOn: letter.postedOn,
  postedBy: letter.postedBy,
  sha256: letter.sha256,
  url: `/v1/letters/${letter.id}/file`,
});
