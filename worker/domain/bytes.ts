/** Bytes as characters, one each, so that what a file says can be read like text. */
export function latin(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = "";
  for (let at = Math.max(0, from); at < Math.min(to, bytes.length); at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + CHUNK, to)));
  return text;
}

/** Arguments that a call surely takes. */
const CHUNK = 8192;

/** Does an ASCII text stand there? */
export function standsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Where an ASCII text first stands from there on; -1: nowhere. */
export function indexOf(bytes: Uint8Array, text: string, from: number): number {
  for (let at = from; at < bytes.length; at += 1) if (standsAt(bytes, at, text)) return at;
  return -1;
}

/** Where an ASCII text last stands before there; -1: nowhere. */
export function lastIndexOf(bytes: Uint8Array, text: string, before = bytes.length): number {
  let at = before - 1;
  while (at >= 0 && !standsAt(bytes, at, text)) at -= 1;
  return at;
}
