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

/** One line, not empty, at most `max` characters, without spaces around it. Nothing is trimmed. */
export const oneLine =
  (max: number): Parse =>
  (text) => {
    if (!text.trim()) return { code: "required" };
    const wrong = lineFault(text);
    if (wrong) return { code: wrong };
    if (text !== text.trim()) return { code: "outer_space" };
    return text.length > max ? { code: "too_long", params: { max } } : { value: text };
  };
