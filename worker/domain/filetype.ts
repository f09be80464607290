/** The kinds of file that are taken in (TRUST.md, "Files"). Recognised by content, never by name. */
export const FILE_TYPES = {
  pdf: { contentType: "application/pdf", extensions: ["pdf"] },
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
  },
  odt: { contentType: "application/vnd.oasis.opendocument.text", extensions: ["odt"] },
  rtf: { contentType: "application/rtf", extensions: ["rtf"] },
  txt: { contentType: "text/plain", extensions: ["txt"] },
  png: { contentType: "image/png", extensions: ["png"] },
  jpeg: { contentType: "image/jpeg", extensions: ["jpg", "jpeg"] },
} as const;
export type FileType = keyof typeof FILE_TYPES;

/** Bytes of a file at most (DECISIONS.md, 14). */
export const LARGEST_FILE = 10 * 1024 * 1024;

export type Sniffed = { type: FileType } | { fault: "file_type" | "file_macros" };

/** What the bytes are. Nothing is unpacked or parsed beyond signatures and a zip's list of names. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (starts(bytes, "%PDF-"))
    return /^%PDF-[12]\.\d/.test(latin(bytes, 0, 8)) && endsAsPdf(bytes) ? is("pdf") : unknown;
  if (starts(bytes, "\x89PNG\r\n\x1a\n"))
    return latin(bytes, 12, 16) === "IHDR" ? is("png") : unknown;
  if (starts(bytes, "\xff\xd8\xff")) return is("jpeg");
  if (starts(bytes, "{\\rtf1")) return is("rtf");
  if (starts(bytes, "PK\x03\x04")) return zipped(bytes);
  return readsAsText(bytes) ? is("txt") : unknown;
}

const unknown = { fault: "file_type" } as const;
const is = (type: FileType) => ({ type });

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(Math.max(0, from), to));
const starts = (bytes: Uint8Array, signature: string): boolean =>
  latin(bytes, 0, signature.length) === signature;

/** ISO 32000-1, annex H: readers look for the end within the last 1024 bytes. */
const endsAsPdf = (bytes: Uint8Array): boolean =>
  latin(bytes, bytes.length - 1024, bytes.length).includes("%%EOF");

/** UTF-16 with its mark, or bytes without any control character but tab, line ends and form feed. */
function readsAsText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodes("utf-16le", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodes("utf-16be", bytes);
  return bytes.every(
    (byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13,
  );
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder(encoding, { fatal: true, ignoreBOM: false })
      .decode(bytes)
      .includes("\0");
  } catch {
    return false;
  }
}

/** Unpacked bytes that a document of at most 10 MB may claim; more is a bomb for whoever opens it. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;

function zipped(bytes: Uint8Array): Sniffed {
  const entries = zipEntries(bytes);
  if (!entries) return unknown;
  const names = new Set(entries.map(({ name }) => name));
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > LARGEST_UNPACKED) return unknown;
  const word = names.has("[Content_Types].xml") && names.has("word/document.xml");
  const odt = names.has("content.xml") && mimetype(bytes) === FILE_TYPES.odt.contentType;
  if (!word && !odt) return unknown;
  const macros = entries.some(({ name }) =>
    /(?:^|\/)vbaProject\.bin$|^(?:Basic|Scripts)\/./i.test(name),
  );
  return macros ? { fault: "file_macros" } : is(word ? "docx" : "odt");
}

/** ODF 1.3, part 2, 3.3: the first entry is `mimetype`, stored as it is. */
function mimetype(bytes: Uint8Array): string | null {
  const view = viewOf(bytes);
  if (view.byteLength < 38 || latin(bytes, 30, 38) !== "mimetype" || view.getUint16(8, true) !== 0)
    return null;
  const start = 38 + view.getUint16(28, true);
  return latin(bytes, start, start + Math.min(view.getUint32(22, true), 100));
}

/**
 * Names and claimed sizes from a zip's central directory (APPNOTE.TXT 4.3.12), or null when it is
 * not whole. Archives in several parts, with zip64 or encrypted entries are none of our documents.
 */
function zipEntries(bytes: Uint8Array): { name: string; unpacked: number }[] | null {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return null;
    if (view.getUint16(at + 8, true) & 1) return null;
    const length = view.getUint16(at + 28, true);
    if (at + 46 + length > end) return null;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.push({ name, unpacked: view.getUint32(at + 24, true) });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** It lies at the very end, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1)
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  return -1;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
