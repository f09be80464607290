import type { AnswerWay } from "../../engine/answer-way.ts";
import type { Feature } from "../feature.ts";
import { kinds } from "./kinds.ts";
import { rejectBy } from "./plan.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

/** `ways`: in which an answer can go out beside e-mail. */
export const rejecting = (ways: readonly AnswerWay[]): Feature => ({
  actions: [rejectBy(ways)],
  kinds,
  words: { sv, en },
});
