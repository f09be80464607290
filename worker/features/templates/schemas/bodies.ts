/** What is sent of templates; what is answered stands in templates.ts. */
import * as z from "zod";
import { line, text } from "../../../engine/input-parts.ts";
import { look } from "./branding.ts";
import { language } from "../../../http/schemas/parts.ts";

/** Longest delay of a template, days. */
const LONGEST_DELAY = 60;

export const level = z
  .string()
  .max(200)
  .default("")
  .describe("A department as it is written; empty: the organisation");

export const place = z.strictObject({ unit: level, language });

/** Merge fields are checked once the kind is known (engine/input-parts.ts). */
const words = { subject: line(200), body: text(20_000) };

export const savedTemplate = place.extend({
  version: z
    .int()
    .min(0)
    .describe("The version that was seen at this level; 0 when it has no text of its own"),
  ...words,
  delayDays: z.int().min(1).max(LONGEST_DELAY).nullable().default(null),
});

export const removedTemplate = place.extend({ version: z.int().min(1) });

const name = line(80);

export const newText = z.strictObject({
  kind: z.string().max(60).describe("The kind beside which it is made: one of `ownFor`"),
  unit: place.shape.unit,
  name,
});

export const renamedText = z.strictObject({ version: z.int().min(1), name });

export const deletedText = z.strictObject({ version: z.int().min(1) });

export const previewed = z.strictObject({
  language,
  ...words,
  look: look.optional().describe("Default: the one that is saved"),
});
