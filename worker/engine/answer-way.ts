/** A way to tell a candidate what was decided, beside e-mail: a feature brings it, and actions that have an answer offer it. */
import type * as z from "zod";
import type { Facts } from "../domain/facts.ts";
import type { ActionId } from "../domain/vocabulary.ts";
import type { Decision, References } from "./action.ts";

export interface AnswerWay<Input = unknown> {
  /** A type of answer, and the field of the action's input in which stands what is asked of it. */
  id: string;
  input: z.ZodType<Input>;
  /** Null where it cannot answer for that action. */
  references(action: ActionId, input: Input): References | null;
  /** What telling so does, as part of the action's own plan; blocks point below `input.<id>`. */
  tell(facts: Facts, action: ActionId, input: Input): Decision;
}

/** The engine holds every way alike: an action parses an input by the schema before it hands it over. */
export const defineAnswerWay = <Input>(way: AnswerWay<Input>): AnswerWay => way;
