/** Where everything stands, once: the PDF, the preview and the accessible page are drawn from it. Plain JSON. */

export type Face = "regular" | "bold";

/** Six hexadecimal digits. */
export type Colour = string;

/** Points; from the upper left corner of the page. `node`: the index in `nodes`; none is an artifact. */
export type Item =
  /**
   * `y` is the base line. With the spaces or the line break at which a line ends, so that joined runs
   * are the text; `width` is without them.
   */
  | {
      kind: "run";
      x: number;
      y: number;
      width: number;
      size: number;
      face: Face;
      colour?: Colour;
      text: string;
      /** The line ends inside a word: a hyphen that is not in the text is drawn after it, and `width` counts it. */
      hyphen?: boolean;
      node?: number;
    }
  | { kind: "rule"; x: number; y: number; width: number; height: number; colour?: Colour }
  | { kind: "picture"; x: number; y: number; width: number; height: number; node?: number };

/** Standard structure types (ISO 32000-1, 14.8.4). */
export type Tag =
  | "Document"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Figure";

/** One of the structure; the first is the document. */
export interface Node {
  tag: Tag;
  /** Indices, in the order in which they are read. */
  children: readonly number[];
  alt?: string;
  scope?: "Column" | "Row";
  /** Of a list (ISO 32000-1, table 347); "None": its labels are terms, each with what it says. */
  numbering?: "None" | "Disc" | "Decimal";
}

export interface DisplayList {
  title: string;
  author: string;
  language: string;
  pages: readonly { width: number; height: number; items: readonly Item[] }[];
  nodes: readonly Node[];
}

/** Characters that no font here has, each once, with the field in which they stand. */
export interface Undrawable {
  field: string | null;
  characters: readonly string[];
}

/** `list` is complete only if nothing is undrawable and nothing overflows; else a plan blocks. */
export interface Layout {
  list: DisplayList;
  undrawable: readonly Undrawable[];
  /** Fields of `Placed` texts that do not fit even at their least size. */
  overflowing: readonly (string | null)[];
}
