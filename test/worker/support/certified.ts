import { type KeyKind, selfSigned, type Validity } from "../../../worker/local/self-signed.ts";
import { after, daysAgo } from "./clock.ts";

export const YEAR = 365 * 86_400;

/** What an organisation seals with: a certificate of its own and the key, as `PUT /v1/seal` takes them. */
export const certified = (
  kind?: KeyKind,
  validity: Validity = { from: daysAgo(30), until: after(YEAR) },
) => selfSigned("Provköpings kommun", validity, kind);
