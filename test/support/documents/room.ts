import { layout } from "../../../worker/documents/layout.ts";
import { toPdf } from "../../../worker/documents/pdf.ts";
import { DATA, DOCUMENTS } from "./samples.ts";

export { DOCUMENTS, layout, toPdf };

export type SampleName = keyof typeof DOCUMENTS;

export const SAMPLES = Object.keys(DOCUMENTS) as SampleName[];

/** A sample as the PDF that is sent. */
export function drawSample(name: SampleName): Promise<Uint8Array<ArrayBuffer>> {
  const content = DOCUMENTS[name];
  return toPdf(layout(content).list, {
    date: content.date,
    picture: content.letterhead?.logo,
    embed: name === "contract" ? DATA : undefined,
  });
}
