/** A certificate that vouches for itself, and its key, for a seal of the local demo: PEM, made anew each time. */
import * as asn1js from "asn1js";
import {
  AttributeTypeAndValue,
  Certificate,
  Extension,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from "pkijs";

const KINDS = {
  "ECDSA P-256": { name: "ECDSA", namedCurve: "P-256" },
  "RSA 2048": rsa(2048),
  "RSA 3072": rsa(3072),
};
export type KeyKind = keyof typeof KINDS;

export interface Validity {
  from: Date;
  until: Date;
}

export async function selfSigned(
  organisation: string,
  { from, until }: Validity,
  kind: KeyKind = "ECDSA P-256",
): Promise<{ certificate: string; key: string }> {
  const pair = (await crypto.subtle.generateKey(KINDS[kind], true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const name = new RelativeDistinguishedNames({
    typesAndValues: ["2.5.4.10", "2.5.4.3"].map(
      (type) =>
        new AttributeTypeAndValue({
          type,
          value: new asn1js.Utf8String({ value: organisation }),
        }),
    ),
  });
  const serial = crypto.getRandomValues(new Uint8Array(16));
  // Positive, and with no zero to begin with.
  serial[0] = (serial[0]! & 0x7f) | 0x40;
  const certificate = new Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({ valueHex: serial.buffer }),
    issuer: name,
    subject: name,
    notBefore: new Time({ type: 0, value: from }),
    notAfter: new Time({ type: 0, value: until }),
    // For signatures and what may not be denied (RFC 5280, 4.2.1.3).
    extensions: [
      extension("2.5.29.15", new asn1js.BitString({ valueHex: bits(0xc0), unusedBits: 6 })),
    ],
  });
  const spki = await exported("spki", pair.publicKey);
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(spki);
  await certificate.sign(pair.privateKey, "SHA-256");
  return {
    certificate: pem("CERTIFICATE", certificate.toSchema(true).toBER()),
    key: pem("PRIVATE KEY", await exported("pkcs8", pair.privateKey)),
  };
}

function rsa(modulusLength: number) {
  const publicExponent = new Uint8Array([1, 0, 1]);
  return { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength, publicExponent };
}

const bits = (byte: number): ArrayBuffer => new Uint8Array([byte]).buffer;

const extension = (extnID: string, value: asn1js.BaseBlock): Extension =>
  new Extension({ extnID, critical: true, extnValue: value.toBER() });

const exported = async (format: "spki" | "pkcs8", key: CryptoKey): Promise<ArrayBuffer> =>
  (await crypto.subtle.exportKey(format, key)) as ArrayBuffer;

const pem = (label: string, der: ArrayBuffer): string => {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(der)));
  return `-----BEGIN ${label}-----\n${base64.replace(/.{64}(?=.)/g, "$&\n")}\n-----END ${label}-----\n`;
};
