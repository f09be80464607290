/**
 * Between a text and the nodes that show it: text nodes, chips for merge fields and open places, a foothold before
 * a chip that begins a line, and a last `<br>` that gives an empty line its height and belongs to no text. Offsets
 * count UTF-16 units of the text.
 */
import { type FieldSegment, type PlaceSegment, segments } from "./segments.ts";

/** How a chip is shown. */
export interface ChipText {
  words: string;
  /** A field that there is not; something to be filled in; a place that is to be filled in as a whole. */
  marks?: "wrong" | "open" | "open place";
  /** Said before the words, not seen. */
  said?: string;
}

export const isChip = (node: Node | null | undefined): node is HTMLElement =>
  node instanceof HTMLElement && node.dataset["raw"] !== undefined;

/** A chip that is written over as a whole. */
export const isPlace = (node: Node): boolean => isChip(node) && node.classList.contains("place");

const isBreak = (node: Node): boolean => node.nodeName === "BR";

/** Empty, between a line break and a chip: there WebKit shows a cursor, and types, in the line above. */
const isFoothold = (node: Node | undefined): boolean =>
  node instanceof HTMLSpanElement && !node.hasChildNodes();

export function nodesOf(
  value: string,
  show: (segment: FieldSegment | PlaceSegment) => ChipText,
): Node[] {
  const nodes = segments(value).flatMap((segment, at, all) => {
    if ("text" in segment) return document.createTextNode(segment.text);
    const { words, marks, said } = show(segment);
    const chip = document.createElement("span");
    chip.className = marks ? `merge-chip ${marks}` : "merge-chip";
    chip.contentEditable = "false";
    chip.dataset["raw"] = segment.raw;
    if (said) {
      const unseen = document.createElement("span");
      unseen.className = "visually-hidden";
      unseen.textContent = `${said} `;
      chip.append(unseen);
    }
    chip.append(words);
    const before = all[at - 1];
    const begins = before && "text" in before && before.text.endsWith("\n");
    return begins ? [document.createElement("span"), chip] : chip;
  });
  return [...nodes, document.createElement("br")];
}

/** What one node stands for. A browser's own line breaks count, except the last. */
function lengthOrText(node: Node, root: Node): string {
  if (node instanceof Text) return node.data;
  if (isChip(node)) return node.dataset["raw"]!;
  if (isBreak(node)) return node === root.lastChild ? "" : "\n";
  return [...node.childNodes].map((child) => lengthOrText(child, root)).join("");
}

export const textOf = (root: Node): string =>
  [...root.childNodes].map((node) => lengthOrText(node, root)).join("");

/** Must it be shown anew: has a chip come about or fallen apart, or has the browser put something in? */
export function untidy(root: Node): boolean {
  const nodes = [...root.childNodes].filter((node) => !isFoothold(node));
  const last = nodes.pop();
  if (!last || !isBreak(last)) return true;
  const shown = nodes.map((node) =>
    node instanceof Text ? "" : `\n${isChip(node) && node.dataset["raw"]}`,
  );
  const wanted = segments(textOf(root)).map((part) => ("raw" in part ? `\n${part.raw}` : ""));
  return shown.join("") !== wanted.join("");
}

const size = (node: Node): number => (node instanceof Text ? node.length : node.childNodes.length);

/** The offset of a place among the nodes. Inside a chip it is the chip's `edge`; default: the nearer. */
export function offsetAt(
  root: Node,
  container: Node,
  offset: number,
  edge: "start" | "end" = offset * 2 < size(container) ? "start" : "end",
): number {
  let sum = 0;
  const visit = (parent: Node): boolean => {
    for (const [at, node] of [...parent.childNodes].entries()) {
      if (parent === container && at === offset) return true;
      if (node === container && node instanceof Text) {
        sum += offset;
        return true;
      }
      if (isChip(node) && node.contains(container)) {
        if (edge === "end") sum += lengthOrText(node, root).length;
        return true;
      }
      if (node.contains(container) && visit(node)) return true;
      sum += lengthOrText(node, root).length;
    }
    return parent === container;
  };
  visit(root);
  return sum;
}

/** The place of an offset, in a text where there is one. */
export function placeAt(root: Node, offset: number): [node: Node, offset: number] {
  let left = offset;
  for (const [at, node] of [...root.childNodes].entries()) {
    const { length } = lengthOrText(node, root);
    const next = root.childNodes[at + 1];
    if (node instanceof Text && left <= length)
      return left === length && isFoothold(next) ? [next!, 0] : [node, left];
    if (left === 0 || (isChip(node) && left < length)) return [root, at];
    left -= length;
    if (left === 0 && !(next instanceof Text)) return [root, at + 1];
  }
  return [root, Math.max(0, root.childNodes.length - 1)];
}

/** The chip that ends, or begins, at an offset. */
export function chipBeside(root: Node, offset: number, side: "before" | "after") {
  let start = 0;
  for (const node of root.childNodes) {
    const end = start + lengthOrText(node, root).length;
    if (isChip(node) && (side === "before" ? end : start) === offset) return { node, start, end };
    start = end;
  }
  return null;
}
