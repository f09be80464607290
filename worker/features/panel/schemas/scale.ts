import * as z from "zod";
import { line } from "../../../engine/input-parts.ts";
import { HIGHEST, LOWEST } from "../rules/panel.ts";

const steps = z
  .array(line(60))
  .length(HIGHEST - LOWEST + 1)
  .nullable();

export const savedScale = z.strictObject({ sv: steps, en: steps });

const words = z.array(z.string()).nullable();

export const scale = z
  .object({ sv: words, en: words })
  .describe("Seven words, lowest first; null: the product's")
  .meta({ id: "Scale" });
