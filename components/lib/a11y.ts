/** What the WAI-ARIA patterns ask for and the platform does not do by itself. */

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Arrow keys, Home, End and typeahead among the items of a menu (APG, "Menu and menubar").
 * Answers whether the key was one of them.
 */
export function moveInMenu(
  event: KeyboardEvent,
  items: HTMLElement[],
  current: Element | null,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || items.length === 0) return false;
  const at = items.indexOf(current as HTMLElement);
  const { key } = event;
  const step = STEP[key];
  const next =
    step !== undefined
      ? at < 0 && step < 0
        ? items.at(-1)
        : items[(at + step + items.length) % items.length]
      : key === "Home"
        ? items[0]
        : key === "End"
          ? items.at(-1)
          : key.length === 1 && key !== " "
            ? startingWith(key, items, at)
            : undefined;
  if (!next) return false;
  event.preventDefault();
  next.focus();
  return true;
}

function startingWith(letter: string, items: HTMLElement[], at: number): HTMLElement | undefined {
  const wanted = letter.toLocaleLowerCase();
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
    item.textContent?.trim().toLocaleLowerCase().startsWith(wanted),
  );
}
