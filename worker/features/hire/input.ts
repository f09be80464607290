import * as z from "zod";
import { line, localDate } from "../../engine/input-parts.ts";

export const input = z.strictObject({
  position: line(200),
  department: line(200),
  startDate: localDate,
});
