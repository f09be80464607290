import * as z from "zod";
import { LOCALES, SCOPES } from "../../../domain/vocabulary.ts";
import { address, line } from "../../../engine/input-parts.ts";
import { DEFAULT_TTL } from "../../../http/session.ts";

const reference = line(200);

/** Scheme and host, as browsers send it: of anything else they make another text, or nothing. */
function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text;
}

export const sessionBody = z
  .strictObject({
    actor: z.strictObject({
      id: line(100),
      name: line(200),
      email: address.optional(),
      title: line(100).optional().describe("For texts that name who writes, like the telephone"),
      phone: line(50).optional(),
    }),
    scopes: z.array(z.enum(SCOPES)).max(SCOPES.length),
    projects: z.array(reference).max(200).optional(),
    applications: z.array(reference).max(50).optional(),
    origin: z
      .string()
      .max(300)
      .refine(isOrigin)
      .meta({ format: "uri" })
      .describe("Of the page that will use it, without a path: `https://intranet.example.se`")
      .optional(),
    locale: z.enum(LOCALES).optional(),
    ttl: z.int().min(60).max(3600).default(DEFAULT_TTL).describe("Seconds"),
  })
  .describe(
    "Whom a session is for and what it may do: a scope for each action, one for templates; reading needs none",
  );

export const sessionAnswer = z
  .object({ token: z.string(), expiresAt: z.iso.datetime() })
  .meta({ id: "Session" });
