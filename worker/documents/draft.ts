import type { Face, Node, Tag, Undrawable } from "./display-list.ts";
import { typeface } from "./typeface.ts";

/** Marks that show nothing and order nothing here; a soft hyphen and a zero-width space say where to break. */
const UNSEEN = /[\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** What is found out while a document is laid out: its structure, and which characters no font has. */
export class Draft {
  readonly nodes: {
    -readonly [Key in keyof Node]: Node[Key] extends readonly number[] ? number[] : Node[Key];
  }[] = [{ tag: "Document", children: [] }];
  readonly #lacking = new Map<string | null, Set<string>>();

  /** The index of a new node, the last child of `parent`. */
  node(tag: Tag, parent = 0, more: Omit<Node, "tag" | "children"> = {}): number {
    const index = this.nodes.push({ tag, children: [], ...more }) - 1;
    this.nodes[parent]!.children.push(index);
    return index;
  }

  /** The text composed (NFC), without what shows nothing and without what the face cannot draw, which is noted. */
  text(raw: string, face: Face, field?: string): string {
    const text = raw
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      .replaceAll("\t", " ")
      .replace(UNSEEN, "");
    return text
      .split("\n")
      .map((line) => this.#drawable(line, face, field ?? null))
      .join("\n");
  }

  get undrawable(): Undrawable[] {
    return Array.from(this.#lacking, ([field, characters]) => ({
      field,
      characters: [...characters],
    }));
  }

  #drawable(line: string, face: Face, field: string | null): string {
    let drawable = "";
    let from = 0;
    for (const { at, character } of typeface(face).lacking(line)) {
      const lacking = this.#lacking.get(field) ?? new Set();
      this.#lacking.set(field, lacking.add(character));
      drawable += line.slice(from, at);
      from = at + character.length;
    }
    return drawable + line.slice(from);
  }
}
