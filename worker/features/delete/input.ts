import * as z from "zod";
import { note } from "../../engine/fields.ts";

export const input = z.strictObject({ note });
