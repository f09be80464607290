/** The organisation's seal, read by what knows nothing of how it was made. */
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFArray, PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSeal as readHandedOver } from "../../worker/documents/seal/certificate.ts";
import { sealPdf } from "../../worker/documents/seal/seal.ts";
import { type KeyKind, selfSigned } from "../../worker/local/self-signed.ts";
import { documentsInNode } from "../support/documents/in-node.ts";
import { readSeal, SIGNED } from "../support/sealed.ts";
import { faultsOf } from "../worker/documents/check/faults.ts";
import { ReadPdf } from "../worker/documents/check/reader.ts";

const NAME = "Björkviks kommun";
const AT = new Date("2026-12-01T09:00:00Z");
const VALID = { from: new Date("2026-01-01T00:00:00Z"), until: new Date("2028-01-01T00:00:00Z") };
const KINDS: KeyKind[] = ["ECDSA P-256", "RSA 2048", "RSA 3072"];

const folder = mkdtempSync(join(tmpdir(), "seal-"));
let plain: Uint8Array;
const sealed = new Map<KeyKind, Uint8Array>();

async function seal(kind: KeyKind) {
  const { certificate, key } = await selfSigned(NAME, VALID, kind);
  const { sealer } = await readHandedOver(certificate, key);
  return { sealer, file: await sealPdf(plain, { sealer, name: NAME, at: AT }) };
}

beforeAll(async () => {
  const { drawSample } = await documentsInNode();
  plain = await drawSample("contract");
  for (const kind of KINDS) sealed.set(kind, (await seal(kind)).file);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.for(KINDS)("a seal by %s", (kind) => {
  it("stands after the document, which stays byte for byte", () => {
    const file = sealed.get(kind)!;
    expect(Buffer.compare(file.subarray(0, plain.length), plain)).toBe(0);
    const { range, dictionary } = readSeal(file);
    const [start, before, after, rest] = range;
    expect([start, after + rest]).toEqual([0, file.length]);
    expect([file[before], file[after - 1]]).toEqual([..."<>"].map((sign) => sign.charCodeAt(0)));
    expect(before).toBeGreaterThan(plain.length);
    expect(dictionary).toContain("/SubFilter /ETSI.CAdES.detached");
    expect(dictionary).toContain("/M (D:20261201090000Z)");
  });

  it("is a signature over all other bytes, by the certificate that it names", () => {
    const { certificate, attributes, ...fits } = readSeal(sealed.get(kind)!);
    expect(fits).toMatchObject({
      digestFits: true,
      signatureFits: true,
      namesCertificate: true,
      inOrder: true,
    });
    expect(attributes.toSorted()).toEqual(SIGNED.toSorted());
    expect(certificate.subject).toContain(`CN=${NAME}`);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
  });

  it("breaks with any byte outside of it", () => {
    const file = sealed.get(kind)!;
    const { range } = readSeal(file);
    const [, before, after] = range;
    for (const at of [
      9,
      plain.length >> 1,
      plain.length - 3,
      before - 60,
      after + 3,
      file.length - 2,
    ]) {
      const changed = Uint8Array.from(file);
      changed[at]! ^= 1;
      expect(readSeal(changed).digestFits, String(at)).toBe(false);
    }
  });

  it("leaves a document that opens, is tagged and archival as before, and has one unseen field", async () => {
    const file = sealed.get(kind)!;
    expect(faultsOf(await ReadPdf.read(file))).toEqual([]);
    const document = await PDFDocument.load(file, { updateMetadata: false });
    const form = document.catalog.lookup(PDFName.of("AcroForm"), PDFDict);
    expect(String(form.get(PDFName.of("SigFlags")))).toBe("3");
    const [field] = form.lookup(PDFName.of("Fields"), PDFArray).asArray();
    const notes = document.getPage(0).node.Annots()!;
    expect(notes.asArray().map(String)).toEqual([String(field)]);
    const widget = document.context.lookup(field, PDFDict);
    expect(String(widget.get(PDFName.of("F")))).toBe("132");
    expect(widget.has(PDFName.of("TU"))).toBe(true);
    expect(widget.has(PDFName.of("AP"))).toBe(false);
    const rectangle = String(widget.get(PDFName.of("Rect")));
    expect(rectangle).toBe("[ -1 -1 -1 -1 ]");
  });
});

it("differs from another of the same document in the signature alone", async () => {
  for (const kind of KINDS) {
    const { sealer, file } = await seal(kind);
    const again = await sealPdf(plain, { sealer, name: NAME, at: AT });
    const [, before, after] = readSeal(file).range;
    expect(again.length).toBe(file.length);
    const around = (each: Uint8Array) =>
      Buffer.concat([each.subarray(0, before), each.subarray(after)]);
    expect(Buffer.compare(around(again), around(file))).toBe(0);
  }
});

it("is loaded by nobody who does not seal", () => {
  const root = join(import.meta.dirname, "../..");
  const outside = globSync("worker/**/*.ts", { cwd: root }).filter(
    (file) => !/^worker[/\\](documents[/\\]seal|local)[/\\]/.test(file),
  );
  const atOnce =
    /^(?:import|export)\s(?!type\s)[^;"']*["'][^"']*(?:documents\/seal\/|pkijs|asn1js)/m;
  const eager = outside.filter((file) => atOnce.test(readFileSync(join(root, file), "utf8")));
  expect(eager).toEqual([]);
});

/** Programs of qpdf and poppler, where they are installed. */
const runs = (program: string, args: string[]): string | null => {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
};

it.for<[string, string[], RegExp]>([
  ["qpdf", ["--check"], /No syntax or stream encoding errors/],
  [
    "pdfsig",
    ["-nocert"],
    /Signature Validation: Signature is Valid\.[^]*Total document signed|Total document signed[^]*Signature Validation: Signature is Valid\./,
  ],
])("%s finds no fault in it", ([program, options, sound], { skip }) => {
  for (const [kind, file] of sealed) {
    const path = join(folder, `${kind}.pdf`);
    writeFileSync(path, file);
    const answer = runs(program, [...options, path]);
    if (answer === null) skip(`${program} is not installed`);
    expect(answer).toMatch(sound);
  }
});
