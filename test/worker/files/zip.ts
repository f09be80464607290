export interface Entry {
  name: string;
  content?: string | Uint8Array;
  /** Deflate, in one block that packs nothing (RFC 1951, 3.2.4), or as it was packed elsewhere. */
  deflated?: boolean | Uint8Array;
  /** What the directory claims it unpacks to, instead of the truth. */
  claims?: number;
  /** What stands before the data, instead of what the directory says. */
  local?: { name?: string; packed?: number; unpacked?: number; method?: number };
  /** Where the directory says that it lies. */
  at?: number;
  /** General purpose flags; bit 0 is encryption, bit 3 sizes after the data. */
  flags?: number;
}

const encoder = new TextEncoder();

/** A zip archive, byte by byte (APPNOTE.TXT 4.3), so that tests can lie in it. */
export function zip(entries: Entry[], end: { comment?: string; entries?: number } = {}) {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, content = "", deflated, claims, local = {}, flags = 0, ...entry } of entries) {
    const [path, plain] = [encoder.encode(name), bytesOf(content)];
    const data = deflated instanceof Uint8Array ? deflated : deflated ? stored(plain) : plain;
    const [method, unpacked] = [deflated ? 8 : 0, claims ?? plain.length];
    const localPath = encoder.encode(local.name ?? name);
    parts.push(
      header(
        LOCAL,
        [20, flags, local.method ?? method, 0, 0],
        [0, local.packed ?? data.length, local.unpacked ?? unpacked],
        [localPath.length, 0],
      ),
      localPath,
      data,
    );
    directory.push(
      header(
        LISTED,
        [20, 20, flags, method, 0, 0],
        [0, data.length, unpacked],
        [path.length, 0, 0, 0, 0],
        [0, entry.at ?? at],
      ),
      path,
    );
    at += 30 + localPath.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const [count, comment] = [end.entries ?? entries.length, encoder.encode(end.comment)];
  const last = header(END, [0, 0, count, count], [size, at], [comment.length]);
  return join([...parts, ...directory, last, comment]);
}

const [LOCAL, LISTED, END] = [0x04034b50, 0x02014b50, 0x06054b50];

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? encoder.encode(content) : content;

const stored = (content: Uint8Array): Uint8Array => {
  const [low, high] = [content.length & 255, content.length >> 8];
  return Uint8Array.from([1, low, high, ~low & 255, ~high & 255, ...content]);
};

/** A signature, then groups of 16-bit and 32-bit numbers in turn. */
function header(signature: number, ...groups: number[][]): Uint8Array {
  const bytes: number[] = [];
  const add = (value: number, width: number) => {
    for (let i = 0; i < width; i += 1) bytes.push((value / 2 ** (8 * i)) & 255);
  };
  add(signature, 4);
  groups.forEach((group, index) => group.forEach((value) => add(value, index % 2 ? 4 : 2)));
  return Uint8Array.from(bytes);
}

export function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";
export const MAIN = `${WORD}.document.main+xml`;
export const TEMPLATE = `${WORD}.template.main+xml`;

/** What an OPC package says of its parts. */
export const contentTypes = (...parts: [path: string, type: string][]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default
  Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default
  Extension="xml" ContentType="application/xml"/>${parts
    .map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`)
    .join("")}</Types>`;

/** A package with what it says of itself and one main part. */
export const opc = (
  types: string | Uint8Array,
  path = "word/document.xml",
  more: Entry[] = [],
): Uint8Array<ArrayBuffer> =>
  zip([
    { name: "[Content_Types].xml", content: types, deflated: true },
    { name: "_rels/.rels", content: "<Relationships/>" },
    { name: path, content: "<w/>" },
    ...more,
  ]);

export const docx = (more: Entry[] = []): Uint8Array<ArrayBuffer> =>
  opc(contentTypes(["/word/document.xml", MAIN]), undefined, more);

export const ODT = "application/vnd.oasis.opendocument.text";

export const odt = (more: Entry[] = []): Uint8Array<ArrayBuffer> =>
  zip([{ name: "mimetype", content: ODT }, { name: "content.xml", content: "<office/>" }, ...more]);
