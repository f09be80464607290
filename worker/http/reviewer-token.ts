import * as z from "zod";
import { LOCALES } from "../domain/vocabulary.ts";
import { seal, unseal } from "./session.ts";

const AUDIENCE = "vidare-panel";
/** Seconds: a working day for who came by link; in an intranet the session itself is asked again. */
const TTL = { link: 8 * 3600, embedded: 3600 } as const;

const claims = z.object({
  /** The reviewer's id. */
  sub: z.string(),
  org: z.string(),
  panel: z.string(),
  /** Of the link: raising it ends the session. */
  version: z.int(),
  locale: z.enum(LOCALES),
});

/** Who reviews what, as a token says it. */
export type ReviewerClaims = z.output<typeof claims>;

export const issueReviewer = (
  secret: string,
  reviewer: ReviewerClaims,
  now: Date,
  by: keyof typeof TTL,
): Promise<{ token: string; expiresAt: string }> =>
  seal(secret, AUDIENCE, { ...reviewer }, now, TTL[by]);

/** Throws `unauthenticated` for any other token. */
export const readReviewer = (
  secrets: readonly (string | undefined)[],
  token: string,
): Promise<ReviewerClaims> => unseal(secrets, AUDIENCE, claims, token);
