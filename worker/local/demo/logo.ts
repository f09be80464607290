import png from "./logo.png";

/** The invented municipality's logo, 44 px high at two pixels each; made from components/pages/bjorkvik.svg. */
export const LOGO: Uint8Array<ArrayBuffer> = new Uint8Array(png);
