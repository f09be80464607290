/**
 * What goes over the wire of templates, as types.
 */
import type { Locale } from "../domain/vocabulary.ts";

/** A level for which texts may be written: the organisation (""), a department, a sub-department. */
export interface UnitWire {
  unit: string;
  level: 0 | 1 | 2;
  /** How many texts it has of its own. */
  own: number;
}

export interface TemplateSummary {
  kind: string;
  name: string;
  /** When a message of this kind is sent, in words. */
  about: string;
  action: string;
  /** False while its action is not available yet. */
  inUse: boolean;
  languages: {
    language: Locale;
    subject: string;
    /** The level it comes from, as written; "default": the product's own text. */
    from: string;
    own: boolean;
    updatedAt: string | null;
  }[];
  /** Levels below that have a text of their own. */
  overriddenIn: string[];
}

/** Texts as they hold at one level. `GET /v1/templates` */
export interface TemplateList {
  unit: string;
  units: UnitWire[];
  data: TemplateSummary[];
}

/** A text that holds at the asked-for level, its own or one from above. */
export interface TemplateWire {
  /** Of this version; each message made from it names it. */
  id: string;
  kind: string;
  language: Locale;
  /** Level that it was written for; null: the product's own text. */
  unit: string | null;
  own: boolean;
  /** Number of the newest version at the asked-for level, to be sent along when saving; 0: none. */
  version: number;
  subject: string;
  body: string;
  delayDays: number | null;
  updatedAt: string | null;
  updatedBy: string | null;
}

export interface TemplateDetail {
  kind: string;
  name: string;
  about: string;
  inUse: boolean;
  unit: string;
  /** Merge fields that the kind may use. */
  fields: { id: string; label: string }[];
  languages: Record<Locale, TemplateWire>;
}

export interface TemplateVersion {
  id: string;
  version: number;
  /** With this version the level gave up its own text. */
  removed: boolean;
  subject: string;
  body: string;
  delayDays: number | null;
  at: string;
  by: string;
}

/** A text as an invented recipient would read it. */
export interface TemplatePreview {
  subject: string;
  text: string;
  html: string;
}

/** How the organisation's mail looks. */
export interface BrandingWire {
  /** "#rrggbb". */
  accent: string | null;
  footer: Record<Locale, string | null>;
  /** `data` is a data: URL. */
  logo: { contentType: string; size: number; data: string } | null;
}
