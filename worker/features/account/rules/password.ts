/**
 * What a password must be (NIST SP 800-63B, 3.1.1.2): long, none of the very common, and not one's own name. No rules
 * of composition: they make for "Sommar2026!" and for notes on the screen.
 */
import { fold } from "../../../domain/fold.ts";

/** Characters; the longest is there so that nobody has the server hash a book. */
export const SHORTEST = 12;
export const LONGEST = 200;

export type PasswordFault = "password_short" | "password_long" | "password_common" | "password_own";

/** Whose it is to be: what others would try first. */
export interface Owner {
  userName: string;
  names: readonly string[];
  email: string | null;
}

/**
 * Of twelve characters and more, those that head the lists of passwords that have leaked, in Swedish and English.
 * Shorter ones are refused by their length, repeated ones and rows of keys by what they are made of.
 */
const COMMON = new Set(
  `password1234 password12345 password123456 passwordpassword mypassword12 changeme1234 letmein12345 welcome12345
  iloveyou1234 iloveyou12345 princess1234 sunshine1234 football1234 baseball1234 superman1234 administrator
  qwertyuiop12 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5y6 correcthorsebatterystaple trustno1trustno1 unbelievable
  lösenord1234 lösenord12345 lösenord123456 losenord1234 losenord12345 hemligt12345 hemligtlösenord mittlösenord
  mittlosenord välkommen123 välkommen1234 valkommen123 valkommen1234 sommar202612 stockholm123 stockholm1234
  sverige12345 göteborg1234 goteborg1234 fotboll12345 jagälskardig jagalskardig älskling1234 alskling1234
  djurgården12 hammarby1234 sommaren2025 sommaren2026 vintern20252 kommunen1234 rekrytering1 rekrytering123`.split(
    /\s+/,
  ),
);

const ROWS = [
  "0123456789012345678901234567890",
  "abcdefghijklmnopqrstuvwxyzåäö",
  "qwertyuiopåasdfghjklöäzxcvbnm",
  "qwertyuiopasdfghjklzxcvbnm",
].flatMap((row) => [row, [...row].toReversed().join("")]);

/** The same characters over and over, or keys as they lie beside each other. */
function isPattern(text: string): boolean {
  if (new Set(text).size < 4) return true;
  for (let length = 1; length <= text.length / 3; length += 1)
    if (text.slice(0, length).repeat(text.length).startsWith(text)) return true;
  return ROWS.some((row) => row.includes(text));
}

/** Who would try it first knows the name, the address and the user name. */
function isOwn(text: string, { userName, names, email }: Owner): boolean {
  const local = email?.split("@")[0] ?? "";
  const known = [userName, userName.split("@")[0]!, email ?? "", local, names.join(""), ...names]
    .map((each) => bare(each))
    .filter((each) => each.length >= 3);
  const left = known
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, each) => rest.replaceAll(each, ""), bare(text));
  return left.replaceAll(/\d/gu, "").length < 4 && left !== bare(text);
}

const bare = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, "");

/** As it is hashed: the same password typed on another keyboard is the same (RFC 8265, 4.2). */
export const prepared = (password: string): string => password.normalize("NFKC");

/** What is wrong with a password; null: nothing. */
export function passwordFault(password: string, owner: Owner): PasswordFault | null {
  const text = prepared(password);
  const length = [...text].length;
  if (length < SHORTEST) return "password_short";
  if (length > LONGEST) return "password_long";
  const folded = fold(text);
  if (COMMON.has(folded) || isPattern(folded)) return "password_common";
  return isOwn(text, owner) ? "password_own" : null;
}
