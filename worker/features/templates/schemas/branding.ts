import * as z from "zod";
import { text } from "../../../engine/input-parts.ts";

const footer = text(400).nullable();

export const look = z
  .strictObject({
    accent: z
      .string()
      .check((context) => {
        if (/^#[0-9a-f]{6}$/i.test(context.value)) return;
        context.issues.push({ code: "custom", input: undefined, params: { code: "colour" } });
      })
      .nullable(),
    footer: z.strictObject({ sv: footer, en: footer }),
  })
  .describe("Colour and last lines of the organisation's mail");

export const branding = z
  .object({
    accent: z.string().nullable().describe('"#rrggbb"'),
    footer: z.object({ sv: z.string().nullable(), en: z.string().nullable() }),
    logo: z
      .object({
        contentType: z.string(),
        size: z.int(),
        data: z.string().describe("A data: URL"),
      })
      .nullable(),
  })
  .describe("How the organisation's mail looks")
  .meta({ id: "Branding" });
export type BrandingWire = z.output<typeof branding>;
