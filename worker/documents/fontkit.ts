import { create, type Font, type FontCollection } from "@cantoo/fontkit";
import type { PDFDocument } from "pdf-lib";

type Fontkit = Parameters<PDFDocument["registerFontkit"]>[0];
type PdfFont = ReturnType<Fontkit["create"]>;
type SubsetStream = ReturnType<ReturnType<PdfFont["createSubset"]>["encodeStream"]>;

/** Parsing half a megabyte of tables takes longer than a page does, so it is done once per font. */
const parsed = new WeakMap<ArrayBufferLike, Font>();

/**
 * pdf-lib writes a subset by `encodeStream()`, which this fontkit has replaced by a synchronous
 * `encode()`. (@pdf-lib/fontkit, made for pdf-lib, drops glyphs from subsets without a word.)
 */
export const fontkit: Fontkit = {
  create(bytes) {
    const font = parsed.get(bytes.buffer) ?? parse(bytes);
    parsed.set(bytes.buffer, font);
    const adapted: Font = Object.create(font, {
      // A glyph keeps the characters it was first asked for by: with glyphs of its own, a document
      // does not depend on the ones rendered before it.
      _glyphs: { value: {} },
      createSubset: {
        value() {
          const subset = font.createSubset();
          return Object.assign(subset, { encodeStream: () => emit(subset.encode()) });
        },
      },
    });
    // The two describe the same object; cantoo's types leave out the tables that pdf-lib reads.
    return adapted as unknown as PdfFont;
  },
};

function parse(bytes: Uint8Array): Font {
  const font = create(bytes);
  if (!isFont(font)) throw new TypeError("A collection of fonts where one font is expected");
  return font;
}

const isFont = (font: Font | FontCollection): font is Font => "createSubset" in font;

/** What pdf-lib takes for a stream: `data` once, then `end`, when both listeners are in place. */
function emit(bytes: Uint8Array): SubsetStream {
  const listeners: Record<string, (data: Uint8Array) => unknown> = {};
  const stream: SubsetStream = {
    on(event, listener) {
      listeners[event] = listener;
      return stream;
    },
  };
  queueMicrotask(() => {
    listeners.data?.(bytes);
    listeners.end?.(bytes);
  });
  return stream;
}
