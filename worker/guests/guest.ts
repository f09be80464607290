import type { Locale } from "../domain/vocabulary.ts";

/** Whoever comes by a personal link, with what they come to. */
export interface Guest<Thing = unknown> {
  id: string;
  org: string;
  purpose: string;
  /** Id of the thing, and what its purpose reads of it. */
  thing: string;
  about: Thing;
  /** Whose answer it is; empty for who speaks of many. */
  application: string;
  /** Belongs to the organisation, and may come from its intranet as well. */
  colleague: boolean;
  name: string;
  email: string;
  language: Locale;
  /** Of the link. */
  version: number;
  answeredAt: string | null;
  revokedAt: string | null;
  /** As often as they were. */
  reminded: number;
  /** The link leads in. */
  open: boolean;
}

/** Who has come in, and to what. */
export interface Entered {
  /** The guest's id. */
  sub: string;
  org: string;
  thing: string;
  /** Of the link: raising it ends the session. */
  version: number;
}
