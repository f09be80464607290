/** Text reaches the page as text: nothing here parses markup. */
type Attributes = Record<string, string | boolean | null | undefined>;

/** Makes an element. `true` sets an empty attribute; `false`, null and undefined leave it out. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** An element that index.html is known to have. */
export function find(id: string): HTMLElement;
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind;
export function find(id: string, kind: new () => HTMLElement = HTMLElement): HTMLElement {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`index.html has no ${kind.name} #${id}`);
  return element;
}

/** A name or other words of unknown direction, kept from turning what stands beside them. */
export const isolated = (text: string): HTMLElement => h("bdi", {}, text);

/** Puts children in place of what was there, unless it is the same already. */
export const fill = (element: Element, ...children: (Node | string)[]): void =>
  element.replaceChildren(...children);
