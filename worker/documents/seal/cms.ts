/** The signature itself: CMS signed data (RFC 5652) as CAdES has it (ETSI EN 319 122-1). */
import * as asn1js from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import { latin } from "../../domain/bytes.ts";

/** Whoever seals: their certificate, those that it was issued by, and the private key to it. */
export interface Sealer {
  /** DER, their own first. */
  certificates: readonly Uint8Array<ArrayBuffer>[];
  /** RSASSA-PKCS1-v1_5 with SHA-256, or ECDSA on P-256. */
  key: CryptoKey;
}

const OID = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  /** RFC 5035. */
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  sha256: "2.16.840.1.101.3.4.2.1",
};

/** Bytes beside the certificates: attributes, names, and the signature of a key of 4096 bits. */
const BESIDE = 2048;

export const roomFor = ({ certificates }: Pick<Sealer, "certificates">): number =>
  certificates.reduce((sum, { length }) => sum + length, BESIDE);

/** DER; when it was made stands in the PDF and not here (ETSI EN 319 142-1, 6.3). */
export async function signedData(
  covered: Uint8Array<ArrayBuffer>,
  { certificates: [own, ...issuers], key }: Sealer,
): Promise<Uint8Array> {
  const certificate = Certificate.fromBER(own!);
  const hash = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest("SHA-256", bytes);
  const octets = (valueHex: ArrayBuffer) => new asn1js.OctetString({ valueHex });
  const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value });
  const attribute = (type: string, value: asn1js.BaseBlock) =>
    new Attribute({ type, values: [value] });
  const attributes = [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, octets(await hash(covered))),
    attribute(OID.signingCertificateV2, sequence(sequence(sequence(octets(await hash(own!)))))),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    certificates: [certificate, ...issuers.map((each) => Certificate.fromBER(each))],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: inOrder(attributes) }),
      }),
    ],
  });
  await signed.sign(key, 0, "SHA-256");
  const info = new ContentInfo({
    contentType: OID.signedData,
    content: signed.toSchema(true),
  });
  return new Uint8Array(info.toSchema().toBER());
}

/** A set is written in the order of its members' bytes (X.690, 11.6). */
const inOrder = (attributes: Attribute[]): Attribute[] =>
  attributes
    .map((attribute) => ({
      attribute,
      bytes: latin(new Uint8Array(attribute.toSchema().toBER())),
    }))
    .toSorted((a, b) => (a.bytes < b.bytes ? -1 : 1))
    .map(({ attribute }) => attribute);
