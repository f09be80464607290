/**
 * The seal of an organisation on a finished PDF: PAdES baseline B-B (ETSI EN 319 142-1), appended, so that what was
 * there stays as it is. Not loaded before somebody seals.
 */
import { latin } from "../../domain/bytes.ts";
import { withRoom } from "./appended.ts";
import { roomFor, type Sealer, signedData } from "./cms.ts";

export interface SealOptions {
  sealer: Sealer;
  /** Of the organisation, as readers show it. */
  name: string;
  at: Date;
}

/** The same file with the seal at its end. Throws for bytes that are no PDF. */
export async function sealPdf(
  bytes: Uint8Array,
  { sealer, name, at }: SealOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { file, from, to } = await withRoom(bytes, { name, at, room: roomFor(sealer) });
  const covered = new Uint8Array(file.length - (to - from));
  covered.set(file.subarray(0, from));
  covered.set(file.subarray(to), from);
  const hex = hexOf(await signedData(covered, sealer));
  if (hex.length > to - from - 2) throw new Error("The seal is larger than the room left for it");
  // After "<"; what is left of the room stays zero.
  file.set(new TextEncoder().encode(hex), from + 1);
  return file;
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(latin(bytes), (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
