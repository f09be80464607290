/** How large a popover would be, and how much height is enough to choose in; CSS pixels. */
interface Wanted {
  width: number;
  height?: number;
  enough?: number;
}

/**
 * Puts a popover below its button, or over it where the room below is too little to choose in.
 * Through custom properties, because a strict CSP forbids style attributes.
 */
export function placeBelow(
  popover: HTMLElement,
  anchor: HTMLElement,
  { width, height: most = 640, enough = 400 }: Wanted,
): void {
  const box = anchor.getBoundingClientRect();
  const below = innerHeight - box.bottom - 14;
  const height = Math.min(most, below >= enough ? below : innerHeight - 16);
  const top = Math.max(8, Math.min(box.bottom + 6, innerHeight - height - 8));
  const room = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min(box.left, room - width - 8));
  const set = (name: string, value: string) => popover.style.setProperty(`--_${name}`, value);
  set("left", `${left}px`);
  set("top", `${top}px`);
  set("room", `${height}px`);
}
