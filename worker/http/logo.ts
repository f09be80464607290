import type { Logo } from "../domain/facts.ts";

/** An organisation's logo as a `data:` URL, so that it is shown without another request; null when its bytes are gone. */
export async function logoData(
  bucket: R2Bucket,
  { key, contentType }: Pick<Logo, "key" | "contentType">,
): Promise<string | null> {
  const object = await bucket.get(key);
  if (!object) return null;
  let binary = "";
  for (const byte of new Uint8Array(await object.arrayBuffer()))
    binary += String.fromCharCode(byte);
  return `data:${contentType};base64,${btoa(binary)}`;
}
