import type { Client } from "./api.ts";

/** Hands a file of the API's to the browser to keep. */
export const saveFile = async (client: Client, path: string, filename: string): Promise<void> =>
  keep(await client.file(path), filename);

export function keep(blob: Blob, filename: string): void {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href, download: filename }).click();
  // The browser has taken the blob over once the download has begun.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
