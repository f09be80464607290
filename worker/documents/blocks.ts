import type { Block } from "./content.ts";
import type { Draft } from "./draft.ts";
import { signatures } from "./signatures.ts";
import { abreast, keepPairs, oneLine, rule, type Strip, textStrips } from "./strip.ts";
import { BODY, COLUMN, GREY, HAIRLINE, HEADINGS, INK, MARGIN, SMALL } from "./style.ts";
import { table } from "./table.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

const PARAGRAPH_GAP = 6;
const MARKER = 16;
const TERM = { width: 138, gap: 14, before: 4, after: 4 };

/** The blocks from top to bottom, as one endless column. */
export function blockStrips(draft: Draft, blocks: readonly Block[], accent = INK): Strip[] {
  const strips: Strip[] = [];
  const headings: number[] = [];
  let gap = 0;
  let afterHeading = false;
  for (const block of blocks) {
    if (block.kind === "space") {
      gap += block.points;
      continue;
    }
    const made = oneBlock(draft, block, accent);
    if (!made.length) continue;
    // Below a heading there is the heading's own space.
    if (afterHeading && block.kind !== "heading") made[0]!.before = 0;
    afterHeading = block.kind === "heading";
    made[0]!.before += gap;
    gap = 0;
    if (block.kind === "signatures" && strips.length) strips.at(-1)!.keep = true;
    strips.push(...made);
    if (block.kind === "heading") headings.push(strips.length - 1);
  }
  // A heading stays with two lines of what follows.
  for (const last of headings) {
    strips[last]!.keep = true;
    if (last + 2 < strips.length) strips[last + 1]!.keep = true;
  }
  return strips;
}

function oneBlock(draft: Draft, block: Exclude<Block, { kind: "space" }>, accent: string): Strip[] {
  switch (block.kind) {
    case "heading":
      return heading(draft, block, accent);
    case "paragraph":
      return paragraphs(draft, block);
    case "list":
      return list(draft, block);
    case "terms":
      return terms(draft, block);
    case "table":
      return table(draft, block);
    case "signatures":
      return signatures(draft, block);
  }
}

function heading(draft: Draft, block: Of<"heading">, accent: string): Strip[] {
  const { before, after, indent, ...type } = HEADINGS[block.level];
  const face = "bold";
  const style = { x: MARGIN.left, width: COLUMN, colour: accent, face, ...type } as const;
  const node = draft.node(`H${block.level}`);
  const text = draft.text(block.text, face, block.field);
  const number = block.number && draft.text(block.number, face, block.field);
  const inset = number ? indent : 0;
  const strips = textStrips(text, node, {
    ...style,
    x: style.x + inset,
    width: style.width - inset,
  });
  const [first] = strips;
  if (number) first!.items = [oneLine(`${number} `, node, style), ...first!.items];
  first!.before = before;
  for (const strip of strips) strip.keep = true;
  strips.at(-1)!.height += after;
  return strips;
}

function paragraphs(draft: Draft, { text, small, field }: Of<"paragraph">): Strip[] {
  const style = small ? SMALL : BODY;
  return draft
    .text(text, style.face, field)
    .split(/\n[ \n]*\n/)
    .filter((paragraph) => paragraph.trim())
    .flatMap((paragraph) => {
      const strips = textStrips(paragraph, draft.node("P"), style);
      keepPairs(strips);
      strips[0]!.before = PARAGRAPH_GAP;
      return strips;
    });
}

function list(draft: Draft, { items, ordered, field }: Of<"list">): Strip[] {
  const parent = draft.node("L", 0, { numbering: ordered ? "Decimal" : "Disc" });
  const indent = ordered && items.length > 9 ? MARKER + 6 : MARKER;
  return items.flatMap((item, index) => {
    const entry = draft.node("LI", parent);
    const label = oneLine(ordered ? `${index + 1}. ` : "• ", draft.node("Lbl", entry), BODY);
    const strips = textStrips(draft.text(item, BODY.face, field), draft.node("LBody", entry), {
      ...BODY,
      x: BODY.x + indent,
      width: BODY.width - indent,
    });
    const [first] = strips;
    first!.items = [label, ...first!.items];
    first!.before = index ? 2 : PARAGRAPH_GAP;
    keepPairs(strips);
    return strips;
  });
}

/** A list whose labels are the terms (ISO 32000-1, table 333: a dictionary list). */
function terms(draft: Draft, { rows }: Of<"terms">): Strip[] {
  const parent = draft.node("L", 0, { numbering: "None" });
  const left = { ...BODY, width: TERM.width, colour: GREY };
  const inset = TERM.width + TERM.gap;
  const right = { ...BODY, x: BODY.x + inset, width: BODY.width - inset };
  return rows.flatMap(({ term, detail, field }, index) => {
    const entry = draft.node("LI", parent);
    const label = textStrips(draft.text(term, left.face, field), draft.node("Lbl", entry), left);
    const text = draft.text(detail, right.face, field);
    const body = textStrips(text, draft.node("LBody", entry), right);
    const strips = abreast([label, body]);
    strips[0]!.before = index ? TERM.before : PARAGRAPH_GAP;
    const last = strips.at(-1)!;
    last.items = [...last.items, rule(MARGIN.left, last.height + TERM.after, COLUMN, HAIRLINE)];
    last.height += TERM.after + 0.5;
    return strips;
  });
}
