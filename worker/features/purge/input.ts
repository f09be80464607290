import * as z from "zod";
import { line } from "../../engine/input-parts.ts";

const confirmation = line(120);

export const input = z.strictObject({
  /** The application's external id, or its id when it has none, typed by a person in any case. */
  confirmation,
  /** Reference of the disposal decision; public-sector bodies must have one (Arkivlagen 10 §). */
  decisionReference: line(120).optional(),
  /** Takes the person out of the candidate database as well; else a saved profile keeps them. */
  forget: z.boolean().default(false),
});

/** Of many, their number is typed (`confirm`) where nobody has typed each reference. */
export const inputOfMany = input.extend({ confirmation: confirmation.optional() });
export type PurgeInput = z.output<typeof inputOfMany>;
