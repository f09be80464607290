import * as z from "zod";
import type { AnswerWay } from "../../engine/answer-way.ts";
import { line, messageOf, note, send } from "../../engine/input-parts.ts";
import { kinds } from "./kinds.ts";

const reasoned = {
  /** Id from the organisation's rejection list; statistics count it. */
  reason: line(60),
  note,
  message: messageOf(kinds),
  send,
};

/** Which answer goes out: an e-mail, none, or in one of these ways, each with a field for what is asked of it. */
export const inputOf = (ways: readonly AnswerWay[]) =>
  z.strictObject({
    type: z.enum(["email", "none", ...ways.map(({ id }) => id)]),
    ...reasoned,
    ...Object.fromEntries(ways.map(({ id, input }) => [id, input.optional()])),
  }) as unknown as z.ZodType<RejectInput>;

/** With what is asked of the way that its type names, not known here. */
export interface RejectInput extends z.output<z.ZodObject<typeof reasoned>> {
  type: string;
  [way: string]: unknown;
}
