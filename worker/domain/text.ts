/**
 * What no text may hold, whoever sends it: NUL and other controls (line feed and tab excepted),
 * lone surrogates. Returns the code of what is wrong, or null.
 */
export function textFault(text: string): "control_character" | "lone_surrogate" | null {
  if (!text.isWellFormed()) return "lone_surrogate";
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) return "control_character";
  return null;
}

/** A name, title or subject is one line, and cannot turn the direction of what stands beside it. */
export function lineFault(
  text: string,
): "control_character" | "lone_surrogate" | "line_break" | "bidi_control" | null {
  if (/[\r\n\u2028\u2029\u0085]/.test(text)) return "line_break";
  if (/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/.test(text)) return "bidi_control";
  return text.includes("\t") ? "control_character" : textFault(text);
}

/** Nothing of it can be seen: spaces, and what Unicode says is shown as nothing (UAX 44). */
export const isBlank = (text: string): boolean =>
  /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);

/** What a text becomes, or the code of what is wrong with it. */
export type Parsed<T> = { value: T } | { code: string; params?: Record<string, string | number> };
export type Parse<T = string> = (text: string) => Parsed<T>;

/**
 * What nobody sees (DECISIONS.md, 30): spaces, zero-width marks, and the marks of direction but for the two
 * overrides, which turn what is seen. A line break is none of it.
 */
const UNSEEN =
  /[\t \u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u202a-\u202c\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]/u;

/** The text without what nobody sees at its edges. All that is visible stays. */
export function trimUnseen(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && UNSEEN.test(text[from]!)) from += 1;
  while (to > from && UNSEEN.test(text[to - 1]!)) to -= 1;
  return text.slice(from, to);
}

/**
 * A telephone number without what nobody sees in it, as contacts are copied; a space that does not break
 * becomes one. Its override from left to right changes nothing either.
 */
export const plainPhone = (text: string): string =>
  trimUnseen(
    text
      .replaceAll(/[\u00a0\u2007\u202f]/gu, " ")
      .replaceAll(
        /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202d\u2060-\u2064\u2066-\u2069\ufeff]/gu,
        "",
      ),
  );

/** A file's name in the one form in which it is kept: Macs compose letters of two signs. */
export const plainFilename = (text: string): string => trimUnseen(text).normalize("NFC");

/**
 * Was it garbled before it came here? U+FFFD, or UTF-8 that was read as windows-1252 (Ã¶, Å‚, â€™) or as Mac
 * Roman (√∂).
 */
export const isGarbled = (text: string): boolean =>
  /\ufffd|[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[ÄÅ][\u0080-\u009f¡-ª¬-º¼-¿‚ƒ„†‡ˆ‰‹Œž˜›œŸ™]|[ÄÅ]…(?=\p{Ll})|â€[\u0080-\u00bf\u0152-\u2122]|√[^\s!-~Α-ω]/u.test(
    text,
  );

/** One line, not empty, at most `max` characters, without what nobody sees around it. */
export const oneLine =
  (max: number): Parse =>
  (sent) => {
    if (isBlank(sent)) return { code: "required" };
    const text = trimUnseen(sent);
    const wrong = lineFault(text);
    if (wrong) return { code: wrong };
    return text.length > max ? { code: "too_long", params: { max } } : { value: text };
  };
