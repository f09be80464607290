/** Pages as they are laid out: what is drawn as a PDF, and what a preview draws (worker/documents/display-list.ts). */
import * as z from "zod";

const points = z.number();
const colour = z.string().optional().describe("Six hexadecimal digits; default: black");
const node = z.int().optional().describe("Index in `nodes`; none is an artifact, as a page number");
const at = { x: points, y: points, width: points };
const box = { ...at, height: points };

const item = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("run"),
    ...at,
    size: points,
    face: z.enum(["regular", "bold"]),
    colour,
    text: z.string(),
    hyphen: z.boolean().optional().describe("A hyphen that is not in the text is drawn after it"),
    node,
  }),
  z.object({ kind: z.literal("rule"), ...box, colour }),
  z.object({ kind: z.literal("picture"), ...box, node }),
]);

export const displayList = z
  .object({
    title: z.string(),
    author: z.string(),
    language: z.string(),
    pages: z
      .array(z.object({ width: points, height: points, items: z.array(item).readonly() }))
      .readonly(),
    nodes: z
      .array(
        z.object({
          tag: z.string(),
          children: z.array(z.int()).readonly(),
          alt: z.string().optional(),
          scope: z.enum(["Column", "Row"]).optional(),
          numbering: z.enum(["None", "Disc", "Decimal"]).optional(),
        }),
      )
      .readonly()
      .describe("Its structure (ISO 32000-1, 14.8.4); the first is the document"),
  })
  .describe(
    "A document's pages. Points, from the upper left corner of the page; a run's `y` is its base line",
  )
  .meta({ id: "DisplayList" });
export type DisplayListWire = z.output<typeof displayList>;
