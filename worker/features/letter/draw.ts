/** The only place that knows how documents are laid out and drawn. */
import type { DisplayList } from "../../documents/display-list.ts";
import { toPdf } from "../../documents/pdf.ts";

export const draw = (list: DisplayList, date: Date): Promise<Uint8Array<ArrayBuffer>> =>
  toPdf(list, { date });
