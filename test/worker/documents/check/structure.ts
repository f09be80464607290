import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from "pdf-lib";
import { type ReadPdf, said } from "./reader.ts";

/** One element of the structure tree, as the file says it. */
export interface Element {
  ref: string;
  tag: string;
  attributes: string[];
  alt: string | null;
  parent: string | null;
  /** In reading order: marked contents as page and number, or elements. */
  kids: ({ page: number; mcid: number } | Element)[];
}

const name = (dict: PDFDict, key: string): string | null => {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
};

/** The structure tree from its root; null for a file without one. */
export function structureOf(pdf: ReadPdf): Element[] | null {
  const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"));
  if (!(root instanceof PDFDict)) return null;
  const pages = pdf.document.getPages().map(({ ref }) => ref.toString());
  const read = (ref: PDFRef): Element => {
    const dict = pdf.document.context.lookup(ref, PDFDict);
    const attributes = dict.lookup(PDFName.of("A"));
    const parent = dict.get(PDFName.of("P"));
    const kids = dict.lookup(PDFName.of("K"), PDFArray).asArray();
    return {
      ref: ref.toString(),
      tag: name(dict, "S") ?? "?",
      attributes:
        attributes instanceof PDFDict
          ? ["Scope", "ListNumbering"].flatMap((key) => name(attributes, key) ?? [])
          : [],
      alt: said(dict.lookup(PDFName.of("Alt"))),
      parent: parent instanceof PDFRef ? parent.toString() : null,
      kids: kids.map((kid) => {
        if (kid instanceof PDFRef) return read(kid);
        const content = kid as PDFDict;
        return {
          page: pages.indexOf(String(content.get(PDFName.of("Pg")))),
          mcid: content.lookup(PDFName.of("MCID"), PDFNumber).asNumber(),
        };
      }),
    };
  };
  return root
    .lookup(PDFName.of("K"), PDFArray)
    .asArray()
    .map((kid) => read(kid as PDFRef));
}

/** The tree as people read it: an element a line, with what it says. */
export function told(pdf: ReadPdf): string {
  const { pages } = pdf;
  const lines: string[] = [];
  const tell = ({ tag, attributes, alt, kids }: Element, depth: number) => {
    const text = kids
      .map((kid) => ("mcid" in kid ? textOf(pages[kid.page]!.marked, kid.mcid) : ""))
      .join("");
    const words = [tag, ...attributes, alt && `(${alt})`, text && JSON.stringify(text)];
    lines.push("  ".repeat(depth) + words.filter(Boolean).join(" "));
    for (const kid of kids) if (!("mcid" in kid)) tell(kid, depth + 1);
  };
  for (const element of structureOf(pdf) ?? []) tell(element, 0);
  return `${lines.join("\n")}\n`;
}

const textOf = (marked: ReadPdf["pages"][number]["marked"], mcid: number): string =>
  marked.find((content) => content.mcid === mcid)?.text ?? "";
