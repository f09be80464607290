/** What a document says, without where: contracts and letters write it, `layout` places it. */

/** `field` of what holds text a person wrote names it in errors; see `Undrawable`. */
interface Written {
  field?: string;
}

export type Block =
  | ({ kind: "heading"; level: 1 | 2 | 3; text: string; number?: string } & Written)
  /** A line break breaks the line, an empty line the paragraph. */
  | ({ kind: "paragraph"; text: string; small?: boolean } & Written)
  | ({ kind: "list"; items: readonly string[]; ordered?: boolean } & Written)
  /** What is agreed, by name: looks like a definition list. */
  | { kind: "terms"; rows: readonly ({ term: string; detail: string } & Written)[] }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** Lines to sign on, side by side; never split. `place` stands under the line for place and date. */
  | { kind: "signatures"; parties: readonly { role: string; name: string; place: string }[] }
  | { kind: "space"; points: number };

/** Text at a place of the first page, as an address in a window: wraps, then shrinks to `least`, else it overflows. */
export interface Placed extends Written {
  /** Points from the upper left corner of the page. */
  box: Box;
  lines: readonly string[];
  /** Points. */
  size: number;
  least: number;
}

/** Points. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A PNG or JPEG, with what it shows in words. */
export interface Picture {
  bytes: Uint8Array;
  contentType: "image/png" | "image/jpeg";
  alt: string;
}

export interface DocumentContent {
  title: string;
  author: string;
  /** BCP 47. */
  language: string;
  /** Of headings: six hexadecimal digits; dark, or they cannot be read. */
  accent?: string;
  /** The only date in the file: the same content on the same date gives the same bytes. */
  date: Date;
  /** `field`: where the lines come from. */
  letterhead?: { name: string; lines: readonly string[]; field?: string; logo?: Picture };
  placed?: readonly Placed[];
  /** Where the blocks begin on the first page, points from its top; below the letterhead unless told. */
  from?: number;
  blocks: readonly Block[];
  /** At the foot of each page; both count from 1. An artifact: it is not read aloud. */
  footer?: (page: number, pages: number) => string;
  /** Short lines across the left edge, points from the top: where to fold. */
  folds?: readonly number[];
}
