import * as z from "zod";
import { note } from "../../engine/input-parts.ts";

export const input = z.strictObject({ note });
