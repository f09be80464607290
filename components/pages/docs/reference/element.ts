/** An element with attributes and what is in it; text is only ever text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Text in which `this` is code. */
export const prose = (text: string): (Node | string)[] =>
  text.split("`").map((part, at) => (at % 2 ? element("code", {}, part) : part));
