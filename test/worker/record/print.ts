import type { DisplayList } from "../../../worker/documents/display-list.ts";
import type { Names } from "./names.ts";

/** Words that would read as something other than text. */
const PLAIN = /^(?!(?:true|false|null|-?\d+(?:\.\d+)?)$)[^\s"'|[\]{}-][^\n]*$/;
const UNSEEN = /[^\P{C}\n\t]|[\u00a0\u2028\u2029]/gu;

/**
 * A value in lines that people can read and compare: keys in their order of the alphabet, text as it is
 * written, mail's HTML by its name. `pages` takes each HTML once.
 */
export class Printer {
  readonly names: Names;
  readonly pages = new Map<string, string>();

  constructor(names: Names) {
    this.names = names;
  }

  print(value: unknown, key = ""): string[] {
    if (Array.isArray(value))
      return value.length ? value.flatMap((item) => nested("- ", this.print(item))) : ["[]"];
    if (isDisplayList(value)) return this.#text(read(value), key);
    if (typeof value === "object" && value !== null) {
      const entries = Object.entries(value).filter(([, each]) => each !== undefined);
      if (!entries.length) return ["{}"];
      return entries
        .map(([name, each]): [string, unknown] => [this.names.in(name), each])
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([name, each]) => this.#field(name, each));
    }
    return typeof value === "string" ? this.#text(value, key) : [String(value)];
  }

  #field(name: string, value: unknown): string[] {
    const lines = this.print(value, name);
    const block = typeof value === "object" && value !== null && !/^(\[\]|\{\})$/.test(lines[0]!);
    if (block) return [`${name}:`, ...lines.map((line) => `  ${line}`)];
    return [`${name}: ${lines[0]!}`, ...lines.slice(1)];
  }

  #text(written: string, key: string): string[] {
    if (written.startsWith("PK\u0003\u0004")) return ["(an archive)"];
    if (key === "requestId") return ["(another each time)"];
    const text = this.names
      .in(written, key === "sha256")
      .replaceAll(UNSEEN, (c) => `\\u${c.codePointAt(0)!.toString(16).padStart(4, "0")}`);
    if (/^\s*<!doctype html/i.test(text)) return [this.#page(text)];
    if (text.includes("\n")) return ["|", ...text.split("\n").map((line) => `  ${line}`.trimEnd())];
    return [PLAIN.test(text) ? text : JSON.stringify(text)];
  }

  #page(html: string): string {
    const name = `html ${fingerprint(html)}`;
    this.pages.set(name, html);
    return name;
  }
}

const isDisplayList = (value: unknown): value is DisplayList =>
  typeof value === "object" && value !== null && "pages" in value && Array.isArray(value.pages);

/** What stands on its pages: a line for each base line. */
const read = ({ pages }: DisplayList): string =>
  pages
    .flatMap(({ items }, at) => {
      const runs = items.filter((item) => item.kind === "run");
      const lines = [...Map.groupBy(runs, ({ y }) => y).values()];
      return [
        `Page ${at + 1}: ${items.length} items`,
        ...lines.map((line) => line.map(({ text }) => text.trim()).join(" ")),
      ];
    })
    .join("\n");

const nested = (mark: string, [first, ...rest]: string[]): string[] => [
  mark + first!,
  ...rest.map((line) => (" ".repeat(mark.length) + line).trimEnd()),
];

/** FNV-1a, enough to tell a few hundred pages apart. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
