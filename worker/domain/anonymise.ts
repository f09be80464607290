import { attachmentOf } from "./attachment.ts";
import type { Application, Candidate, CandidateFile } from "./facts.ts";
import { identityNumbersIn, likeIdentityNumbersIn } from "./identity-number.ts";
import { findName, ownName } from "./ownname.ts";
import type { Attachment } from "./plan.ts";

/** What stands where something was taken out, in the language of the message: "[namn]" … */
export interface MaskWords {
  name: string;
  email: string;
  phone: string;
  identityNumber: string;
  link: string;
  address: string;
  /** First part of a neutral file name: "bilaga" gives "bilaga-1.pdf". */
  file: string;
}

/** What is known of the person whose traces are taken out. */
export type Person = Pick<Candidate, "firstName" | "lastName" | "email" | "phone"> &
  Partial<Pick<Candidate, "address" | "postalCode">>;

type Piece = string | { mask: string };

const LINK = /(?<![\p{L}\p{N}])(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.)[^\s<>"]+/giu;
const LOCAL = "[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]";
const EMAIL = new RegExp(
  `(?<!${LOCAL})${LOCAL}*[@＠][\\p{L}\\p{M}\\p{N}_.-]*[\\p{L}\\p{M}\\p{N}_]`,
  "gu",
);
const LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,62}";
/** "linkedin.com/in/eva", and bare domains under endings that people use for pages of their own. */
const DOMAIN = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${LABEL}\\.){1,6}(?:\\p{L}{2,20}/[^\\s<>"]*|(?:com|se|nu|org|eu|no|dk|fi|de|me|dev|page|blog|site|online|info)(?![\\p{L}\\p{N}_-]))`,
  "gu",
);
/** Between the digits of a number as people type it; never a line break. */
const GAP = "[^\\S\\r\\n]?[-+().\\u2010-\\u2015\\u2212/]{0,2}[^\\S\\r\\n]?";
/** Ten digits from 0 in one run are read as a telephone number, which is what people write so. */
const PLAIN_PHONE = /(?<![\d+])0[1-9]\d{8}(?!\d)/gu;
/** A zero in the middle of a date begins no number. */
const PHONE = new RegExp(
  `(?<!\\d|(?:19|20)\\d\\d[-./–](?:\\d\\d[-./–])?)(?:(?:\\+[^\\S\\r\\n]?|00)[1-9](?:${GAP}\\d){6,13}|\\(?0[1-9](?:${GAP}\\d){5,8})(?!\\d)`,
  "gu",
);

/**
 * Takes a person's own name, e-mail, telephone, address, any personal identity number, any e-mail address,
 * Swedish or international telephone number and any link out of a text (DECISIONS.md, 28). The result is NFC.
 */
export function scrub(text: string, person: Person, words: MaskWords): string {
  let pieces: Piece[] = [text.toWellFormed().normalize("NFC")];
  const maskFound = (find: (piece: string) => [number, number][], word: string): void => {
    pieces = pieces.flatMap((piece) =>
      typeof piece === "string" ? cut(piece, find(piece), word) : piece,
    );
  };
  const mask = (find: RegExp | null, word: string): void => {
    if (find) maskFound((piece) => rangesOf(piece, find), word);
  };
  mask(LINK, words.link);
  mask(EMAIL, words.email);
  mask(DOMAIN, words.link);
  mask(known(person.email?.split("@")[0], 4), words.email);
  mask(knownPhone(person.phone), words.phone);
  mask(known(person.address, 5), words.address);
  mask(known(person.postalCode, 5), words.address);
  maskFound(identityNumbersIn, words.identityNumber);
  mask(PLAIN_PHONE, words.phone);
  maskFound(likeIdentityNumbersIn, words.identityNumber);
  mask(PHONE, words.phone);
  const name = ownName(nameKnown(person));
  maskFound((piece) => findName(piece, name), words.name);
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.mask)).join("");
}

/** Where a name is missing, the words of the address stand in for it. */
function nameKnown({ firstName, lastName, email }: Person): Pick<Person, "firstName" | "lastName"> {
  if (firstName.trim() && lastName.trim()) return { firstName, lastName };
  const words = email?.split("@")[0]?.match(/\p{L}{3,}/gu) ?? [];
  return { firstName, lastName: [lastName, ...words].join(" ") };
}

const rangesOf = (piece: string, find: RegExp): [number, number][] =>
  Array.from(piece.matchAll(find), (match) => [match.index, match.index + match[0].length]);

function cut(piece: string, ranges: [number, number][], word: string): Piece[] {
  if (ranges.length === 0) return [piece];
  const pieces: Piece[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    const kept = start + piece.slice(start, end).replace(/[.,;:!?)\]]+$/u, "").length;
    pieces.push(piece.slice(done, start), { mask: word });
    done = kept > start ? kept : end;
  }
  return [...pieces, piece.slice(done)];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** A known value as whole words, whatever the case and the spaces in it. */
function known(value: string | null | undefined, shortest: number): RegExp | null {
  const words = (value ?? "")
    .normalize("NFC")
    .split(/[\s,]+/u)
    .filter(Boolean);
  if (words.join("").length < shortest) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${words.map(escaped).join("[\\s,]{0,3}")}(?![\\p{L}\\p{N}])`,
    "giu",
  );
}

/** The person's own number with any prefix and any spacing, in Sweden or abroad. */
function knownPhone(phone: string | null): RegExp | null {
  const digits = (phone ?? "")
    .replace(/\(0\)/, "")
    .replace(/\D/g, "")
    .replace(/^(?:0046|46|00|0)/, "");
  if (digits.length < 6) return null;
  const prefix = `(?:(?:\\+|00)?[^\\S\\r\\n]?46${GAP})?(?:\\(?0\\)?${GAP})?`;
  return new RegExp(`(?<!\\d)\\+?\\(?${prefix}${Array.from(digits).join(GAP)}(?!\\d)`, "gu");
}

/** What may be shown of an application without telling whose it is: defined fields only. */
export interface AnonymousView {
  answers: { question: string; answer: string }[];
  letter: string | null;
  files: Attachment[];
}

export function anonymousView(
  facts: {
    application: Pick<Application, "answers" | "coverLetter">;
    candidate: Person;
    files: CandidateFile[];
  },
  words: MaskWords,
): AnonymousView {
  const clean = (text: string): string => scrub(text, facts.candidate, words);
  const answers = facts.application.answers
    .filter(({ answer }) => answer.trim())
    .map(({ question, answer }) => ({ question: clean(question), answer: clean(answer) }));
  const letter = facts.application.coverLetter?.trim()
    ? clean(facts.application.coverLetter)
    : null;
  const files = facts.files
    .filter((file) => file.anonymised && file.linked)
    .map((file, index) =>
      attachmentOf(file, `${words.file}-${index + 1}${EXTENSIONS[file.contentType] ?? ""}`),
    );
  return { answers, letter, files };
}

const EXTENSIONS: Record<string, string> = {
  "application/pdf": ".pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
  "application/vnd.oasis.opendocument.text": ".odt",
  "application/rtf": ".rtf",
  "text/rtf": ".rtf",
  "text/plain": ".txt",
  "image/png": ".png",
  "image/jpeg": ".jpg",
};
