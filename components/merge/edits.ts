/** What an edit that a browser announces (`beforeinput`) is about, in offsets of the text. */
import type { Side } from "./current.ts";
import { chipBeside, offsetAt } from "./dom.ts";

/** What an edit puts in; null when it puts nothing in. */
export function insertedBy(
  { inputType, data, dataTransfer }: InputEvent,
  oneLine: boolean,
): string | null {
  if (inputType === "insertParagraph" || inputType === "insertLineBreak")
    return oneLine ? null : "\n";
  if (!inputType.startsWith("insert")) return null;
  const text = (data ?? dataTransfer?.getData("text/plain") ?? "").replace(/\r\n?/g, "\n");
  return oneLine ? text.replace(/\n+/g, " ") : text;
}

/** More than what a person sees as one character has. */
const LONGEST = 64;

/** The offset one character on. A chip counts as one, and so does what a person sees as one. */
export function besideOffset(box: Node, text: string, at: number, way: Side): number {
  const chip = chipBeside(box, at, way);
  const characters = (part: string) => [...new Intl.Segmenter().segment(part)];
  if (way === "before") {
    const last = characters(text.slice(Math.max(0, at - LONGEST), at)).at(-1);
    return chip?.start ?? at - (last?.segment.length ?? 0);
  }
  const [first] = characters(text.slice(at, at + LONGEST));
  return chip?.end ?? at + (first?.segment.length ?? 0);
}

/** The offset one word on, with the space on the way to it. A chip is a word. */
function wordBeside(box: Node, text: string, at: number, way: Side): number {
  let to = at;
  for (let word = false; ;) {
    const next = besideOffset(box, text, to, way);
    if (chipBeside(box, to, way)) return to === at ? next : to;
    const blank = !text.slice(Math.min(to, next), Math.max(to, next)).trim();
    if (next === to || (word && blank)) return to;
    word ||= !blank;
    to = next;
  }
}

/** The offsets that an edit is about; deleting beside a chip is about the whole chip. */
export function rangeOf(
  box: Node,
  text: string,
  event: InputEvent,
  [anchor, focus]: readonly [anchor: number, focus: number],
): [start: number, end: number] {
  const own: [number, number] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  if (!event.inputType.startsWith("delete") || anchor !== focus) return own;
  const way = event.inputType.endsWith("Forward") ? "after" : "before";
  const [target] = event.getTargetRanges();
  if (target && !event.inputType.startsWith("deleteContent") && !chipBeside(box, focus, way)) {
    const { startContainer, startOffset, endContainer, endOffset } = target;
    const start = offsetAt(box, startContainer, startOffset, "start");
    const end = offsetAt(box, endContainer, endOffset, "end");
    if (start < end) return [start, end];
  }
  // Beside a chip Chromium finds no space, no word and no line break to delete.
  const next = event.inputType.startsWith("deleteWord") ? wordBeside : besideOffset;
  const to = next(box, text, focus, way);
  return [Math.min(focus, to), Math.max(focus, to)];
}
