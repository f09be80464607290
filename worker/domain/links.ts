/** What a link shows and where it leads; `start` and `end` are where all of it stands in its line. */
export interface Link {
  start: number;
  end: number;
  text: string;
  href: string;
}

/** Ranges of a text in which no markup begins, in their order. */
export type Inert = readonly (readonly [start: number, end: number])[];

/**
 * Bare http(s) addresses and `[text](https://…)` on one line, from `from` on. No link begins in, or runs
 * into, a range that a merge value filled: values are text. One pass, linear time.
 */
export function linksOf(line: string, inert: Inert, from = 0): Link[] {
  const links: Link[] = [];
  if (!line.includes("http", from)) return links;
  let done = from;
  let bracket = -1;
  let range = 0;
  const link = (start: number, end: number, text: string, href: string): void => {
    links.push({ start, end, text, href });
    done = end;
  };
  for (let at = from; at < line.length; at += 1) {
    while (range < inert.length && inert[range]![1] <= at) range += 1;
    const filled = inert[range];
    if (filled && filled[0] <= at) {
      at = filled[1] - 1;
      continue;
    }
    const limit = filled ? filled[0] : line.length;
    if (line[at] === "[") bracket = at;
    else if ("\r\n".includes(line[at]!)) bracket = -1;
    else if (line[at] === "]" && bracket >= done && line[at + 1] === "(") {
      const end = endOfUrl(line, at + 2, limit);
      const href = line[end] === ")" ? safeUrl(line.slice(at + 2, end)) : null;
      if (href && bracket + 1 < at) link(bracket, end + 1, line.slice(bracket + 1, at), href);
      if (href) at = end;
      bracket = -1;
    } else if (line[at] === "h" && startsUrl(line, at)) {
      const end = trimUrl(line, at, endOfUrl(line, at, limit));
      const href = end < limit || !filled ? safeUrl(line.slice(at, end)) : null;
      if (href) link(at, end, line.slice(at, end), href);
      at = Math.max(at, end - 1);
    }
  }
  return links;
}

const startsUrl = (line: string, at: number): boolean =>
  (line.startsWith("https://", at) || line.startsWith("http://", at)) &&
  !(at > 0 && /[\p{L}\p{N}]/u.test(line[at - 1]!));

/** Longer addresses stay text; it also keeps the scan linear. */
const LONGEST = 2000;

function endOfUrl(line: string, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at += 1) {
    const character = line[at]!;
    if (/[\s<>"'\\^`{|}[\]]/.test(character) || at - from > LONGEST) return at;
    if (character === "(") depth += 1;
    if (character === ")" && --depth < 0) return at;
  }
  return limit;
}

/** The full stop after an address belongs to the sentence. */
function trimUrl(line: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[.,;:!?]/.test(line[end - 1]!)) end -= 1;
  return end;
}

/** http and https only, without user name or password in it; null for anything else. */
function safeUrl(text: string): string | null {
  if (!/^https?:\/\//.test(text) || text.length > LONGEST || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username || url.password) return null;
  return text;
}
