import type { DisplayList, Node } from "./display-list.ts";
import { nodeTexts } from "./node-texts.ts";

/** The document for those who read it without its pages: an `article` of headings, lists and tables, escaped. */
export function toHtml(list: DisplayList): string {
  const texts = nodeTexts(list);
  const inside = (node: number): string =>
    escaped(texts[node]!.trimEnd()) + all(list.nodes[node]!.children);
  const all = (nodes: readonly number[]): string => nodes.map(element).join("");
  const element = (index: number): string => {
    const node = list.nodes[index]!;
    switch (node.tag) {
      case "H1":
      case "H2":
      case "H3":
      case "P":
      case "TR":
      case "TD":
        return tag(node.tag.toLowerCase(), inside(index));
      case "TH":
        return tag("th", inside(index), ` scope="${node.scope === "Row" ? "row" : "col"}"`);
      case "Table":
        return table(node);
      case "L":
        return listed(node);
      case "Figure":
        return `<p role="img" aria-label="${escaped(node.alt ?? "")}"></p>`;
      default:
        return inside(index);
    }
  };
  /** A row of column heads is the table's head. */
  const table = ({ children }: Node): string => {
    const heads = children.filter((row) =>
      list.nodes[row]!.children.every((cell) => list.nodes[cell]!.scope === "Column"),
    );
    const body = children.filter((row) => !heads.includes(row));
    return tag("table", tag("thead", all(heads)) + tag("tbody", all(body)));
  };
  /** Bullets and numbers are the list's own; terms are told. */
  const listed = ({ children, numbering }: Node): string => {
    const rows = children.map((row) => {
      const [label, body] = list.nodes[row]!.children;
      if (numbering !== "None") return tag("li", inside(body!));
      return tag("div", tag("dt", inside(label!)) + tag("dd", inside(body!)));
    });
    return tag(LISTS[numbering ?? "Disc"], rows.join(""));
  };
  return tag("article", all(list.nodes[0]!.children), ` lang="${escaped(list.language)}"`);
}

const LISTS = { None: "dl", Disc: "ul", Decimal: "ol" } as const;

const tag = (name: string, content: string, attributes = ""): string =>
  `<${name}${attributes}>${content}</${name}>`;

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "<br>",
};

const escaped = (text: string): string => text.replace(/[&<>"\n]/g, (sign) => ESCAPES[sign]!);
