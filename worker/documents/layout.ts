import { blockStrips } from "./blocks.ts";
import type { DocumentContent } from "./content.ts";
import type { DisplayList, Item, Layout } from "./display-list.ts";
import { Draft } from "./draft.ts";
import { letterhead } from "./letterhead.ts";
import { paginate } from "./paginate.ts";
import { placed } from "./placed.ts";
import { oneLine, rule } from "./strip.ts";
import { FOOTER, GREY, MARGIN, PAGE } from "./style.ts";

const BELOW_LETTERHEAD = 26;
/** Points from the top: so far down a letterhead may reach, with about fifteen lines. */
const LETTERHEAD = 200;
/** Points: where a fold is marked, clear of what printers cannot reach. */
const FOLD = { x: 11, width: 12 };

/** Places a document on A4 pages. Pure, and no bytes are drawn. Throws `PictureError` for a logo that is no picture. */
export function layout(content: DocumentContent): Layout {
  const draft = new Draft();
  const head = content.letterhead && letterhead(draft, content.letterhead);
  const texts = (content.placed ?? []).map((text) => ({ text, ...placed(draft, text) }));
  const strips = blockStrips(draft, content.blocks, content.accent);
  const pages = paginate(strips, {
    first: content.from ?? (head ? head.bottom + BELOW_LETTERHEAD : MARGIN.top),
    top: MARGIN.top,
    bottom: PAGE.height - MARGIN.bottom,
  });
  pages[0]!.unshift(...(head?.items ?? []), ...texts.flatMap(({ items }) => items));
  for (const y of content.folds ?? []) pages[0]!.push(rule(FOLD.x, y, FOLD.width, GREY, 0.4));
  pages.forEach((items, index) => {
    const foot = content.footer?.(index + 1, pages.length);
    if (foot) items.push(footer(draft, foot));
  });
  const list: DisplayList = {
    title: content.title.normalize("NFC"),
    author: content.author.normalize("NFC"),
    language: content.language,
    pages: pages.map((items) => ({ ...PAGE, items: items.toSorted(inReadingOrder) })),
    nodes: draft.nodes,
  };
  const overflowing = [
    ...(head && head.bottom > LETTERHEAD ? [content.letterhead!.field ?? null] : []),
    ...texts.flatMap(({ fits, text }) => (fits ? [] : [text.field ?? null])),
  ];
  return { list, undrawable: draft.undrawable, overflowing };
}

/** Nodes are made as they are read: what stands in two columns is read, and copied, one column after the other. */
const inReadingOrder = (a: Item, b: Item): number => orderOf(a) - orderOf(b);
const orderOf = (item: Item): number => (item.kind === "rule" ? LAST : (item.node ?? LAST));
const LAST = Number.MAX_SAFE_INTEGER;

function footer(draft: Draft, text: string): Item {
  const style = { x: 0, size: FOOTER.size, leading: 0, face: "regular", colour: GREY } as const;
  const item = oneLine(draft.text(text, "regular"), undefined, style);
  const x = Math.round((PAGE.width - ("width" in item ? item.width : 0)) * 50) / 100;
  return { ...item, x, y: FOOTER.y };
}
