import fc from "fast-check";
import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import withMark from "../../support/cases/12-pdf-with-bytes-before/bom.pdf?url&inline";
import withLine from "../../support/cases/12-pdf-with-bytes-before/crlf.pdf?url&inline";
import inMultipart from "../../support/cases/12-pdf-with-bytes-before/multipart.pdf?url&inline";
import padded from "../../support/cases/13-pdf-with-bytes-after/trailing-zeros.pdf?url&inline";
import mimetypeLast from "../../support/cases/15-odt-mimetype-not-first/mimetype-last.odt?url&inline";
import { sniff } from "../../../worker/domain/filetype.ts";
import { bytes } from "../intake/support.ts";
import { inlined } from "../support/inlined.ts";
import { times } from "../support/times.ts";
import { contentTypes, docx, type Entry, join, MAIN, ODT, odt, opc, TEMPLATE, zip } from "./zip.ts";

const head = (...values: number[]) =>
  Uint8Array.from([...values, ...Array.from({ length: 40 }, () => 0)]);
const PNG = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

async function pdf(): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.addPage();
  return new Uint8Array(await document.save());
}
const whole = await pdf();

const after = (content: Uint8Array, n: number, byte = 1) =>
  join([content, new Uint8Array(n).fill(byte)]);
const before = (n: number, content: Uint8Array, byte = 1) =>
  join([new Uint8Array(n).fill(byte), content]);

/** As Word writes UTF-16: little-endian, with its mark. */
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (each) => each.charCodeAt(0)).buffer);

const elsewhere = (path: string, part = `/${path}`) => opc(contentTypes([part, MAIN]), path);
const TYPES = contentTypes(["/word/document.xml", MAIN]);
const ENTRIES: Entry[] = [
  { name: "[Content_Types].xml", content: TYPES, deflated: true },
  { name: "word/document.xml", content: "<w/>" },
];
const ZEROS = { packed: 0, unpacked: 0 };
const ELSEWHERE = { packed: 0xffffffff, unpacked: 0xffffffff };

