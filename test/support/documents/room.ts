export { layout } from "../../../worker/documents/layout.ts";
export { layoutHash } from "../../../worker/documents/layout-hash.ts";

export { DOCUMENTS } from "./samples.ts";
export { toPdf } from "../../../worker/documents/pdf.ts";
