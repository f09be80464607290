import { InvalidInput } from "../../domain/errors.ts";

/**
 * The text of a CSV file: UTF-16 when it begins with that byte order mark, else UTF-8 (with or without
 * one), else windows-1252, which older Excel writes. Bytes that are none of them are refused.
 */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return strictly("utf-16be", bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    const text = new TextDecoder("windows-1252").decode(bytes);
    if (/[\u0080-\u009f]/.test(text)) throw unreadable();
    return text;
  }
}

function strictly(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw unreadable();
  }
}

const unreadable = () => new InvalidInput([{ path: [], code: "encoding" }]);
