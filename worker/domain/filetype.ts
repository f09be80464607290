import { latin, standsAt } from "./bytes.ts";
import { officeFile } from "./office.ts";
import { isPdf } from "./pdf.ts";

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

export type Sniffed = { type: FileType } | { fault: "file_type" | "file_macros" | "file_template" };

/** What the bytes are. Nothing is unpacked or read but what a file says of itself (TRUST.md, "Files"). */
export async function sniff(bytes: Uint8Array<ArrayBuffer>): Promise<Sniffed> {
  const starts = (signature: string) => standsAt(bytes, 0, signature);
  if (starts("\x89PNG\r\n\x1a\n")) return latin(bytes, 12, 16) === "IHDR" ? is("png") : unknown;
  if (starts("\xff\xd8\xff")) return is("jpeg");
  if (starts("{\\rtf1")) return is("rtf");
  if (starts("PK\x03\x04")) return officeFile(bytes);
  if (isPdf(bytes)) return PROGRAMS.some(starts) ? unknown : is("pdf");
  return !starts("%PDF-") && readsAsText(bytes) ? is("txt") : unknown;
}

const unknown = { fault: "file_type" } as const;
const is = (type: FileType) => ({ type });

/** What runs where it is opened, whatever follows: on Windows, Linux, macOS. */
const PROGRAMS = ["MZ", "\x7fELF", "\xca\xfe\xba\xbe", "\xcf\xfa\xed\xfe", "\xce\xfa\xed\xfe"];

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
