/** Answers that are only sent when the reader does not have them yet (RFC 9110, 8.8.3 and 13.1.2). */
import type { Context } from "hono";
import { sha256 } from "../domain/sha256.ts";
import type { App } from "./context.ts";

/** The text, or 304 to whoever has the same. Kept by nobody on the way, and asked for anew each time. */
export async function answerUnlessKnown(
  c: Context<App>,
  text: string,
  contentType: string,
): Promise<Response> {
  const tag = `"${(await sha256(text)).slice(0, 32)}"`;
  const headers = { ETag: tag, "Cache-Control": "private, no-cache" };
  // A proxy that compresses makes a tag weak.
  const known = (c.req.header("If-None-Match") ?? "")
    .split(",")
    .map((each) => each.trim().replace(/^W\//, ""));
  return known.includes(tag) || known.includes("*")
    ? c.body(null, 304, headers)
    : c.body(text, 200, { ...headers, "Content-Type": contentType });
}
