import type { Side } from "./current.ts";
import { chipBeside, isChip, offsetAt, placeAt } from "./dom.ts";

interface Ends {
  anchorNode: Node | null;
  anchorOffset: number;
  focusNode: Node | null;
  focusOffset: number;
}

/**
 * What is selected, seen from inside a shadow root. Chromium asks the root, Gecko tells anyway (its composed range
 * stands still while a key moves the focus), WebKit wants the root named, and tells apart which end is the focus.
 */
function selectionIn(node: Node): Ends | null {
  const root = node.getRootNode();
  const own = (root as { getSelection?: () => Selection | null }).getSelection?.();
  if (own) return own;
  const selection = document.getSelection();
  const told = selection?.anchorNode?.getRootNode() === root;
  if (!selection || told || !(root instanceof ShadowRoot) || !("getComposedRanges" in selection))
    return selection;
  const [range] = selection.getComposedRanges({ shadowRoots: [root] });
  if (!range) return null;
  const start = [range.startContainer, range.startOffset] as const;
  const end = [range.endContainer, range.endOffset] as const;
  const [anchor, focus] = selection.direction === "backward" ? [end, start] : [start, end];
  const [anchorNode, anchorOffset] = anchor;
  const [focusNode, focusOffset] = focus;
  return { anchorNode, anchorOffset, focusNode, focusOffset };
}

/** What is selected in a box, as offsets of its text; null when that is elsewhere. */
export function selectedIn(box: Node): [anchor: number, focus: number] | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selectionIn(box) ?? {};
  if (!anchorNode || !focusNode || !box.contains(anchorNode) || !box.contains(focusNode))
    return null;
  return [offsetAt(box, anchorNode, anchorOffset!), offsetAt(box, focusNode, focusOffset!)];
}

export function select(box: Node, anchor: number, focus: number): void {
  document.getSelection()?.setBaseAndExtent(...placeAt(box, anchor), ...placeAt(box, focus));
}

/**
 * Does the cursor stand in a text, where the browser can type by itself? Before a break that ends a text it cannot:
 * Firefox takes that for padding of its own, and drops it.
 */
export function inText(box: Node): boolean {
  const { focusNode: node, focusOffset = 0 } = selectionIn(box) ?? {};
  return node instanceof Text && node.parentNode === box && node.data.slice(focusOffset) !== "\n";
}

/**
 * Brings a cursor out of a chip. Browsers put it there with Home, End and the arrows, and then neither
 * type nor announce anything: a chip cannot be edited.
 */
export function leaveChip(box: Node): void {
  const { anchorNode, focusNode } = selectionIn(box) ?? {};
  const inside = [...box.childNodes].some(
    (node) => isChip(node) && (node.contains(anchorNode!) || node.contains(focusNode!)),
  );
  const selected = inside && selectedIn(box);
  if (selected) select(box, ...selected);
}

/** Where a chip or a character beside an offset is drawn; null where nothing, or a break, is. */
function drawnBeside(box: Node, offset: number, way: Side): DOMRect | null {
  const chip = chipBeside(box, offset, way);
  if (chip) return chip.node.getBoundingClientRect();
  const [node, at] = placeAt(box, offset);
  const start = way === "after" ? at : at - 1;
  if (!(node instanceof Text) || !/[^\r\n]/.test(node.data[start] ?? "")) return null;
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + 1);
  return range.getBoundingClientRect();
}

/** Past the chips of a line that stand beside an offset: Home and End can be caught in the first. */
export function pastChips(box: Node, offset: number, way: Side): { to: number; atEdge: boolean } {
  let to = offset;
  for (let line: DOMRect | null = null; ;) {
    const next = drawnBeside(box, to, way);
    if (line && next && (way === "after" ? next.top >= line.bottom : next.bottom <= line.top))
      return { to, atEdge: true };
    const chip = chipBeside(box, to, way);
    if (!chip) return { to, atEdge: !next };
    line = next;
    to = way === "after" ? chip.end : chip.start;
  }
}
