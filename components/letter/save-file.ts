import type { Client } from "../lib/api.ts";

/** Hands a file of the API's to the browser to keep. */
export async function saveFile(client: Client, path: string, filename: string): Promise<void> {
  const href = URL.createObjectURL(await client.file(path));
  Object.assign(document.createElement("a"), { href, download: filename }).click();
  // The browser has taken the blob over once the download has begun.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
