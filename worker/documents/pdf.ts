import { type PDFImage, PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import type { Picture } from "./content.ts";
import type { DisplayList, Face } from "./display-list.ts";
import { layoutHash } from "./layout-hash.ts";
import { sha256 } from "../domain/sha256.ts";
import { addFile, addMetadata, type EmbeddedFile } from "./pdf-archive.ts";
import { EmbeddedFont } from "./pdf-font.ts";
import { drawPage } from "./pdf-page.ts";
import { addStructure } from "./pdf-structure.ts";
import { PictureError, pictureSize } from "./picture.ts";

export interface PdfOptions {
  /** The only date in the file: the same list on the same date gives the same bytes. */
  date: Date;
  /** What stands where the list has a picture. */
  picture?: Picture;
  embed?: EmbeddedFile;
}

/**
 * Draws a document: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), or PDF/A-3a (ISO 19005-3) when
 * a file is embedded. Throws `PictureError` for a picture that cannot be drawn, `TypeError` without the
 * picture that the list has.
 */
export async function toPdf(
  list: DisplayList,
  { date, picture, embed }: PdfOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts = fontsOf(document, list);
  const image = picture && (await embedPicture(document, picture));
  const pages = list.pages.map((page, index) => {
    const { ref, node: leaf } = document.addPage([page.width, page.height]);
    const { content, nodes } = drawPage(page, fonts, (node) => list.nodes[node]!.tag);
    const { context } = document;
    leaf.set(PDFName.of("Contents"), context.register(context.flateStream(content)));
    leaf.set(PDFName.of("StructParents"), context.obj(index));
    leaf.set(PDFName.of("Tabs"), PDFName.of("S"));
    for (const [face, font] of Object.entries(fonts) as [Face, EmbeddedFont][])
      leaf.setFontDictionary(EmbeddedFont.key(face), font.ref);
    if (page.items.some(({ kind }) => kind === "picture")) {
      if (!image) throw new TypeError("The picture of the list is not given");
      leaf.setXObject(PDFName.of("P"), image.ref);
    }
    return { ref, nodes };
  });
  for (const font of Object.values(fonts)) font.embed();
  addStructure(document, list, pages);
  addMetadata(document, list, date, embed ? 3 : 2);
  if (embed) addFile(document, embed, date);
  const id = PDFHexString.of((await identity(list, { date, picture, embed })).slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return new Uint8Array(await document.save({ objectsPerTick: Infinity }));
}

function fontsOf(
  document: PDFDocument,
  { pages }: DisplayList,
): Partial<Record<Face, EmbeddedFont>> {
  const fonts: Partial<Record<Face, EmbeddedFont>> = {};
  for (const { items } of pages)
    for (const item of items)
      if (item.kind === "run") fonts[item.face] ??= new EmbeddedFont(document, item.face);
  return fonts;
}

async function embedPicture(
  document: PDFDocument,
  { bytes, contentType }: Picture,
): Promise<PDFImage> {
  pictureSize(bytes);
  try {
    return contentType === "image/png"
      ? await document.embedPng(bytes)
      : await document.embedJpg(bytes);
  } catch {
    throw new PictureError("picture_unreadable");
  }
}

/** All that the bytes depend on. */
async function identity(list: DisplayList, { date, picture, embed }: PdfOptions): Promise<string> {
  const hash = async (bytes?: Uint8Array) => (bytes ? sha256(new Uint8Array(bytes)) : null);
  const hashes = await Promise.all([layoutHash(list), hash(picture?.bytes), hash(embed?.bytes)]);
  return sha256(JSON.stringify([...hashes, date, embed?.name, embed?.description]));
}
