import * as z from "zod";
import { line, note } from "../../engine/input-parts.ts";

export const input = z.strictObject({
  /** Id or `ext:` reference of the project to go to. */
  project: line(200),
  /** Keeps the application here as it is. */
  stay: z.boolean(),
  note,
});
