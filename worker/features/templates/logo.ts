import { setLogo } from "./statements/branding.ts";
import { expectBlob } from "../../db/files.ts";
import type { Database } from "../../db/client.ts";
import { InvalidInput, Problem } from "../../domain/errors.ts";
import type { Logo } from "../../domain/facts.ts";
import { sniff } from "../../domain/filetype.ts";
import { sha256 } from "../../domain/sha256.ts";

export interface LogoContext {
  db: Database;
  bucket: R2Bucket;
  org: string;
  now: Date;
}

/** It goes with every message: 100 kB is plenty for a picture 44 px high. Bytes. */
export const LARGEST_LOGO = 100_000;

const TYPES = { png: "image/png", jpeg: "image/jpeg" } as const;

const DAY_MS = 24 * 60 * 60 * 1000;
/** A message may wait for a year; its logo waits with it. */
const KEPT_DAYS = 400;

/** Keeps an organisation's logo, in place of the former. Throws `invalid_input` for what is no PNG or JPEG. */
export async function storeLogo(
  { db, bucket, org, now }: LogoContext,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  if (bytes.length > LARGEST_LOGO) throw new Problem("payload_too_large");
  const sniffed = await sniff(bytes);
  if ("fault" in sniffed || (sniffed.type !== "png" && sniffed.type !== "jpeg"))
    throw new InvalidInput([{ path: ["body"], code: "logo_type" }]);
  const hash = await sha256(bytes);
  const logo: Logo = {
    // Never the same twice: the sweep may be about to delete what was once set.
    key: `logo-${org}-${crypto.randomUUID()}`,
    contentType: TYPES[sniffed.type],
    size: bytes.length,
  };
  await db.write({ expected: expectBlob(org, logo.key, later(now, 1)) });
  await bucket.put(logo.key, bytes, { sha256: hash });
  await db.write({ set: setLogo(org, logo, later(now, KEPT_DAYS)) });
}

export const removeLogo = ({ db, org, now }: Omit<LogoContext, "bucket">) =>
  db.write({ set: setLogo(org, null, later(now, KEPT_DAYS)) });

const later = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString();
