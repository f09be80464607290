/** The guides of the documentation: each page holds its title, a description and what is its own. */

const HEAD = /^<title>([^<]+)<\/title>\s*<meta\s+name="description"\s+content="([^"]+)"\s*\/>/;

/** A guide as it is served: in the frame that they share, with its own link marked there. */
export function framed(name: string, page: string, frame: string): string {
  const head = HEAD.exec(page);
  if (!head) throw new Error(`${name} does not begin with a title and a description.`);
  const [all, title, description] = head;
  const link = `href="/docs/${name === "index" ? "" : name}"`;
  const parts: Record<string, string> = {
    "{title}": title!,
    "{description}": description!,
    "{main}": page.slice(all.length).trim(),
    [link]: `${link} aria-current="page"`,
  };
  return Object.entries(parts).reduce(
    (text, [mark, part]) => text.replace(mark, () => part),
    frame,
  );
}
