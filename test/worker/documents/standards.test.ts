import { PDFArray, PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../worker/domain/sha256.ts";
import { faultsOf } from "./check/faults.ts";
import { ReadPdf } from "./check/reader.ts";
import { drawSample, SAMPLES } from "../../support/documents/room.ts";
import { told } from "./check/structure.ts";

describe.for(SAMPLES)("the sample %s", (sample) => {
  it("is what PDF/UA and PDF/A ask for", async () => {
    expect(faultsOf(await ReadPdf.read(await drawSample(sample)))).toEqual([]);
  });

  it("reads as its structure says, and is the bytes that it was", async () => {
    const bytes = await drawSample(sample);
    const structure = told(await ReadPdf.read(bytes));
    const document = `SHA-256 ${await sha256(bytes)}\n\n${structure}`;
    await expect(document).toMatchFileSnapshot(`./told/${sample}.txt`);
  });
});

/** A sample with something taken from it. */
async function without(change: (document: PDFDocument) => void): Promise<string[]> {
  const document = await PDFDocument.load(await drawSample("letter"), { updateMetadata: false });
  change(document);
  return faultsOf(await ReadPdf.read(await document.save()));
}

const name = (text: string) => PDFName.of(text);

it.for<[string, (document: PDFDocument) => void, string]>([
  ["no language", ({ catalog }) => catalog.delete(name("Lang")), "no language"],
  ["no structure", ({ catalog }) => catalog.delete(name("StructTreeRoot")), "no structure tree"],
  ["no metadata", ({ catalog }) => catalog.delete(name("Metadata")), "no XMP"],
  ["no colours", ({ catalog }) => catalog.delete(name("OutputIntents")), "no output intent"],
  ["another title", (pdf) => pdf.setTitle("Annan"), "XMP and file differ in dc:title"],
  ["no identity", ({ context }) => delete context.trailerInfo.ID, "no identity in the trailer"],
  ["an untagged page", (pdf) => pdf.addPage().drawText("x"), "page 2: not in the parent tree"],
  [
    "a line that is not marked",
    (pdf) => pdf.getPage(0).drawLine({ start: { x: 0, y: 0 }, end: { x: 9, y: 9 } }),
    "page 1: 1 operators in no marked content",
  ],
  [
    "a parent tree of another page",
    ({ catalog }) => {
      const root = catalog.lookup(name("StructTreeRoot"), PDFDict);
      const numbers = root.lookup(name("ParentTree"), PDFDict).lookup(name("Nums"), PDFArray);
      const parents = numbers.lookup(1, PDFArray);
      parents.set(0, parents.get(3));
    },
    "page 1: content 0 has another parent",
  ],
])("with %s the check fails", async ([, change, fault]) => {
  expect(await without(change)).toContain(fault);
});
