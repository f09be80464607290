import * as z from "zod";

export const file = z.object({
  id: z.string(),
  filename: z.string(),
  contentType: z.string(),
  size: z.int(),
  url: z.string().describe("Path below the API's base, to be fetched with the session token"),
});
export type FileWire = z.output<typeof file>;

/** A file as part of a message, which it leaves with. */
export const attachment = z.object({
  filename: z.string(),
  contentType: z.string(),
  size: z.int(),
});
