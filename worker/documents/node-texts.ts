import type { DisplayList } from "./display-list.ts";

/** By node: all that its runs say, joined. */
export function nodeTexts({ nodes, pages }: DisplayList): string[] {
  const texts = nodes.map(() => "");
  for (const { items } of pages)
    for (const item of items)
      if (item.kind === "run" && item.node !== undefined) texts[item.node] += item.text;
  return texts;
}
