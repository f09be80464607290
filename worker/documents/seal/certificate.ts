/** What an organisation hands over to seal with, read and checked. */
import { Certificate, PrivateKeyInfo } from "pkijs";
import * as asn1js from "asn1js";
import { sha256 } from "../../domain/sha256.ts";
import type { Sealer } from "./cms.ts";

const SEAL_FAULTS = [
  "seal_certificate_unreadable",
  "seal_certificate_kind",
  "seal_certificate_use",
  "seal_key_unreadable",
  "seal_key_other",
] as const;

/** Of which of the two, and why. */
export class SealFault extends Error {
  readonly field: "certificate" | "key";
  readonly code: (typeof SEAL_FAULTS)[number];

  constructor(code: (typeof SEAL_FAULTS)[number]) {
    super(code);
    this.code = code;
    this.field = code.startsWith("seal_key") ? "key" : "certificate";
  }
}

export interface ReadSeal {
  sealer: Sealer;
  /** PEM: the certificates, and nothing that stood around them. */
  certificate: string;
  /** PKCS #8, DER: the one secret. */
  secret: Uint8Array<ArrayBuffer>;
  /** Whom the certificate is issued to. */
  subject: string;
  /** SHA-256 of the certificate, hex. */
  fingerprint: string;
  from: Date;
  until: Date;
}

const RSA = "1.2.840.113549.1.1.1";
const EC = "1.2.840.10045.2.1";
const CERTIFICATE = "CERTIFICATE";
const KEY_USAGE = "2.5.29.15";
/** Organisation before name. */
const NAMES = ["2.5.4.10", "2.5.4.3"];

/** Of a certificate, with those that it was issued by after it, and its unencrypted PKCS #8 key, both PEM. Throws `SealFault`. */
export async function readSeal(certificate: string, key: string): Promise<ReadSeal> {
  const certificates = derOf(certificate, CERTIFICATE);
  const own = certificates.map(parsed)[0];
  if (!own) throw new SealFault("seal_certificate_unreadable");
  const [secret, ...more] = derOf(key, "PRIVATE KEY");
  if (!secret || more.length || !isKey(secret)) throw new SealFault("seal_key_unreadable");
  if (!mayBeUsed(own)) throw new SealFault("seal_certificate_use");
  const algorithm = algorithmOf(own);
  const open = await importPublic(own, algorithm);
  const sealer = { certificates, key: await importKey(secret, algorithm) };
  const probe = new TextEncoder().encode(await sha256(certificates[0]!));
  const signature = await crypto.subtle.sign(algorithm, sealer.key, probe);
  if (!(await crypto.subtle.verify(algorithm, open, signature, probe)))
    throw new SealFault("seal_key_other");
  return {
    sealer,
    certificate: blocksOf(certificate, CERTIFICATE).join("\n"),
    secret,
    subject: subjectOf(own),
    fingerprint: await sha256(certificates[0]!),
    from: own.notBefore.value,
    until: own.notAfter.value,
  };
}

/** What was read before and kept. */
export async function sealerOf(
  certificate: string,
  secret: Uint8Array<ArrayBuffer>,
): Promise<Sealer> {
  const certificates = derOf(certificate, CERTIFICATE);
  return { certificates, key: await importKey(secret, algorithmOf(parsed(certificates[0]!))) };
}

/** RFC 7468; what stands around the blocks is explanation. */
const blocksOf = (pem: string, label: string): string[] =>
  pem.match(new RegExp(`-----BEGIN ${label}-----[\\sA-Za-z0-9+/=]+-----END ${label}-----`, "g")) ??
  [];

const derOf = (pem: string, label: string): Uint8Array<ArrayBuffer>[] =>
  blocksOf(pem, label).map((block) => decoded(block.replaceAll(/-----[^-]+-----|\s/g, "")));

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function parsed(der: Uint8Array<ArrayBuffer>): Certificate {
  try {
    return Certificate.fromBER(der);
  } catch {
    throw new SealFault("seal_certificate_unreadable");
  }
}

function isKey(der: Uint8Array<ArrayBuffer>): boolean {
  try {
    return Boolean(PrivateKeyInfo.fromBER(der));
  } catch {
    return false;
  }
}

/** Where its use is limited, signatures are among it (RFC 5280, 4.2.1.3: the first two bits). */
function mayBeUsed({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue;
  if (!(usage instanceof asn1js.BitString)) return true;
  return (usage.valueBlock.valueHexView[0]! & 0b1100_0000) !== 0;
}

function algorithmOf({ subjectPublicKeyInfo: { algorithm } }: Certificate) {
  if (algorithm.algorithmId === RSA) return { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  if (algorithm.algorithmId === EC) return { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
  throw new SealFault("seal_certificate_kind");
}

type Algorithm = ReturnType<typeof algorithmOf>;

async function importPublic(
  { subjectPublicKeyInfo }: Certificate,
  algorithm: Algorithm,
): Promise<CryptoKey> {
  const spki = subjectPublicKeyInfo.toSchema().toBER();
  const key = await crypto.subtle
    .importKey("spki", spki, algorithm, false, ["verify"])
    .catch(() => null);
  const bits = (key?.algorithm as { modulusLength?: number } | undefined)?.modulusLength;
  if (!key || (bits !== undefined && (bits < 2048 || bits > 4096)))
    throw new SealFault("seal_certificate_kind");
  return key;
}

const importKey = (secret: Uint8Array<ArrayBuffer>, algorithm: Algorithm): Promise<CryptoKey> =>
  crypto.subtle.importKey("pkcs8", secret, algorithm, false, ["sign"]).catch(() => {
    throw new SealFault("seal_key_other");
  });

function subjectOf({ subject }: Certificate): string {
  const names = NAMES.flatMap(
    (type) => subject.typesAndValues.find((each) => each.type === type) ?? [],
  );
  return String(names[0]?.value.valueBlock.value ?? "");
}
