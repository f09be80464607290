/** The organisation's seal: kept, and set on a drawn contract. What it is made with is loaded by who seals. */
import { encryptSecret } from "../../domain/secret.ts";
import { InvalidInput, Problem } from "../../domain/errors.ts";
import type { Database } from "../../db/client.ts";
import { block } from "../../engine/action.ts";
import type { Finishing } from "../../engine/port.ts";
import type { Sealing } from "./plan/sealing.ts";
import { SEAL_PURPOSE, sealStateOf } from "./rules/seal.ts";
import {
  keepSeal,
  removeSeal,
  sealStatement,
  storedSeal,
  type StoredSeal,
} from "./statements/seals.ts";

/** By the very certificate that the plan named. Throws `blocked` where it was changed since, or its key does not open. */
export async function sealed(
  bytes: Uint8Array<ArrayBuffer>,
  { fingerprint, name }: Sealing,
  { db, org, now, unlock }: Finishing,
): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await readSeal(db, org);
  const secret = kept?.fingerprint === fingerprint ? await unlock(SEAL_PURPOSE, kept.secret) : null;
  if (!kept || !secret) throw new Problem("blocked", { blocks: [block("seal.unusable")] });
  const [{ sealerOf }, { sealPdf }] = await Promise.all([
    import("../../documents/seal/certificate.ts"),
    import("../../documents/seal/seal.ts"),
  ]);
  const sealer = await sealerOf(kept.certificate, secret);
  return sealPdf(bytes, { sealer, name, at: now });
}

export async function readSeal(db: Database, org: string): Promise<StoredSeal | null> {
  const [row] = await db.readOne(sealStatement(org));
  return row ? storedSeal(row) : null;
}

interface Place {
  db: Database;
  org: string;
  now: Date;
  serverKey: string;
}

/** Checked first: key and certificate belong together, can seal, and are valid. PEM. Throws `InvalidInput`. */
export async function storeSeal(
  { db, org, now, serverKey }: Place,
  given: { certificate: string; key: string },
): Promise<StoredSeal> {
  const { readSeal: read, SealFault } = await import("../../documents/seal/certificate.ts");
  const { certificate, secret, subject, fingerprint, from, until } = await read(
    given.certificate,
    given.key,
  ).catch((error: unknown) => {
    if (!(error instanceof SealFault)) throw error;
    throw new InvalidInput([{ path: [error.field], code: error.code }]);
  });
  const valid = { from: from.toISOString(), until: until.toISOString() };
  const state = sealStateOf(valid, now);
  if (state !== "valid")
    throw new InvalidInput([{ path: ["certificate"], code: `seal_${state.replace("-", "_")}` }]);
  const kept: StoredSeal = {
    certificate,
    secret: await encryptSecret(serverKey, { org, purpose: SEAL_PURPOSE }, secret),
    subject,
    fingerprint,
    ...valid,
    since: now.toISOString(),
  };
  await db.write({ kept: keepSeal(org, kept) });
  return kept;
}

export const forgetSeal = (db: Database, org: string): Promise<unknown> =>
  db.write({ removed: removeSeal(org) });
