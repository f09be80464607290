/** Personal identity numbers in what of an application is disclosed: masked, unless somebody asks for them in clear. */
import type { Application, CandidateFile } from "../domain/facts.ts";
import { holdsIdentityNumber, maskIdentityNumbers } from "../domain/identity-number.ts";
import type { Note } from "../domain/plan.ts";
import { note } from "./action.ts";

/** What others come to read of an application. */
export interface Disclosed<File extends Pick<CandidateFile, "filename">> {
  letter: string | null;
  answers: Application["answers"];
  files: File[];
}

/** `word` stands in the place of each. */
export const masked = <File extends Pick<CandidateFile, "filename">>(
  { letter, answers, files }: Disclosed<File>,
  word: string,
): Disclosed<File> => ({
  letter: letter && maskIdentityNumbers(letter, word),
  answers: answers.map(({ question, answer }) => ({
    question: maskIdentityNumbers(question, word),
    answer: maskIdentityNumbers(answer, word, question),
  })),
  files: files.map((file) => ({ ...file, filename: maskIdentityNumbers(file.filename, word) })),
});

/** As a plan names a text in which one may stand. */
export const withoutNumbers = (text: string): string => maskIdentityNumbers(text, "…");

/** Where there is one, without the number itself; `clear`: it is disclosed. */
export function identityNotes(
  { letter, answers, files }: Disclosed<Pick<CandidateFile, "filename">>,
  clear: boolean,
): Note[] {
  return [
    ...(letter && holdsIdentityNumber(letter)
      ? [note(clear ? "identity.letter-clear" : "identity.letter")]
      : []),
    ...answers.flatMap(({ question, answer }) =>
      holdsIdentityNumber(question) || holdsIdentityNumber(answer, question)
        ? [
            note(clear ? "identity.answer-clear" : "identity.answer", {
              question: withoutNumbers(question),
            }),
          ]
        : [],
    ),
    ...files.flatMap(({ filename }) =>
      holdsIdentityNumber(filename)
        ? [
            note(clear ? "identity.file-clear" : "identity.file", {
              filename: withoutNumbers(filename),
            }),
          ]
        : [],
    ),
  ];
}
