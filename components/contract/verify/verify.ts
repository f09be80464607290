/** A file is compared by its sum, made here: nothing else of it leaves the device. */
import type { VerifiedFile } from "../../../worker/features/contract/schemas/verify.ts";
import { whole } from "../../guests/visit.ts";
import { ApiProblem, type Client, reach, readProblem } from "../../lib/api.ts";

export async function sumOf(file: Blob): Promise<string> {
  const sum = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Throws an `ApiProblem` or a `NetworkFailure`. */
export async function verify({ base, locale }: Client, sha256: string): Promise<VerifiedFile> {
  const response = await reach(`${base}/guests/verify`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": locale },
    body: JSON.stringify({ sha256 }),
  });
  if (!response.ok) throw new ApiProblem(await readProblem(response));
  return whole(response.json() as Promise<VerifiedFile>);
}
