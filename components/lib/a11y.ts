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
          : key.length === 1
            ? typedTo(event, items, at)
            : undefined;
  if (!next) return false;
  event.preventDefault();
  next.focus();
  return true;
}

/** Milliseconds after which a letter begins a new word. */
const PAUSE = 1000;
let typed = { words: "", at: -PAUSE, first: null as Element | null };

/** The item that begins with what is being typed; one letter again and again goes through those that begin with it. */
function typedTo(
  { key, timeStamp }: KeyboardEvent,
  items: HTMLElement[],
  at: number,
): HTMLElement | undefined {
  const goesOn = typed.first === items[0] && timeStamp - typed.at < PAUSE;
  const before = goesOn ? typed.words : "";
  const wanted = before + key.toLocaleLowerCase();
  const same = [...wanted].every((letter) => letter === wanted[0]);
  // What is typed on may still mean the item that one is at.
  const from = same ? at + 1 : at;
  const found = [...items.slice(Math.max(from, 0)), ...items.slice(0, Math.max(from, 0))].find(
    (item) => startsWith(item, same ? wanted[0]! : wanted),
  );
  // A space chooses, unless it goes on a word.
  if (key === " " && !(before && found)) return undefined;
  typed = { words: wanted, at: timeStamp, first: items[0]! };
  return found;
}

const startsWith = (item: HTMLElement, start: string): boolean =>
  item.textContent?.trim().toLocaleLowerCase().startsWith(start) ?? false;
