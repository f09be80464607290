import { PDFDocument, type PDFPage, rgb } from "pdf-lib";
import { fontkit } from "./fontkit.ts";
import { FONTS } from "./fonts.ts";
import { Typeface } from "./typeset.ts";

/** Points; PDF measures from the lower left corner. */
const A4 = { width: 595.28, height: 841.89 };
const MARGIN = { side: 62, top: 62, bottom: 68 };
const LINE_HEIGHT = 1.4;
const BLACK: Colour = [0.1, 0.1, 0.12];
const GREY: Colour = [0.4, 0.4, 0.43];

/** Red, green and blue, 0 to 1. */
export type Colour = readonly [number, number, number];

export interface PdfOptions {
  title: string;
  author?: string;
  /** BCP 47. */
  language: string;
  /** The only date in the file: the same content on the same date gives the same bytes. */
  date: Date;
  /** A line at the foot of each page; both count from 1. */
  footer?: (page: number, pages: number) => string;
}

export interface TextStyle {
  /** Points; default 10. */
  size?: number;
  bold?: boolean;
  colour?: Colour;
  /** Points from the left margin. */
  indent?: number;
  /** Stands in the margin that `indent` makes, beside the first line: a bullet, a number, a year. */
  marker?: string;
  /** Where the marker stands: points from the left margin; default 0. */
  markerIndent?: number;
  /** Points of space below; default 6. */
  after?: number;
}

export interface RenderedPdf {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
  /** Characters no font here has, each once: drawn as a replacement sign. */
  missing: string[];
}

/** An A4 document, filled from top to bottom and rendered deterministically. */
export async function createPdf(options: PdfOptions): Promise<PdfWriter> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  // Six capitals mark a subset (ISO 32000-1, 9.6.4); named here, since a name by chance changes bytes.
  const embed = async (bytes: ArrayBuffer, customName: string) =>
    new Typeface(await document.embedFont(bytes, { subset: true, customName }));
  const regular = await embed(FONTS.regular, "VIDARE+NotoSans-Regular");
  const bold = await embed(FONTS.bold, "VIDARE+NotoSans-Bold");

  document.setTitle(options.title.normalize("NFC"), { showInWindowTitleBar: true });
  if (options.author) document.setAuthor(options.author.normalize("NFC"));
  document.setLanguage(options.language);
  document.setProducer("Vidare");
  document.setCreationDate(options.date);
  document.setModificationDate(options.date);
  return new PdfWriter(document, { regular, bold }, options);
}

interface Faces {
  regular: Typeface;
  bold: Typeface;
}

/** Made by {@link createPdf}. Each call writes below what the former wrote, on a new page if need be. */
export class PdfWriter {
  readonly #document: PDFDocument;
  readonly #faces: Faces;
  readonly #options: PdfOptions;
  readonly #missing = new Set<string>();
  readonly #pages: PDFPage[] = [];
  #y = 0;

  constructor(document: PDFDocument, faces: Faces, options: PdfOptions) {
    this.#document = document;
    this.#faces = faces;
    this.#options = options;
    this.pageBreak();
  }

  /** Stays with at least the two lines that follow. */
  heading(text: string, { size = 13, after = 4, ...style }: TextStyle = {}): void {
    this.#room(size * LINE_HEIGHT + after + 2 * 10 * LINE_HEIGHT);
    this.paragraph(text, { bold: true, size, after, ...style });
  }

  /** Wraps to the page's width; a line break in the text breaks the line. */
  paragraph(text: string, style: TextStyle = {}): void {
    const { size = 10, bold = false, colour = BLACK, indent = 0, after = 6 } = style;
    const { marker, markerIndent = 0 } = style;
    const face = bold ? this.#faces.bold : this.#faces.regular;
    const width = A4.width - 2 * MARGIN.side - indent;
    const lines = text
      .split("\n")
      .flatMap((line) => face.wrap(this.#drawable(face, line), size, width));
    lines.forEach((line, index) => {
      this.#room(size * LINE_HEIGHT);
      this.#y -= size * LINE_HEIGHT;
      if (marker && index === 0) {
        const { regular } = this.#faces;
        this.#draw(regular, this.#drawable(regular, marker), markerIndent, size, colour);
      }
      this.#draw(face, line, indent, size, colour);
    });
    this.#y -= after;
  }

  /** A thin line across the page. */
  rule(colour: Colour = BLACK, after = 8): void {
    this.#room(after);
    const y = this.#y;
    const start = { x: MARGIN.side, y };
    const end = { x: A4.width - MARGIN.side, y };
    this.#pages.at(-1)!.drawLine({ start, end, thickness: 0.75, color: rgb(...colour) });
    this.#y -= after;
  }

  space(points: number): void {
    this.#y -= points;
  }

  pageBreak(): void {
    this.#pages.push(this.#document.addPage([A4.width, A4.height]));
    this.#y = A4.height - MARGIN.top;
  }

  async finish(): Promise<RenderedPdf> {
    const { footer } = this.#options;
    const count = this.#pages.length;
    if (footer) {
      this.#pages.forEach((page, index) => {
        const text = this.#drawable(this.#faces.regular, footer(index + 1, count));
        const x = (A4.width - this.#faces.regular.width(text, 8)) / 2;
        page.drawText(text, {
          x,
          y: MARGIN.bottom / 2,
          size: 8,
          font: this.#faces.regular.font,
          color: rgb(...GREY),
        });
      });
    }
    const saved = await this.#document.save({ objectsPerTick: Infinity });
    return { bytes: new Uint8Array(saved), pages: count, missing: [...this.#missing] };
  }

  #drawable(face: Typeface, text: string): string {
    return face.drawable(text, (character) => this.#missing.add(character));
  }

  #room(height: number): void {
    if (this.#y - height < MARGIN.bottom) this.pageBreak();
  }

  #draw(face: Typeface, text: string, indent: number, size: number, colour: Colour): void {
    const x = MARGIN.side + indent;
    const page = this.#pages.at(-1)!;
    page.drawText(text, { x, y: this.#y, size, font: face.font, color: rgb(...colour) });
  }
}
