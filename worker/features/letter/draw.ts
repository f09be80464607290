/** The only place that knows how documents are laid out and drawn. */
import type { DocumentContent } from "../../documents/content.ts";
import type { DisplayList, Layout } from "../../documents/display-list.ts";
import { layout } from "../../documents/layout.ts";
import { toPdf } from "../../documents/pdf.ts";

/** Pure: nothing is drawn. */
export const layOut = (content: DocumentContent): Layout => layout(content);

export const draw = (list: DisplayList, date: Date): Promise<Uint8Array<ArrayBuffer>> =>
  toPdf(list, { date });
