/** Passwords as they are kept: scrypt, N = 2^15, r = 8, p = 3, about 0.35 s and 32 MiB each (OWASP; ARCHITECTURE.md). */
import { scrypt } from "node:crypto";
import { prepared } from "./rules/password.ts";

interface Cost {
  /** Exponent of N. */
  n: number;
  r: number;
  p: number;
}

/** 32 bytes. */
export type Hash = (password: string, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>;

const COST: Cost = { n: 15, r: 8, p: 3 };
const MAXMEM = 64 * 1024 * 1024;

export const scryptHash: Hash = (password, salt, { n, r, p }) =>
  new Promise((resolve, reject) => {
    const options = { N: 2 ** n, r, p, maxmem: MAXMEM };
    scrypt(prepared(password), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(new Uint8Array(key)),
    );
  });

const encoded = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const decoded = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** What is stored of a password: "scrypt:15:8:3:salt:hash", a salt of its own each time. */
export async function sealed(password: string, hash: Hash): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { n, r, p } = COST;
  return ["scrypt", n, r, p, encoded(salt), encoded(await hash(password, salt, COST))].join(":");
}

/** Of nobody: it takes as long to find out that nobody has that user name as that a password is wrong. */
const NOBODY = `scrypt:${COST.n}:${COST.r}:${COST.p}:${encoded(new Uint8Array(16))}:${encoded(new Uint8Array(32))}`;

/** Is it the password of which that was stored? Null is never right, and takes as long. */
export async function isRight(
  password: string,
  stored: string | null,
  hash: Hash,
): Promise<boolean> {
  const [, n, r, p, salt, own] = (stored ?? NOBODY).split(":");
  const cost = { n: Number(n), r: Number(r), p: Number(p) };
  const made = await hash(password, decoded(salt!), cost);
  const same = crypto.subtle.timingSafeEqual(made, decoded(own!));
  return same && stored !== null;
}
