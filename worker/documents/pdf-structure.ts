import {
  PDFArray,
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
} from "pdf-lib";
import type { DisplayList, Item, Node } from "./display-list.ts";

export interface TaggedPage {
  ref: PDFRef;
  /** By number of the marked content: the node that it belongs to. */
  nodes: readonly number[];
}

/** The structure tree, the parent tree that leads back from the pages, and bookmarks (ISO 32000-1, 14.7 and 12.3.3). */
export function addStructure(
  document: PDFDocument,
  list: DisplayList,
  pages: readonly TaggedPage[],
): void {
  const { context, catalog } = document;
  const root = context.nextRef();
  const refs = list.nodes.map(() => context.nextRef());
  const kids = kidsOf(context, list.nodes, refs, pages);
  const parents = parentsOf(list.nodes);
  list.nodes.forEach((node, index) => {
    const attributes = attributesOf(node, boxOf(list, index));
    const element = context.obj({
      Type: "StructElem",
      S: node.tag,
      P: index === 0 ? root : refs[parents[index]!]!,
      ...(node.alt !== undefined && { Alt: PDFHexString.fromText(node.alt) }),
      ...(attributes && { A: attributes }),
      K: kids[index]!,
    });
    context.assign(refs[index]!, element);
  });
  const numbers = pages.flatMap(({ nodes }, index) => [
    index,
    context.register(context.obj(nodes.map((node) => refs[node]!))),
  ]);
  context.assign(
    root,
    context.obj({
      Type: "StructTreeRoot",
      K: [refs[0]!],
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: pages.length,
    }),
  );
  catalog.set(PDFName.of("StructTreeRoot"), root);
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  addBookmarks(document, list, pages);
}

/** For each node the marked contents that show it, page by page, and then its children. */
function kidsOf(
  context: PDFContext,
  nodes: readonly Node[],
  refs: readonly PDFRef[],
  pages: readonly TaggedPage[],
) {
  const kids = nodes.map((): (PDFRef | PDFDict)[] => []);
  for (const { ref, nodes: shown } of pages)
    shown.forEach((node, mcid) =>
      kids[node]!.push(context.obj({ Type: "MCR", Pg: ref, MCID: mcid })),
    );
  nodes.forEach(({ children }, index) => {
    for (const child of children) kids[index]!.push(refs[child]!);
  });
  return kids;
}

function parentsOf(nodes: readonly Node[]): number[] {
  const parents: number[] = [];
  nodes.forEach(({ children }, index) => {
    for (const child of children) parents[child] = index;
  });
  return parents;
}

/** ISO 32000-1, 14.8.5. */
function attributesOf({ scope, numbering }: Node, box: number[] | null) {
  if (scope) return { O: "Table", Scope: scope };
  if (numbering) return { O: "List", ListNumbering: numbering };
  if (box) return { O: "Layout", Placement: "Block", BBox: box };
  return null;
}

/** Where a figure stands, measured as PDF does: from the lower left corner. */
function boxOf(list: DisplayList, node: number): number[] | null {
  for (const { height: page, items } of list.pages)
    for (const item of items)
      if (item.kind === "picture" && item.node === node) {
        const { x, y, width, height } = item;
        return [x, page - y - height, x + width, page - y];
      }
  return null;
}

interface Bookmark {
  title: string;
  level: number;
  destination: PDFArray;
  ref: PDFRef;
  children: Bookmark[];
}

function addBookmarks(
  document: PDFDocument,
  list: DisplayList,
  pages: readonly TaggedPage[],
): void {
  const { context, catalog } = document;
  const top: Bookmark[] = [];
  const above: Bookmark[] = [];
  for (const { title, level, page, y } of headings(list)) {
    const destination = PDFArray.withContext(context);
    for (const part of [pages[page]!.ref, PDFName.of("XYZ"), context.obj(0), context.obj(y), null])
      destination.push(part ?? context.obj(null));
    const bookmark = { title, level, destination, ref: context.nextRef(), children: [] };
    while (above.length && above.at(-1)!.level >= level) above.pop();
    (above.at(-1)?.children ?? top).push(bookmark);
    above.push(bookmark);
  }
  if (!top.length) return;
  const outlines = context.nextRef();
  context.assign(outlines, context.obj({ Type: "Outlines", ...listed(document, top, outlines) }));
  catalog.set(PDFName.of("Outlines"), outlines);
}

/** Writes bookmarks that stand beside each other; answers the entries by which their parent reaches them. */
function listed(
  document: PDFDocument,
  marks: readonly Bookmark[],
  parent: PDFRef,
): Record<string, PDFRef | number> {
  const { context } = document;
  let count = marks.length;
  marks.forEach((mark, index) => {
    const inner = mark.children.length ? listed(document, mark.children, mark.ref) : {};
    if (typeof inner.Count === "number") count += inner.Count;
    const dict: PDFDict = context.obj({
      Title: PDFHexString.fromText(mark.title),
      Parent: parent,
      Dest: mark.destination,
      ...(index > 0 && { Prev: marks[index - 1]!.ref }),
      ...(index < marks.length - 1 && { Next: marks[index + 1]!.ref }),
      ...inner,
    });
    context.assign(mark.ref, dict);
  });
  return { First: marks[0]!.ref, Last: marks.at(-1)!.ref, Count: count };
}

/** `y` from the page's foot, above the heading's first line. */
function headings({ nodes, pages }: DisplayList) {
  const found = new Map<number, { title: string; level: number; page: number; y: number }>();
  pages.forEach(({ height, items }, page) => {
    for (const item of items) {
      const level = levelOf(item, nodes);
      if (!level || item.kind !== "run") continue;
      const known = found.get(item.node!);
      if (known) known.title += item.text;
      else
        found.set(item.node!, {
          title: item.text,
          level,
          page,
          y: height - item.y + item.size + 6,
        });
    }
  });
  return Array.from(found.values(), (heading) => ({
    ...heading,
    title: heading.title.replaceAll("\n", " ").trim(),
  }));
}

function levelOf(item: Item, nodes: readonly Node[]): number | null {
  if (item.kind !== "run" || item.node === undefined) return null;
  const level = /^H([1-3])$/.exec(nodes[item.node]!.tag)?.[1];
  return level ? Number(level) : null;
}
