import fc from "fast-check";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { sniff } from "../../../worker/domain/filetype.ts";
import { bytes } from "../intake/support.ts";
import { docx, odt, zip } from "./zip.ts";
import { times } from "../support/times.ts";

const head = (...values: number[]) =>
  Uint8Array.from([...values, ...Array.from({ length: 40 }, () => 0)]);
const PNG = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

async function pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  return document.save();
}

describe("a file is recognised by its content", () => {
  it("as PDF", async () => expect(sniff(await pdf())).toEqual({ type: "pdf" }));
  it("as DOCX", () => expect(sniff(docx())).toEqual({ type: "docx" }));
  it("as ODT", () => expect(sniff(odt())).toEqual({ type: "odt" }));
  it("as RTF", () => expect(sniff(bytes("{\\rtf1\\ansi Hej}"))).toEqual({ type: "rtf" }));
  it("as PNG", () => expect(sniff(head(...PNG))).toEqual({ type: "png" }));
  it("as JPEG", () => expect(sniff(head(0xff, 0xd8, 0xff, 0xe0))).toEqual({ type: "jpeg" }));
  it.each([
    ["UTF-8", bytes("Jag är Åsa\r\n\toch söker")],
    ["windows-1252", Uint8Array.of(0x4a, 0x61, 0x67, 0x20, 0xe4, 0x72)],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x4a, 0x00, 0xe4, 0x00)],
  ])("as text in %s", (_, content) => expect(sniff(content)).toEqual({ type: "txt" }));
});

describe("a file is refused", () => {
  it.each([
    ["a PDF cut off before its end", bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")],
    ["a PDF of no version", bytes("%PDF-hej\n%%EOF")],
    ["a program", head(0x4d, 0x5a, 0x90, 0x00)],
    ["an ELF program", head(0x7f, 0x45, 0x4c, 0x46)],
    ["a PNG signature and nothing of a picture", head(...PNG.slice(0, 8))],
    ["text with a NUL", bytes("Hej\0")],
    ["a plain zip", zip([{ name: "a.txt", content: "hej" }])],
    ["a spreadsheet", zip([{ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" }])],
    [
      "an ODF spreadsheet",
      zip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
        { name: "content.xml" },
      ]),
    ],
    ["a zip cut off", docx().subarray(0, 60)],
    ["a zip with something after its end", Uint8Array.from([...docx(), 1, 2, 3])],
    ["a document that claims 4 GB", docx([{ name: "word/media/a.png", claims: 0xfffffff0 }])],
    ["an encrypted document", docx([{ name: "word/b.xml", flags: 1 }])],
    ["old Word", head(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ])("when it is %s", (_, content) => expect(sniff(content)).toEqual({ fault: "file_type" }));

  it.each([
    ["Word", docx([{ name: "word/vbaProject.bin" }])],
    ["OpenDocument", odt([{ name: "Basic/Standard/Module1.xml" }])],
  ])("when it holds macros of %s", (_, content) =>
    expect(sniff(content)).toEqual({ fault: "file_macros" }),
  );
});

it("never fails on damaged bytes", () => {
  const sound = docx();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 8 }),
      fc.nat(sound.length),
      (edits, length) => {
        const damaged = sound.slice(0, length);
        for (const [at, value] of edits) if (at < length) damaged[at] = value;
        const result = sniff(damaged);
        expect("type" in result || "fault" in result).toBe(true);
      },
    ),
    { numRuns: times("damaged files are refused") },
  );
});
