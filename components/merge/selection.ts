interface Ends {
  anchorNode: Node | null;
  anchorOffset: number;
  focusNode: Node | null;
  focusOffset: number;
}

/**
 * What is selected, seen from inside a shadow root. Chromium asks the root, WebKit wants it named,
 * Gecko tells anyway.
 */
export function selectionIn(node: Node): Ends | null {
  const root = node.getRootNode();
  const own = (root as { getSelection?: () => Selection | null }).getSelection?.();
  if (own) return own;
  const selection = document.getSelection();
  if (!selection || !(root instanceof ShadowRoot) || !("getComposedRanges" in selection))
    return selection;
  const [range] = selection.getComposedRanges({ shadowRoots: [root] });
  return range
    ? {
        anchorNode: range.startContainer,
        anchorOffset: range.startOffset,
        focusNode: range.endContainer,
        focusOffset: range.endOffset,
      }
    : null;
}
