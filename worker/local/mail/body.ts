import { Buffer } from "node:buffer";
import type { Mail } from "./mailbox.ts";
import type { Query } from "./query.ts";

/** A message may bring inline styles; it may not run, load or reach anything. Its links open elsewhere. */
export const BODY_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; " +
  "img-src data:; form-action 'none'; frame-ancestors 'self'";

/** The message's own HTML, with what it carries inline put in and, if asked for, its colours chosen. */
export async function body(
  { html, attachments }: Mail,
  scheme: Query["scheme"],
  files: R2Bucket,
): Promise<string> {
  let shown = html.replace("<head>", '<head>\n<base target="_blank">');
  for (const { cid, key, contentType } of attachments) {
    const object = cid ? await files.get(key) : null;
    if (!object) continue;
    const bytes = Buffer.from(await object.arrayBuffer()).toString("base64");
    shown = shown.replaceAll(`"cid:${cid}"`, `"data:${contentType};base64,${bytes}"`);
  }
  if (scheme === "auto") return shown;
  return shown
    .replaceAll(
      "(prefers-color-scheme: dark)",
      scheme === "dark" ? "(min-width: 0)" : "(max-width: 0)",
    )
    .replaceAll("color-scheme: light dark", `color-scheme: ${scheme}`);
}
