import type { DocumentContent, Picture } from "./content.ts";
import type { Item } from "./display-list.ts";
import type { Draft } from "./draft.ts";
import { pictureSize } from "./picture.ts";
import { linesOf, run } from "./strip.ts";
import { COLUMN, GREY, INK, MARGIN } from "./style.ts";

/** Above 27 mm, where the address field of an envelope may begin (DIN 5008, form A). */
const TOP = 28;
const LOGO = { width: 170, height: 44 };
const SENDER = 190;

/** The logo, or else the name, at the left; name and lines at the right. `bottom` in points. */
export function letterhead(
  draft: Draft,
  { name, lines, field, logo }: NonNullable<DocumentContent["letterhead"]>,
): { items: Item[]; bottom: number } {
  const items: Item[] = [];
  let bottom = TOP;
  if (logo) {
    const drawn = picture(draft, logo);
    items.push(drawn);
    bottom = drawn.y + drawn.height;
  }
  let y = TOP;
  const write = (text: string, node: number, bold: boolean, from?: string) => {
    const size = bold ? 9.5 : 8;
    const leading = bold ? 13 : 10.5;
    const face = bold ? "bold" : "regular";
    const style = { x: 0, width: SENDER, size, leading, face, colour: bold ? INK : GREY } as const;
    for (const line of linesOf(draft.text(text, face, from), style)) {
      const x = MARGIN.left + COLUMN - line.width;
      const item = run(line, node, { ...style, x });
      items.push({ ...item, y: item.y + y });
      y += leading;
    }
  };
  write(name, draft.node("P"), true);
  if (lines.length) write(lines.join("\n"), draft.node("P"), false, field);
  return { items, bottom: Math.max(bottom, y) };
}

function picture(draft: Draft, logo: Picture): Extract<Item, { kind: "picture" }> {
  const { width, height } = pictureSize(logo.bytes);
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  return {
    kind: "picture",
    x: MARGIN.left,
    y: TOP,
    width: width * scale,
    height: height * scale,
    ...(logo.alt && { node: draft.node("Figure", 0, { alt: logo.alt }) }),
  };
}
