import type { Receipt } from "../../worker/http/schemas/receipts.ts";
import type { FormContext, Next } from "../forms/parts/form.ts";
import { saveFile } from "../lib/save-file.ts";

/** Where one letter was written, it is at hand to be printed. */
export function letterNext(
  [receipt, ...more]: readonly Receipt[],
  { client, speech }: FormContext,
): Next | null {
  const letter = more.length ? null : receipt?.letter;
  if (!letter) return null;
  const label = "letter.get";
  const path = `/v1/letters/${letter}/file`;
  return { label, run: () => saveFile(client, path, `${speech.say(label)}.pdf`) };
}
