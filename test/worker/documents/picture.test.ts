import { expect, it } from "vitest";
import { layout } from "../../../worker/documents/layout.ts";
import { toPdf } from "../../../worker/documents/pdf.ts";
import { type PictureFault, pictureSize } from "../../../worker/documents/picture.ts";
import { DOCUMENTS } from "../../support/documents/samples.ts";

const logo = DOCUMENTS.letter.letterhead!.logo!;

/** The head of a PNG of so many pixels. */
function png(width: number, height: number): Uint8Array {
  const bytes = logo.bytes.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** The head of a JPEG: a table of no numbers, then the frame. */
// prettier-ignore
const jpeg = (width: number, height: number, parts: number) =>
  new Uint8Array([
    0xff, 0xd8, 0xff, 0xdb, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8,
    height >> 8, height & 255, width >> 8, width & 255, parts,
  ]);

it("is as large as its head says", () => {
  expect(pictureSize(logo.bytes)).toEqual({ width: 88, height: 44 });
  expect(pictureSize(jpeg(640, 480, 3))).toEqual({ width: 640, height: 480 });
});

it.for<[string, Uint8Array, PictureFault]>([
  ["no bytes", new Uint8Array(), "picture_unreadable"],
  [
    "a text",
    new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "picture_unreadable",
  ],
  ["a PNG cut off in its head", logo.bytes.slice(0, 20), "picture_unreadable"],
  ["a PNG without width", png(0, 40), "picture_unreadable"],
  ["40 megapixels", png(8000, 5000), "picture_too_large"],
  ["a JPEG of 40 megapixels", jpeg(8000, 5000, 3), "picture_too_large"],
  ["a JPEG in four inks", jpeg(640, 480, 4), "picture_colours"],
])("%s is refused by name", ([, bytes, code]) => {
  expect(() => pictureSize(bytes)).toThrow(expect.objectContaining({ code }));
});

it("is refused by name when its head is sound and the rest is not", async () => {
  const { list } = layout(DOCUMENTS.letter);
  const bytes = logo.bytes.slice(0, 60);
  await expect(
    toPdf(list, { date: new Date(0), picture: { ...logo, bytes } }),
  ).rejects.toMatchObject({ code: "picture_unreadable" });
});

it("is asked for where the list has one", async () => {
  const { list } = layout(DOCUMENTS.letter);
  await expect(toPdf(list, { date: new Date(0) })).rejects.toThrow(TypeError);
});

it("keeps its proportions and says in words what it shows", () => {
  const { list } = layout(DOCUMENTS.letter);
  const drawn = list.pages[0]!.items.find(({ kind }) => kind === "picture");
  expect(drawn).toMatchObject({ width: 88, height: 44 });
  expect(list.nodes.find(({ tag }) => tag === "Figure")).toMatchObject({ alt: "Björkviks kommun" });
});
