/** A sealed PDF as whoever doubts it reads it: by the standards, with `node:crypto`, and none of what made the seal. */
import { createHash, createVerify, X509Certificate } from "node:crypto";

/** One element of DER: its tag, its content, and all of its bytes. */
interface Element {
  tag: number;
  content: Buffer;
  whole: Buffer;
}

function elements(bytes: Buffer): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < bytes.length;) {
    let length = bytes[at + 1]!;
    let head = 2;
    if (length & 0x80) {
      head += length & 0x7f;
      length = bytes.readUIntBE(at + 2, length & 0x7f);
    }
    const end = at + head + length;
    if (end > bytes.length) throw new Error("DER ends within an element");
    const [content, whole] = [bytes.subarray(at + head, end), bytes.subarray(at, end)];
    found.push({ tag: bytes[at]!, content, whole });
    at = end;
  }
  return found;
}

const inside = ({ content }: Element): Element[] => elements(content);
const first = (element: Element): Element => inside(element)[0]!;

const MESSAGE_DIGEST = "06092a864886f70d010904";
const CONTENT_TYPE = "06092a864886f70d010903";
const SIGNING_CERTIFICATE_V2 = "060b2a864886f70d010910022f";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export interface ReadSeal {
  /** What the signature covers: offset and length, twice. */
  range: [number, number, number, number];
  /** Of the last signature dictionary, without its contents. */
  dictionary: string;
  certificate: X509Certificate;
  /** OIDs of the signed attributes, hex with tag and length. */
  attributes: string[];
  /** Is the digest that is signed that of the covered bytes? */
  digestFits: boolean;
  /** Does the signature, by the certificate, hold for the attributes? */
  signatureFits: boolean;
  /** Do the attributes name that very certificate? */
  namesCertificate: boolean;
  /** In the order that DER asks of a set. */
  inOrder: boolean;
}

export function readSeal(file: Uint8Array): ReadSeal {
  const bytes = Buffer.from(file);
  const text = bytes.toString("latin1");
  const numbers = [...text.matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/g)].at(-1)!;
  const [, ...range] = numbers.map(Number) as [number, number, number, number, number];
  const [from, before, to, after] = range;
  const covered = Buffer.concat([
    bytes.subarray(from, from + before),
    bytes.subarray(to, to + after),
  ]);
  const hex = text.slice(from + before + 1, to - 1);
  const [info] = elements(Buffer.from(hex, "hex"));
  const data = first(inside(info!)[1]!);
  const certificates = inside(data).find(({ tag }) => tag === 0xa0)!;
  const certificate = new X509Certificate(first(certificates).whole);
  const signer = first(inside(data).findLast(({ tag }) => tag === 0x31)!);
  const signed = inside(signer).find(({ tag }) => tag === 0xa0)!;
  const attributes = new Map(
    inside(signed).map((attribute) => {
      const [oid, values] = inside(attribute);
      return [oid!.whole.toString("hex"), first(values!)];
    }),
  );
  const signature = inside(signer).find(({ tag }) => tag === 0x04)!.content;
  const set = Buffer.concat([Buffer.from([0x31]), signed.whole.subarray(1)]);
  const named = first(first(first(attributes.get(SIGNING_CERTIFICATE_V2)!)));
  const wholes = inside(signed).map(({ whole }) => whole);
  return {
    range,
    dictionary: text.slice(text.lastIndexOf("/Type /Sig", from + before), from + before),
    certificate,
    attributes: [...attributes.keys()],
    digestFits: attributes.get(MESSAGE_DIGEST)!.content.toString("hex") === sha256(covered),
    signatureFits: createVerify("sha256").update(set).verify(certificate.publicKey, signature),
    namesCertificate: named.content.toString("hex") === sha256(certificate.raw),
    inOrder: wholes.every((each, at) => at === 0 || Buffer.compare(wholes[at - 1]!, each) <= 0),
  };
}

/** What CAdES asks to be signed (ETSI EN 319 122-1, 5). */
export const SIGNED = [CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2];
