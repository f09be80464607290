interface Entry {
  name: string;
  content?: string;
  /** What the directory claims it unpacks to, instead of the truth. */
  claims?: number;
  /** General purpose flags; bit 0 is encryption. */
  flags?: number;
}

/** A zip archive of stored entries, byte by byte (APPNOTE.TXT 4.3), so that tests can lie in it. */
export function zip(entries: Entry[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, content = "", claims, flags = 0 } of entries) {
    const [path, data] = [encoder.encode(name), encoder.encode(content)];
    const fixed = [0, flags, 0, 0, 0];
    const local = header(
      0x04034b50,
      [20, ...fixed.slice(1)],
      [0, data.length, data.length],
      [path.length, 0],
    );
    const central = header(
      0x02014b50,
      [20, 20, ...fixed.slice(1)],
      [0, data.length, claims ?? data.length],
      [path.length, 0, 0, 0, 0],
      [0, at],
    );
    parts.push(local, path, data);
    directory.push(central, path);
    at += local.length + path.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = header(0x06054b50, [0, 0, entries.length, entries.length], [size, at], [0]);
  return join([...parts, ...directory, end]);
}

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

function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const docx = (more: Entry[] = []): Uint8Array<ArrayBuffer> =>
  zip([
    { name: "[Content_Types].xml", content: "<Types/>" },
    { name: "word/document.xml", content: "<w/>" },
    ...more,
  ]);

export const odt = (more: Entry[] = []): Uint8Array<ArrayBuffer> =>
  zip([
    { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
    { name: "content.xml", content: "<office/>" },
    ...more,
  ]);
