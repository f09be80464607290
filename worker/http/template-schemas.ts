import * as z from "zod";
import { line, text } from "../engine/fields.ts";
import { LOCALES } from "../domain/vocabulary.ts";
import type {
  BrandingWire,
  TemplateDetail,
  TemplateList,
  TemplatePreview,
  TemplateVersion,
  TemplateWire,
} from "./wire.ts";

const language = z.enum(LOCALES);
const instant = z.iso.datetime();

/** Longest delay of a template, days. */
const LONGEST_DELAY = 60;

export const place = z.strictObject({ unit: z.string().max(200).default(""), language });

/** Merge fields are checked once the kind is known (engine/fields.ts). */
const words = { subject: line(200), body: text(20_000) };

export const savedTemplate = place.extend({
  /** The version that was seen at this level; 0 when it has no text of its own. */
  version: z.int().min(0),
  ...words,
  delayDays: z.int().min(1).max(LONGEST_DELAY).nullable().default(null),
});

export const removedTemplate = place.extend({ version: z.int().min(1) });

const footer = text(400).nullable();

/** Colour and last lines of the organisation's mail. */
export const look = z.strictObject({
  accent: z
    .string()
    .check((context) => {
      if (/^#[0-9a-f]{6}$/i.test(context.value)) return;
      context.issues.push({ code: "custom", input: undefined, params: { code: "colour" } });
    })
    .nullable(),
  footer: z.strictObject({ sv: footer, en: footer }),
});

/** `look`: default, the one that is saved. */
export const previewed = z.strictObject({ language, ...words, look: look.optional() });

export const template = z.object({
  id: z.string(),
  kind: z.string(),
  language,
  unit: z.string().nullable(),
  own: z.boolean(),
  version: z.int(),
  subject: z.string(),
  body: z.string(),
  delayDays: z.int().nullable(),
  updatedAt: instant.nullable(),
  updatedBy: z.string().nullable(),
}) satisfies z.ZodType<TemplateWire>;

const named = { kind: z.string(), name: z.string(), about: z.string(), inUse: z.boolean() };

export const templateList = z.object({
  unit: z.string(),
  units: z.array(z.object({ unit: z.string(), level: z.literal([0, 1, 2]), own: z.int() })),
  data: z.array(
    z.object({
      ...named,
      action: z.string(),
      languages: z.array(
        z.object({
          language,
          subject: z.string(),
          from: z.string(),
          own: z.boolean(),
          updatedAt: instant.nullable(),
        }),
      ),
      overriddenIn: z.array(z.string()),
    }),
  ),
}) satisfies z.ZodType<TemplateList>;

export const templateDetail = z.object({
  ...named,
  byItself: z.boolean(),
  unit: z.string(),
  fields: z.array(z.object({ id: z.string(), label: z.string() })),
  languages: z.object({ sv: template, en: template }),
}) satisfies z.ZodType<TemplateDetail>;

export const templateVersion = z.object({
  id: z.string(),
  version: z.int(),
  removed: z.boolean(),
  subject: z.string(),
  body: z.string(),
  delayDays: z.int().nullable(),
  at: instant,
  by: z.string(),
}) satisfies z.ZodType<TemplateVersion>;

export const templatePreview = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
}) satisfies z.ZodType<TemplatePreview>;

export const branding = z.object({
  accent: z.string().nullable(),
  footer: z.object({ sv: z.string().nullable(), en: z.string().nullable() }),
  logo: z.object({ contentType: z.string(), size: z.int(), data: z.string() }).nullable(),
}) satisfies z.ZodType<BrandingWire>;
