import type { Place } from "./address.ts";

/** What the page uses of Vidare's elements, as its documentation describes them. */
export interface VidareElement extends HTMLElement {
  tokenProvider: () => Promise<string>;
  applications?: string[];
}

/** A part of the page. */
export interface View {
  show: (place: Place) => void;
  /** Something has been done: read again, and let nothing jump. */
  refresh: (place: Place) => void;
}
