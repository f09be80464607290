/** Many documents as one, for a printer: pages only, without their structure. */
import { PDFDocument, PDFName } from "pdf-lib";

export async function joinPdfs(
  files: readonly Uint8Array[],
  { title, language, date }: { title: string; language: string; date: Date },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; pages: number }> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  for (const bytes of files) {
    const one = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await whole.copyPages(one, one.getPageIndices())) {
      page.node.delete(PDFName.of("StructParents"));
      whole.addPage(page);
    }
  }
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage(language);
  whole.setProducer("Vidare");
  whole.setCreationDate(date);
  whole.setModificationDate(date);
  const bytes = new Uint8Array(await whole.save({ objectsPerTick: Infinity }));
  return { bytes, pages: whole.getPageCount() };
}