const packed = async (content: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(
    await new Response(
      new Blob([content]).stream().pipeThrough(new CompressionStream("deflate-raw")),
    ).arrayBuffer(),
  );

describe("a file is recognised by its content", () => {
  it.each<[string, string, Uint8Array]>([
    ["PDF", "pdf", whole],
    ["DOCX", "docx", docx()],
    ["ODT", "odt", odt()],
    ["RTF", "rtf", bytes("{\\rtf1\\ansi Hej}")],
    ["PNG", "png", head(...PNG)],
    ["JPEG", "jpeg", head(0xff, 0xd8, 0xff, 0xe0)],
    ["text in UTF-8", "txt", bytes("Jag är Åsa\r\n\toch söker")],
    ["text in windows-1252", "txt", Uint8Array.of(0x4a, 0x61, 0x67, 0x20, 0xe4, 0x72)],
    ["text in UTF-16", "txt", Uint8Array.of(0xff, 0xfe, 0x4a, 0x00, 0xe4, 0x00)],
    ["text about PDF", "txt", bytes("En fil som börjar med %PDF-1.7 slutar med %%EOF. startxref!")],
    ["text by somebody called MZ", "txt", bytes("MZ, Malmö")],

    ["PDF behind a byte order mark (case 12)", "pdf", inlined(withMark)],
    ["PDF behind an empty line (case 12)", "pdf", inlined(withLine)],
    ["PDF behind a multipart header (case 12)", "pdf", inlined(inMultipart)],
    ["PDF behind as much as readers pass over", "pdf", before(1016, whole)],
    ["PDF before 1,500 zeros (case 13)", "pdf", inlined(padded)],
    ["PDF before 100,000 zeros and blanks", "pdf", after(after(whole, 50_000, 0), 50_000, 32)],
    ["PDF before something else", "pdf", after(whole, 1000)],

    ["DOCX of Word Online (case 14)", "docx", elsewhere("word/document2.xml")],
    [
      "DOCX with a main part anywhere",
      "docx",
      elsewhere("alternate/Huvud.XML", "/ALTERNATE/huvud.xml"),
    ],
    [
      "DOCX with another hand's XML",
      "docx",
      opc(
        `<o:Types xmlns:o='x'><o:Override\n ContentType = '${MAIN}'\n PartName='/word/document.xml'></o:Override></o:Types>`,
      ),
    ],
    [
      "DOCX whose main part goes by its extension",
      "docx",
      opc(`<Types><Default Extension="xml" ContentType="${MAIN}"/></Types>`),
    ],
    ["DOCX that is described in UTF-16", "docx", opc(utf16(TYPES))],
    [
      "DOCX with sizes after the data",
      "docx",
      docx([{ name: "a", content: "hej", flags: 8, local: ZEROS }]),
    ],
    ["DOCX with sizes in a further field", "docx", docx([{ name: "a", local: ELSEWHERE }])],
    ["DOCX with a comment", "docx", zip(ENTRIES, { comment: "Åsas" })],
    ["DOCX before something else", "docx", after(docx(), 3)],
    ["DOCX before as much as readers pass over", "docx", after(docx(), 0xffff)],

    ["ODT whose mimetype comes last, packed (case 15)", "odt", inlined(mimetypeLast)],
    [
      "ODT whose mimetype ends its line",
      "odt",
      zip([{ name: "content.xml" }, { name: "mimetype", content: `${ODT}\n`, deflated: true }]),
    ],
  ])("as %s", async (_, type, content) =>
    expect(await sniff(new Uint8Array(content))).toEqual({ type }),
  );
});

describe("a file is refused", () => {
  it.each<[string, Uint8Array]>([
    ["a PDF cut off before its end", bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")],
    ["a PDF of no version", bytes("%PDF-hej\n%%EOF")],
    ["a PDF behind more than readers pass over", before(1017, whole)],
    ["a PDF far before something else", after(whole, 2000)],
    ["a PDF behind something, cut off", before(10, whole.subarray(0, -40))],
    ["a program", head(0x4d, 0x5a, 0x90, 0x00)],
    ["a program with a PDF inside", join([head(0x4d, 0x5a, 0x90, 0x00), whole])],
    ["an ELF program", head(0x7f, 0x45, 0x4c, 0x46)],
    ["a PNG signature and nothing of a picture", head(...PNG.slice(0, 8))],
    ["text with a NUL", bytes("Hej\0")],
    ["a plain zip", zip([{ name: "a.txt", content: "hej" }])],
    ["a zip with a PDF inside", zip([{ name: "cv.pdf", content: whole }])],
    ["a spreadsheet", opc(contentTypes(["/xl/workbook.xml", "application/x"]), "xl/workbook.xml")],
    [
      "an ODF spreadsheet",
      zip([
        { name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" },
        { name: "content.xml" },
      ]),
    ],
    ["Word without its main part", opc(contentTypes(["/word/document2.xml", MAIN]))],
    ["Word without what it says of itself", zip(ENTRIES.slice(1))],
    ["Word that says it twice", docx([ENTRIES[0]!])],
    [
      "Word that says more than is read",
      zip([{ ...ENTRIES[0]!, content: " ".repeat(65_536) + TYPES, deflated: false }, ENTRIES[1]!]),
    ],
    ["a zip cut off", docx().subarray(0, 60)],
    ["a zip whose end is out of sight", after(docx(), 0x10000)],
    ["a zip with something before it", before(3, docx())],
    ["a document that claims 4 GB", docx([{ name: "word/media/a.png", claims: 0xfffffff0 }])],
    ["an encrypted document", docx([{ name: "word/b.xml", flags: 1 }])],
    ["old Word", head(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ])("when it is %s", async (_, content) =>
    expect(await sniff(new Uint8Array(content))).toEqual({ fault: "file_type" }),
  );

  it.each<[string, Uint8Array]>([
    ["less than a stored file has", docx([{ name: "a", content: "hej", claims: 2 }])],
    ["less than it unpacks to", zip([{ ...ENTRIES[0]!, claims: 10 }, ENTRIES[1]!])],
    ["more than it unpacks to", zip([{ ...ENTRIES[0]!, claims: 1000 }, ENTRIES[1]!])],
    ["more than could be packed so", docx([{ name: "a", deflated: true, claims: 6000 }])],
    ["another size than the file itself", docx([{ name: "a", local: { unpacked: 7 } }])],
    ["another packed size than the file itself", docx([{ name: "a", local: { packed: 7 } }])],
    ["another name than the file itself", docx([{ name: "a", local: { name: "b" } }])],
    ["another way of packing", docx([{ name: "a", local: { method: 8 } }])],
    ["a place where nothing begins", docx([{ name: "a", at: 1 }])],
    ["a place beyond the files", docx([{ name: "a", at: 0xffff }])],
    ["one place for many", zip([...ENTRIES, { ...ENTRIES[0]!, at: 0 }, { ...ENTRIES[0]!, at: 0 }])],
    ["more entries than it has", zip(ENTRIES, { entries: 3 })],
    ["fewer entries than it has", zip([...ENTRIES, { name: "a" }], { entries: 2 })],
  ])("when its directory says %s", async (_, content) =>
    expect(await sniff(new Uint8Array(content))).toEqual({ fault: "file_type" }),
  );

  it("when what it says of itself unpacks to more than it claims, however much that is", async () => {
    const bomb = await packed(new Uint8Array(50_000_000).fill(32));
    const content = zip([
      { name: "[Content_Types].xml", deflated: bomb, claims: 60_000 },
      ENTRIES[1]!,
    ]);
    expect(await sniff(content)).toEqual({ fault: "file_type" });
  });

  it.each<[string, Uint8Array]>([
    ["Word", docx([{ name: "word/vbaProject.bin" }])],
    [
      "Word, under another name",
      opc(
        contentTypes(
          ["/word/document.xml", MAIN],
          ["/word/a.dat", "application/vnd.ms-office.vbaProject"],
        ),
        undefined,
        [{ name: "word/a.dat" }],
      ),
    ],
    [
      "Word, by what it is (.docm)",
      opc(
        contentTypes([
          "/word/document.xml",
          "application/vnd.ms-word.document.macroEnabled.main+xml",
        ]),
      ),
    ],
    ["OpenDocument", odt([{ name: "Basic/Standard/Module1.xml" }])],
  ])("when it holds macros of %s", async (_, content) =>
    expect(await sniff(new Uint8Array(content))).toEqual({ fault: "file_macros" }),
  );

  it.each<[string, Uint8Array]>([
    ["Word (.dotx)", opc(contentTypes(["/word/document.xml", TEMPLATE]))],
    [
      "Word with macros (.dotm)",
      opc(
        contentTypes([
          "/word/document.xml",
          "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
        ]),
        undefined,
        [{ name: "word/vbaProject.bin" }],
      ),
    ],
    [
      "OpenDocument (.ott)",
      zip([{ name: "mimetype", content: `${ODT}-template` }, { name: "content.xml" }]),
    ],
  ])("when it is a template of %s", async (_, content) =>
    expect(await sniff(new Uint8Array(content))).toEqual({ fault: "file_template" }),
  );
});

it("never fails on damaged bytes", async () => {
  const sound = [docx(), inlined(mimetypeLast).slice(), whole];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sound).chain((content) =>
        fc.record({
          content: fc.constant(content),
          edits: fc.array(fc.tuple(fc.nat(content.length - 1), fc.nat(255)), { maxLength: 8 }),
          length: fc.oneof(fc.constant(content.length), fc.nat(content.length)),
        }),
      ),
      async ({ content, edits, length }) => {
        const damaged = content.slice(0, length);
        for (const [at, value] of edits) if (at < length) damaged[at] = value;
        const result = await sniff(damaged);
        expect("type" in result || "fault" in result).toBe(true);
      },
    ),
    { numRuns: times("damaged files are refused") },
  );
});
