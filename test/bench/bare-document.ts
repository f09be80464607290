import { create, type Font } from "@cantoo/fontkit";
import { PDFDocument } from "pdf-lib";
import { FONTS } from "../../worker/documents/fonts.ts";
import { layout } from "../../worker/documents/layout.ts";
import { DOCUMENTS } from "../support/documents/samples.ts";

type Fontkit = Parameters<PDFDocument["registerFontkit"]>[0];

/** Parsed once, as ours are. */
const parsed = {
  regular: create(new Uint8Array(FONTS.regular)) as Font,
  bold: create(new Uint8Array(FONTS.bold)) as Font,
};

/** pdf-lib asks a subset for a stream, which this fontkit no longer has. */
const adapter = (font: Font): Fontkit =>
  ({
    create: () =>
      Object.create(font, {
        createSubset: {
          value() {
            const subset = font.createSubset();
            return Object.assign(subset, {
              encodeStream() {
                const stream = {
                  on(event: string, listener: (bytes?: Uint8Array) => void) {
                    if (event === "data") listener(subset.encode());
                    if (event === "end") listener();
                    return stream;
                  },
                };
                return stream;
              },
            });
          },
        },
      }) as unknown,
  }) as Fontkit;

const { list } = layout(DOCUMENTS.contract);

/** The lines of the contract where they stand, and nothing else: what pdf-lib takes by itself. */
export async function bareDocument(): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.registerFontkit(adapter(parsed.regular));
  const regular = await document.embedFont(FONTS.regular, { subset: true });
  document.registerFontkit(adapter(parsed.bold));
  const bold = await document.embedFont(FONTS.bold, { subset: true });
  for (const { width, height, items } of list.pages) {
    const page = document.addPage([width, height]);
    for (const item of items)
      if (item.kind === "run") {
        const { x, y, size, face, text } = item;
        const font = face === "bold" ? bold : regular;
        page.drawText(text.trimEnd(), { x, y: height - y, size, font });
      }
  }
  return new Uint8Array(await document.save());
}
