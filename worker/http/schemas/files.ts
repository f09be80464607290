import * as z from "zod";

/** A file as part of a message, which it leaves with. */
export const attachment = z
  .object({
    filename: z.string(),
    contentType: z.string(),
    size: z.int(),
    needsPassword: z
      .boolean()
      .describe(
        "A PDF that asks whoever opens it for a password; false for what was stored before this was looked at",
      ),
  })
  .meta({ id: "Attachment" });

export const file = z
  .object({
    id: z.string(),
    ...attachment.shape,
    url: z.string().describe("Path below the API's base, to be fetched with the session token"),
  })
  .meta({ id: "File" });
export type FileWire = z.output<typeof file>;
