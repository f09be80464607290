import type { Branding } from "../domain/facts.ts";
import { type Inert, linksOf } from "../domain/links.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { oneLine, type Resolved } from "./merge.ts";
import { INLINE, OUTLOOK, STYLE } from "./style.ts";

/** Text from elsewhere that follows the body, such as a candidate's letter: shown as written, no links. */
export interface Section {
  heading: string;
  text: string;
}

export interface Letter {
  language: Locale;
  subject: string;
  organisation: string;
  branding: Branding;
  body: Resolved;
  sections: readonly Section[];
  /** Who sent it and why, one line each; none on paper. */
  footer: readonly string[];
}

/** The logo's content id: it goes with the message (RFC 2392), so that reading it fetches nothing. */
export const LOGO_CID = "logo";

/** A run of text, linked or not. */
interface Inline {
  text: string;
  href?: string;
}

type Block = { lines: Inline[][] } | { items: Inline[][] };

/** One message in its two forms, from the same blocks: what stands in one stands in the other. */
export function layout(letter: Letter): { text: string; html: string } {
  const blocks = parseBody(letter.body);
  const sections = letter.sections.map(({ heading, text }) => ({
    heading: oneLine(heading),
    text: quotable(text),
  }));
  const clean = { ...letter, sections };
  return { text: asText(clean, blocks), html: asHtml(clean, blocks) };
}

/** What others wrote, without what no mail can carry. */
const quotable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();

/** A line as plain text: a link's address follows its words. */
export const lineText = (pieces: readonly Inline[]): string =>
  pieces
    .map(({ text, href }) => (href === undefined || href === text ? text : `${text} (${href})`))
    .join("");

/** Blank lines part paragraphs, lines that begin with "- " are a list, other line breaks stay. */
export function parseBody({ text, inert }: Resolved): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let start = 0;
  let range = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    while (range < inert.length && inert[range]![1] <= start) range += 1;
    const own: Resolved["inert"] = [];
    for (let i = range; i < inert.length && inert[i]![0] < end; i += 1) {
      own.push([inert[i]![0] - start, inert[i]![1] - start]);
    }
    const listed = line.startsWith("- ") && !(own[0] && own[0][0] < 2);
    if (line.trim() === "") open = null;
    else if (listed) {
      if (!open || !("items" in open)) blocks.push((open = { items: [] }));
      open.items.push(inline(line, own, 2));
    } else {
      if (!open || !("lines" in open)) blocks.push((open = { lines: [] }));
      open.lines.push(inline(line, own, 0));
    }
    start = end + 1;
  }
  return blocks;
}

/** One line as its runs, from `from` on. */
function inline(line: string, inert: Inert, from: number): Inline[] {
  const pieces: Inline[] = [];
  let done = from;
  for (const { start, end, text, href } of linksOf(line, inert, from)) {
    if (start > done) pieces.push({ text: line.slice(done, start) });
    pieces.push({ text, href });
    done = end;
  }
  if (done < line.length) pieces.push({ text: line.slice(done) });
  return pieces;
}

function asText(letter: Letter, blocks: Block[]): string {
  const body = blocks.map((block) =>
    "items" in block
      ? block.items.map((entry) => `- ${lineText(entry)}`).join("\n")
      : block.lines.map(lineText).join("\n"),
  );
  const sections = letter.sections.map(({ heading, text }) => `${heading}\n\n${text}`);
  const foot = letter.footer.length ? [`--\n${letter.footer.join("\n")}`] : [];
  return `${[...body, ...sections, ...foot].join("\n\n")}\n`;
}

function asHtml(letter: Letter, blocks: Block[]): string {
  const piece = ({ text, href }: Inline): string =>
    href === undefined ? escapeHtml(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
  const line = (pieces: Inline[]): string => pieces.map(piece).join("");
  const body = blocks.map((block) =>
    "items" in block
      ? `<ul>\n${block.items.map((entry) => `<li dir="auto">${line(entry)}</li>`).join("\n")}\n</ul>`
      : `<p dir="auto">${block.lines.map(line).join("<br>\n")}</p>`,
  );
  const sections = letter.sections.map(
    ({ heading, text }) =>
      `<h2>${escapeHtml(heading)}</h2>\n<div class="quoted" dir="auto">${broken(escapeHtml(text))}</div>`,
  );
  return `<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<div class="preheader" hidden style="${INLINE.preheader}">${escapeHtml(preheader(blocks))}</div>
${OUTLOOK.open}
<div class="letter" style="${INLINE.letter}">
${heading(letter)}
<div class="body">
${[...body, ...sections].join("\n")}
</div>
${foot(letter)}</div>
${OUTLOOK.close}
</body>
</html>
`;
}

const foot = ({ footer }: Letter): string =>
  footer.length
    ? `<div class="footer">
${footer.map((entry) => `<p>${escapeHtml(entry)}</p>`).join("\n")}
</div>
`
    : "";

/** Line breaks as elements: Outlook and some of Gmail show no style of ours. */
const broken = (html: string): string => html.replaceAll("\n", "<br>\n");

const LOGO = new RegExp(`<img src="cid:${LOGO_CID}" alt="([^"]*)" height="44">`);

/** Written out where it would have stood: the organisation, whose logo is nowhere to be had. */
export const withoutLogo = (html: string): string => html.replace(LOGO, (_, name: string) => name);

/** The colour is an attribute of its own: a page's policy that lets our one style in bars inline ones. */
function heading({ organisation, branding: { accent, logo } }: Letter): string {
  const name = escapeHtml(organisation);
  const shown = logo ? `<img src="cid:${LOGO_CID}" alt="${name}" height="44">` : name;
  const line = accent
    ? `<hr class="accent" color="${accent}" size="3" noshade>`
    : '<hr class="line">';
  return `<p class="organisation">${shown}</p>\n${line}`;
}

/** What an inbox shows after the subject: the first paragraph after the greeting. */
function preheader(blocks: Block[]): string {
  const texts = blocks.map((block) => {
    const lines = "items" in block ? block.items : block.lines;
    return lines.map((pieces) => pieces.map(({ text }) => text).join("")).join(" ");
  });
  const chosen = texts.find((text) => !text.endsWith(",")) ?? texts[0] ?? "";
  return Array.from(chosen).slice(0, 140).join("");
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
