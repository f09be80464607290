/** The guides of the documentation: each page holds its title, a description and what is its own. */

/** In the order of their menu, with their names there. */
export const GUIDES: Record<string, string> = {
  index: "Overview",
  embed: "Embedding",
  style: "Events and styling",
  api: "Using the API",
  operate: "Operations",
  "data-protection": "Data protection",
  reference: "API reference",
};

const HEAD = /^<title>([^<]+)<\/title>\s*<meta\s+name="description"\s+content="([^"]+)"\s*\/>/;

/** A guide as it is served: in the frame that they share, with its own link marked there. */
export function framed(name: string, page: string, frame: string): string {
  const head = HEAD.exec(page);
  if (!head) throw new Error(`${name} does not begin with a title and a description.`);
  const [all, title, description] = head;
  const links = Object.entries(GUIDES).map(([guide, label]) => {
    const current = guide === name ? ' aria-current="page"' : "";
    return `<li><a href="/docs/${guide === "index" ? "" : guide}"${current}>${label}</a></li>`;
  });
  return filled(frame, {
    title: title!,
    description: description!,
    links: links.join("\n        "),
    main: page.slice(all.length).trim(),
  });
}

/** A frame with its parts, each as often as it is marked by its name. */
export const filled = (frame: string, parts: Record<string, string>): string =>
  frame.replaceAll(/\{([a-z]+)\}/g, (mark, name: string) => parts[name] ?? mark);
