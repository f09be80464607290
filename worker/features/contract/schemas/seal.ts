/** With what an organisation seals its contracts, as its operator gives it and sees it. */
import * as z from "zod";
import { instant } from "../../../http/schemas/parts.ts";
import { SEAL_STATES } from "../rules/seal.ts";

/** Characters of a PEM file. */
const PEM = 30_000;

export const sealBody = z.strictObject({
  certificate: z
    .string()
    .min(1)
    .max(PEM)
    .describe(
      "PEM: the organisation's, RSA of 2048 to 4096 bits or P-256, then those it was issued by",
    ),
  key: z
    .string()
    .min(1)
    .max(PEM)
    .describe("PEM: its private key, PKCS #8, not encrypted; never told again"),
});

export const seal = z.object({
  seal: z
    .object({
      subject: z.string().describe("Whom the certificate is issued to"),
      fingerprint: z.string().describe("SHA-256 of the certificate, hex"),
      validFrom: instant,
      validUntil: instant,
      state: z.enum(SEAL_STATES),
      since: instant,
    })
    .nullable()
    .describe(
      "The organisation's own, not a qualified one (eIDAS, article 3.27); null: contracts are not sealed",
    ),
});
export type SealWire = z.output<typeof seal>;
