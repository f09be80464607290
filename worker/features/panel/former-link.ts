import { hmac } from "../../domain/hmac.ts";

/**
 * What a reviewer's personal link carries: who they are, and 256 bits that only the server can make (HMAC-SHA-256,
 * base64url). It is derived from the link's version and stored nowhere; raising the version revokes it.
 */
export async function reviewerToken(
  serverKey: string,
  reviewer: string,
  version: number,
): Promise<string> {
  const bytes = await hmac(serverKey, "reviewer-link", reviewer, String(version));
  const hash = btoa(String.fromCharCode(...bytes));
  return `${reviewer}.${hash.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** Whom a token says that it is for; nothing is proven until {@link reviewerToken} gives the same. */
export const claimedReviewer = (token: string): string | null =>
  /^(rev_[0-9a-z]{26})\.[\w-]{43}$/.exec(token)?.[1] ?? null;
