/** Why a picture cannot stand in a document. */
export type PictureFault = "picture_unreadable" | "picture_colours" | "picture_too_large";

export class PictureError extends Error {
  readonly code: PictureFault;

  constructor(code: PictureFault) {
    super(code);
    this.name = "PictureError";
    this.code = code;
  }
}

/** Decoded, a picture takes four bytes a pixel of an isolate's 128 MB. */
export const LARGEST_PICTURE = 4_000_000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Pixels, read from the head of a PNG or JPEG. Throws `PictureError`. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = PNG.every((byte, at) => bytes[at] === byte) ? png(view) : jpeg(view);
  if (!size?.width || !size.height) throw new PictureError("picture_unreadable");
  if (size.width * size.height > LARGEST_PICTURE) throw new PictureError("picture_too_large");
  return size;
}

function png(view: DataView) {
  if (view.byteLength < 33 || view.getUint32(12) !== 0x49_48_44_52) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Up to the frame's header (ITU-T T.81, B.2.2). */
function jpeg(view: DataView) {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff_d8) return null;
  for (let at = 2; at + 10 <= view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) {
      // Four are inks, and the page's colours are red, green and blue.
      if (view.getUint8(at + 9) === 4) throw new PictureError("picture_colours");
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
