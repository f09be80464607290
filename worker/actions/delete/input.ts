import * as z from "zod";
import { note } from "../fields.ts";

export const input = z.strictObject({ note });
