import { describe, expect, it } from "vitest";
import acrobatAsks from "../../support/pdf/acrobat-9-asks.pdf?url&inline";
import acrobatOpens from "../../support/pdf/acrobat-9-opens.pdf?url&inline";
import aes128Asks from "../../support/pdf/aes-128-asks.pdf?url&inline";
import aes128Opens from "../../support/pdf/aes-128-opens.pdf?url&inline";
import aes256Asks from "../../support/pdf/aes-256-asks.pdf?url&inline";
import aes256Opens from "../../support/pdf/aes-256-opens.pdf?url&inline";
import metadataAsks from "../../support/pdf/clear-metadata-asks.pdf?url&inline";
import metadataOpens from "../../support/pdf/clear-metadata-opens.pdf?url&inline";
import rc4128Asks from "../../support/pdf/rc4-128-asks.pdf?url&inline";
import rc4128Opens from "../../support/pdf/rc4-128-opens.pdf?url&inline";
import rc440Asks from "../../support/pdf/rc4-40-asks.pdf?url&inline";
import rc440Opens from "../../support/pdf/rc4-40-opens.pdf?url&inline";
import sound from "../../support/pdf/sound.pdf?url&inline";
import streamAsks from "../../support/pdf/stream-asks.pdf?url&inline";
import streamOpens from "../../support/pdf/stream-opens.pdf?url&inline";
import { latin } from "../../../worker/domain/bytes.ts";
import { sniff } from "../../../worker/domain/filetype.ts";
import { needsPassword } from "../../../worker/domain/pdf-password.ts";
import { inlined } from "../support/inlined.ts";

const bytes = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0));

/** A PDF as it is written by hand, of any objects. */
function pdf(trailer: string, ...objects: string[]): Uint8Array<ArrayBuffer> {
  const body = `%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join("")}`;
  const table = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R ${trailer} >>`;
  return bytes(`${body}${table}\nstartxref\n${body.length}\n%%EOF\n`);
}

/** The same file, other words in it. */
const edited = (url: string, edit: (text: string) => string) => bytes(edit(latin(inlined(url))));

const lost = (text: string) => text.replace(/startxref\n\d+/, "startxref\n0");

/** Strings as some write them: each byte as it is, or escaped. */
const inLiterals = (text: string) =>
  text.replace(/<((?:[\da-f]{2})+)>/g, (_, hex: string) => {
    const string = latin(Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16)));
    return `(${string.replace(/[\\()\r]/g, (each) => (each === "\r" ? "\\r" : `\\${each}`)).replace(/\n/, "\\012")})`;
  });

const PAGE = "<< /Length 40 >>\nstream\ntrailer << /Encrypt 2 0 R >>\nendstream";
const STANDARD = "/Filter /Standard /V 1 /R 2 /P -4 /O (x) /U (y)";

describe("a PDF opens by itself", () => {
  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ["is not encrypted", inlined(sound)],
    ["forbids something by RC4 of 40 bits", inlined(rc440Opens)],
    ["forbids something by RC4 of 128 bits", inlined(rc4128Opens)],
    ["forbids something by AES of 128 bits", inlined(aes128Opens)],
    ["forbids something and leaves its metadata open", inlined(metadataOpens)],
    ["forbids something and keeps its objects in streams", inlined(streamOpens)],
    ["forbids something as Acrobat 9 did", inlined(acrobatOpens)],
    ["forbids something by AES of 256 bits", inlined(aes256Opens)],
    ["forbids something and says so in other writing", edited(rc4128Opens, inLiterals)],
    ["writes of encryption on its page", pdf("", PAGE)],
    ["writes of it in a string", pdf("/Note (\\(>> /Encrypt 2 0 R (\\)))", PAGE)],
    ["writes of it in a comment", pdf("% /Encrypt 2 0 R\n", PAGE)],
    ["has something else of that name", pdf("/Other << /Encrypt 2 0 R >>", PAGE)],
    ["has a longer name", pdf("/EncryptMetadata true", PAGE)],
    ["has nothing of that name", pdf("/Encrypt null", PAGE)],
  ])("that %s", async (_, content) => {
    expect(await sniff(content)).toEqual({ type: "pdf" });
    expect(await needsPassword(content)).toBe(false);
  });
});

describe("a PDF needs a password", () => {
  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ["is encrypted by RC4 of 40 bits", inlined(rc440Asks)],
    ["is encrypted by RC4 of 128 bits", inlined(rc4128Asks)],
    ["is encrypted by AES of 128 bits", inlined(aes128Asks)],
    ["is encrypted but for its metadata", inlined(metadataAsks)],
    ["keeps its objects in streams", inlined(streamAsks)],
    ["is encrypted as Acrobat 9 did", inlined(acrobatAsks)],
    ["is encrypted by AES of 256 bits", inlined(aes256Asks)],
    ["has something before it", edited(aes128Asks, (text) => `\r\n--grans\r\n\r\n${text}`)],
    ["tells a wrong place for its trailer", edited(aes128Asks, lost)],
    ["tells a wrong place for its stream", edited(streamAsks, lost)],
    ["says so in other writing", edited(rc4128Asks, inLiterals)],
    ["says it in a name's other writing", pdf(`/#45ncrypt << ${STANDARD} >>`, PAGE)],
    ["says it in the trailer itself", pdf(`/Encrypt << ${STANDARD} >>`, PAGE)],
    ["says it elsewhere", pdf("/Encrypt 2 0 R", PAGE, `<< ${STANDARD} >>`)],
    ["says it nowhere", pdf("/Encrypt 9 0 R", PAGE)],
    ["is for those with a certificate", pdf("/Encrypt << /Filter /Adobe.PubSec >>", PAGE)],
    ["is encrypted in a way to come", pdf("/Encrypt << /Filter /Standard /R 7 >>", PAGE)],
  ])("that %s", async (_, content) => {
    expect(await sniff(content)).toEqual({ type: "pdf" });
    expect(await needsPassword(content)).toBe(true);
  });
});

it("is not looked for by a word that would be compared at each place of the file", async () => {
  const word = "a".repeat(60_000);
  const file = pdf(`/Encrypt ${word}`, "a".repeat(10_000_000));
  expect(await needsPassword(file)).toBe(true);
});
