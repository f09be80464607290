/** A field for a signature, appended to a PDF as an incremental update (ISO 32000-1, 7.5.6 and 12.8). */
import type { PDFRef } from "pdf-lib";
import { PDFArray, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from "pdf-lib";
import { latin, lastIndexOf } from "../../domain/bytes.ts";
import { sha256 } from "../../domain/sha256.ts";

interface Field {
  name: string;
  at: Date;
  /** Bytes of the signature, at most. */
  room: number;
}

/** `from` and `to`: where the signature goes, with its brackets; all other bytes are covered by it. */
interface Roomy {
  file: Uint8Array<ArrayBuffer>;
  from: number;
  to: number;
}

/** Where the third and fourth number of the range are not known yet. */
const RANGE = `[0 ${"0".repeat(10)} ${"0".repeat(10)} ${"0".repeat(10)}]`;

/**
 * Printed, and locked (ISO 19005-2, 6.3.2). It has no size, so it needs no looks (6.3.3), and lies outside of the page,
 * so it is in no reading order (ISO 14289-1, 7.18.1).
 */
const UNSEEN = { F: 132, Rect: [-1, -1, -1, -1] };

export async function withRoom(bytes: Uint8Array, { name, at, room }: Field): Promise<Roomy> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const page = document.getPage(0);
  const before = lastTable(bytes);
  // pdf-lib does not count the streams in which it found objects.
  context.largestObjectNumber = before.size - 1;
  const [field, value] = [context.nextRef(), context.nextRef()];
  catalog.set(PDFName.of("AcroForm"), context.obj({ Fields: [field], SigFlags: 3 }));
  const notes = page.node.Annots() ?? PDFArray.withContext(context);
  notes.push(field);
  page.node.set(PDFName.of("Annots"), notes);
  const widget = context.obj({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Sig",
    T: PDFString.of("seal"),
    TU: PDFHexString.fromText(name),
    P: page.ref,
    V: value,
    ...UNSEEN,
  });
  const signature = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Name ${PDFHexString.fromText(name).toString()} /M ${PDFString.fromDate(at).toString()} /ByteRange ${RANGE} /Contents <${"0".repeat(2 * room)}> >>`;
  const update = new Update(bytes.length, before.at);
  update.add(context.trailerInfo.Root as PDFRef, written(catalog));
  update.add(page.ref, written(page.node));
  update.add(field, written(widget));
  const start = update.add(value, signature);
  const { Root, Info, ID } = context.trailerInfo;
  const [first] = (ID as PDFArray).asArray();
  const changed = PDFHexString.of((await sha256(new Uint8Array(bytes))).slice(0, 32));
  const trailer = `/Root ${String(Root)} /Info ${String(Info)} /ID [${String(first)} ${changed.toString()}]`;
  const appended = update.end(context.nextRef(), trailer);
  const file = new Uint8Array(bytes.length + appended.length);
  file.set(bytes);
  put(file, bytes.length, appended);
  const from = start + signature.indexOf("<0");
  const to = start + signature.indexOf("0>") + 2;
  const range = `[0 ${from} ${to} ${file.length - to}]`;
  put(file, start + signature.indexOf(RANGE), range.padEnd(RANGE.length));
  return { file, from, to };
}

const written = (object: PDFObject): string => {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return latin(bytes);
};

const put = (file: Uint8Array, at: number, text: string): void => {
  for (let index = 0; index < text.length; index += 1) file[at + index] = text.charCodeAt(index);
};

/** The last cross-reference stream: where it stands, and how many numbers of objects are taken. */
function lastTable(bytes: Uint8Array): { at: number; size: number } {
  const tail = latin(bytes, lastIndexOf(bytes, "startxref"));
  const at = Number(/^startxref\s+(\d+)/.exec(tail)?.[1]);
  const size = Number(/\/Size (\d+)/.exec(latin(bytes, at))?.[1]);
  if (!(at > 0 && size > 0)) throw new TypeError("The file has no cross-reference stream");
  return { at, size };
}

/** Objects after the end of a file, and the cross-reference stream that leads to them (ISO 32000-1, 7.5.8). */
class Update {
  readonly #base: number;
  readonly #before: number;
  readonly #offsets = new Map<number, number>();
  #text = "\n";

  /** Offsets: where it is appended, and of the table before. */
  constructor(base: number, before: number) {
    this.#base = base;
    this.#before = before;
  }

  /** Where its content begins. */
  add(ref: PDFRef, content: string): number {
    this.#offsets.set(ref.objectNumber, this.#base + this.#text.length);
    const head = `${ref.objectNumber} 0 obj\n`;
    const at = this.#base + this.#text.length + head.length;
    this.#text += `${head}${content}\nendobj\n`;
    return at;
  }

  /** All that is appended. */
  end(ref: PDFRef, trailer: string): string {
    const at = this.#base + this.#text.length;
    this.#offsets.set(ref.objectNumber, at);
    const entries = [...this.#offsets].toSorted(([a], [b]) => a - b);
    const data = entries.map(([, offset]) => `\u0001${big(offset, 4)}${big(0, 2)}`).join("");
    const index = entries.map(([number]) => `${number} 1`).join(" ");
    return `${this.#text}${ref.objectNumber} 0 obj
<< /Type /XRef /Size ${ref.objectNumber + 1} /W [1 4 2] /Index [${index}] /Prev ${this.#before} ${trailer} /Length ${data.length} >>
stream
${data}
endstream
endobj
startxref
${at}
%%EOF
`;
  }
}

/** The highest byte first. */
const big = (value: number, bytes: number): string =>
  String.fromCharCode(
    ...Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 255),
  );
