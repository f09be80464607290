import { chipBeside } from "./dom.ts";
import { type FieldSegment, segments } from "./segments.ts";

/** A merge field at the cursor. `start` is its offset in the text. */
export interface CurrentField extends FieldSegment {
  label: string;
  start: number;
}

export type Side = "before" | "after";

/**
 * The field that is selected alone, or that a cursor stands beside: between two, the one on `side`. Null
 * where there is none, or one without a label.
 */
export function fieldAt(
  box: Node,
  [anchor, focus]: readonly [anchor: number, focus: number],
  side: Side,
  labels: ReadonlyMap<string, string>,
): { node: HTMLElement; field: CurrentField } | null {
  const end = Math.max(anchor, focus);
  const other = side === "before" ? "after" : "before";
  const chip = chipBeside(box, end, side) ?? chipBeside(box, end, other);
  if (!chip || (anchor !== focus && chip.start !== Math.min(anchor, focus))) return null;
  const [segment] = segments(chip.node.dataset["raw"]!);
  if (!segment || !("raw" in segment)) return null;
  const label = labels.get(segment.field);
  if (label === undefined) return null;
  return { node: chip.node, field: { ...segment, label, start: chip.start } };
}
