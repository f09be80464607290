import type { DisplayList, Face, Item } from "./display-list.ts";
import { actually, type EmbeddedFont, number } from "./pdf-font.ts";

type Page = DisplayList["pages"][number];

export interface DrawnPage {
  /** Operators of the page's content. */
  content: string;
  /** By number of the marked content: the node that it belongs to. */
  nodes: number[];
}

/** Each piece of a node is marked content with a number of its own; what has no node is an artifact. */
export function drawPage(
  page: Page,
  fonts: Partial<Record<Face, EmbeddedFont>>,
  tags: (node: number) => string,
): DrawnPage {
  const operators: string[] = [];
  const nodes: number[] = [];
  let open: number | null = null;
  const close = () => {
    if (open !== null) operators.push("EMC");
    open = null;
  };
  for (const item of page.items) {
    const node = item.kind === "rule" ? undefined : item.node;
    if (node === undefined || node !== open) close();
    if (node === undefined) {
      const type = item.kind === "rule" ? "Layout" : "Pagination";
      operators.push(`/Artifact <</Type /${type}>> BDC`, draw(item, page.height, fonts), "EMC");
      continue;
    }
    if (open === null) {
      operators.push(`/${tags(node)} <</MCID ${nodes.push(node) - 1}>> BDC`);
      open = node;
    }
    operators.push(draw(item, page.height, fonts));
  }
  close();
  return { content: operators.join("\n"), nodes };
}

function draw(item: Item, height: number, fonts: Partial<Record<Face, EmbeddedFont>>): string {
  const x = number(item.x);
  switch (item.kind) {
    case "rule":
      return `${colour(item.colour)} rg\n${x} ${number(height - item.y - item.height)} ${number(item.width)} ${number(item.height)} re f`;
    case "picture":
      return `q\n${number(item.width)} 0 0 ${number(item.height)} ${x} ${number(height - item.y - item.height)} cm\n/P Do\nQ`;
    case "run": {
      const font = fonts[item.face]!;
      // The line break at a line's end is a space to whoever reads the text without seeing it.
      const text = font.show(item.text.replaceAll("\n", " "), item.size);
      const hyphen = item.hyphen ? `\n${actually("\u00ad", font.show("-", item.size))}` : "";
      const key = item.face === "bold" ? "B" : "R";
      return `BT\n${colour(item.colour)} rg\n/${key} ${number(item.size)} Tf\n1 0 0 1 ${x} ${number(height - item.y)} Tm\n${text}${hyphen}\nET`;
    }
  }
}

/** Three parts from 0 to 1. */
const colour = (hex = "000000"): string =>
  [0, 2, 4].map((at) => number(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(" ");
