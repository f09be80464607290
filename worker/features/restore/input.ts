import * as z from "zod";

export const input = z.strictObject({});
