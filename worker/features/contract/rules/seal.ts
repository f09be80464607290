/** What an organisation seals with, as plans look at it. Instants. */
export interface SealFact {
  /** Whom the certificate is issued to. */
  subject: string;
  /** SHA-256 of the certificate, hex. */
  fingerprint: string;
  from: string;
  until: string;
}

/** What the key is kept for. */
export const SEAL_PURPOSE = "seal";

export const SEAL_STATES = ["valid", "expired", "not-yet"] as const;
export type SealState = (typeof SEAL_STATES)[number];

export const sealStateOf = (
  { from, until }: Pick<SealFact, "from" | "until">,
  now: Date,
): SealState => (now < new Date(from) ? "not-yet" : now > new Date(until) ? "expired" : "valid");
