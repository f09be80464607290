import { chipBeside, isPlace } from "./dom.ts";
import { type FieldSegment, segments } from "./segments.ts";

/** A merge field at the cursor. `start` is its offset in the text. */
export interface CurrentField extends FieldSegment {
  label: string;
  start: number;
}

export type Side = "before" | "after";

/**
 * The chip that is selected alone, or the field that a cursor stands beside: between two, the one on `side`.
 * `field` is null for an open place, and for a field without a label; all is null where there is no chip.
 */
export function chipAt(
  box: Node,
  [anchor, focus]: readonly [anchor: number, focus: number],
  side: Side,
  labels: ReadonlyMap<string, string>,
): { node: HTMLElement; field: CurrentField | null } | null {
  const end = Math.max(anchor, focus);
  const alone = anchor !== focus;
  const beside = (way: Side) => {
    const chip = chipBeside(box, end, way);
    if (!chip) return null;
    const fits = alone ? chip.start === Math.min(anchor, focus) : !isPlace(chip.node);
    return fits ? chip : null;
  };
  const chip = beside(side) ?? beside(side === "before" ? "after" : "before");
  if (!chip) return null;
  const [segment] = segments(chip.node.dataset["raw"]!);
  const label = segment && "field" in segment && labels.get(segment.field);
  return { node: chip.node, field: label ? { ...segment, label, start: chip.start } : null };
}
