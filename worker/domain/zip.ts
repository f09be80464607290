/** One file in a zip archive. Sizes in bytes. */
export interface ZipEntry {
  name: string;
  deflated: boolean;
  packed: number;
  unpacked: number;
  /** Where its data begins. */
  at: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Bytes of the end record, and of the longest comment after it (APPNOTE.TXT 4.3.16). */
const END = 22;
const LONGEST_COMMENT = 0xffff;
/** Flags of an entry: encrypted; its sizes come after its data, and may be missing before it (4.4.4). */
const ENCRYPTED = 1;
const SIZES_AFTER = 8;
/** A size that stands in a further field (4.5.3), as some write before data of any length. */
const ELSEWHERE = 0xffffffff;
/** No byte of deflate unpacks to more (zlib, "Maximum Compression Factor"). */
const MOST_PER_BYTE = 1032;

/**
 * What a zip archive's directory lists (APPNOTE.TXT 4.3), or null when it is not whole, or says of an entry what the
 * entry does not say itself. Bytes after its end are none of it. Archives in several parts, with zip64, encrypted or
 * otherwise packed entries are none of our documents.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = viewOf(bytes);
  const directory = findDirectory(view);
  if (!directory) return null;
  const { count, start, end } = directory;
  const entries: ZipEntry[] = [];
  let at = start;
  let room = start;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const entry = next <= end ? entryOf(bytes, view, at, start) : null;
    if (!entry) return null;
    room -= entry.packed;
    entries.push(entry);
    at = next;
  }
  return at === end && room >= 0 ? entries : null;
}

/** As the directory says, provided that the entry itself says the same and lies before the directory. */
function entryOf(bytes: Uint8Array, view: DataView, at: number, end: number): ZipEntry | null {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const local = view.getUint32(at + 42, true);
  const length = view.getUint16(at + 28, true);
  if (flags & ENCRYPTED || (method !== 0 && method !== 8)) return null;
  if (method === 0 ? packed !== unpacked : unpacked > packed * MOST_PER_BYTE) return null;
  if (local + 30 > end || view.getUint32(local, true) !== LOCAL_HEADER) return null;
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (data + packed > end) return null;
  const name = nameAt(bytes, at + 46, length);
  const says = (offset: number, size: number): boolean => {
    const said = view.getUint32(local + offset, true);
    return said === size || said === ELSEWHERE || Boolean(flags & SIZES_AFTER);
  };
  const agree =
    view.getUint16(local + 8, true) === method &&
    says(18, packed) &&
    says(22, unpacked) &&
    nameAt(bytes, local + 30, view.getUint16(local + 26, true)) === name;
  return agree ? { name, deflated: method === 8, packed, unpacked, at: data } : null;
}

const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
  new TextDecoder().decode(bytes.subarray(at, at + length));

/** The last end record whose directory lies before it, wherever the file goes on to. */
function findDirectory(view: DataView): { count: number; start: number; end: number } | null {
  const last = view.byteLength - END;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    const [disk, first] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
    const [here, count] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    if (disk || first || here !== count || start + size > at) continue;
    if (at + END + view.getUint16(at + 20, true) > view.byteLength) continue;
    return { count, start, end: start + size };
  }
  return null;
}

/**
 * An entry's content, at most `most` bytes: null when there is more, or when it is not as long as the directory says.
 */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  { deflated, at, packed, unpacked }: ZipEntry,
  most: number,
): Promise<Uint8Array | null> {
  if (unpacked > most) return null;
  const data = bytes.subarray(at, at + packed);
  if (!deflated) return data;
  const content = new Uint8Array(unpacked);
  let length = 0;
  try {
    const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    for await (const chunk of stream) {
      // Leaving the loop cancels the stream: no more of a bomb is unpacked.
      if (length + chunk.length > unpacked) return null;
      content.set(chunk, length);
      length += chunk.length;
    }
  } catch {
    return null;
  }
  return length === unpacked ? content : null;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
