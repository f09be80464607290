import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from "pdf-lib";

/** One marked content of a page. */
export interface Marked {
  tag: string;
  mcid: number | null;
  text: string;
}

export interface ReadPage {
  marked: Marked[];
  /** Operators that paint and stand in no marked content. */
  bare: string[];
  structParents: number | null;
}

const latin = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

export const decoded = (stream: PDFRawStream): Uint8Array => decodePDFRawStream(stream).decode();

/** A PDF's catalog and pages, read from its bytes by what the standard says and not by what the writer meant. */
export class ReadPdf {
  readonly document: PDFDocument;

  private constructor(document: PDFDocument) {
    this.document = document;
  }

  static read = async (bytes: Uint8Array): Promise<ReadPdf> =>
    new ReadPdf(await PDFDocument.load(bytes, { updateMetadata: false }));

  get catalog(): PDFDict {
    return this.document.catalog;
  }

  get pages(): ReadPage[] {
    return this.document.getPages().map(({ node }) => {
      const contents = node.Contents();
      const streams =
        contents instanceof PDFArray
          ? contents.asArray().map((ref) => this.document.context.lookup(ref))
          : [contents];
      const content = streams.map((stream) => latin(decoded(stream as PDFRawStream))).join("\n");
      const fonts = node.Resources()?.lookup(PDFName.of("Font"));
      const unicode = new Map<string, Map<string, string>>();
      if (fonts instanceof PDFDict)
        for (const key of fonts.keys())
          unicode.set(key.asString(), this.#unicode(fonts.lookup(key, PDFDict)));
      const parents = node.lookup(PDFName.of("StructParents"));
      const structParents = parents instanceof PDFNumber ? parents.asNumber() : null;
      return { ...readContent(content, unicode), structParents };
    });
  }

  #unicode(font: PDFDict): Map<string, string> {
    const stream = font.lookup(PDFName.of("ToUnicode"));
    if (!(stream instanceof PDFRawStream)) return new Map();
    return new Map(
      Array.from(latin(decoded(stream)).matchAll(/^<(.{4})> <(.+)>$/gm), ([, code, units]) => [
        code!,
        utf16(units!),
      ]),
    );
  }
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...hex.match(/.{4}/g)!.map((unit) => Number.parseInt(unit, 16)));

const TOKEN = /<<(?:[^<>]|<[^<>]*>)*>>|<[^>]*>|\[[^\]]*\]|\/?[^\s[\]<>/]+/g;
const PAINTS = new Set(["Tj", "TJ", "f", "S", "Do"]);

function readContent(
  content: string,
  fonts: Map<string, Map<string, string>>,
): Omit<ReadPage, "structParents"> {
  const marked: Marked[] = [];
  const bare: string[] = [];
  const open: { marked?: Marked; actual: boolean }[] = [];
  const operands: string[] = [];
  let font = new Map<string, string>();
  const say = (text: string) => {
    const inner = open.findLast((each) => each.marked)?.marked;
    if (inner) inner.text += text;
  };
  for (const [token] of content.matchAll(TOKEN)) {
    if (!/^[A-Za-z]+$/.test(token)) {
      operands.push(token);
      continue;
    }
    if (token === "BDC") {
      const actual = /ActualText <FEFF([0-9A-F]+)>/i.exec(operands[1]!)?.[1];
      const mcid = /MCID (\d+)/.exec(operands[1]!)?.[1];
      if (actual) say(utf16(actual));
      const begun = { tag: operands[0]!.slice(1), mcid: mcid ? Number(mcid) : null, text: "" };
      if (!actual) marked.push(begun);
      open.push(actual ? { actual: true } : { marked: begun, actual: false });
    } else if (token === "EMC") {
      open.pop();
    } else if (token === "Tf") {
      font = fonts.get(operands[0]!)!;
    } else if (PAINTS.has(token)) {
      if (!open.length) bare.push(token);
      const codes =
        operands
          .at(-1)
          ?.match(/(?<=<)[^>]*(?=>)/g)
          ?.join("") ?? "";
      if (!open.some(({ actual }) => actual))
        say((codes.match(/.{4}/g) ?? []).map((code) => font.get(code) ?? "\ufffd").join(""));
    }
    operands.length = 0;
  }
  return { marked, bare };
}

/** The words of a string object, whichever way it is written. */
export const said = (value: unknown): string | null =>
  value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : null;
