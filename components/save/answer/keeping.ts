import type { SavedDoor } from "../../../worker/features/save/guests.ts";
import type {
  OwnKeepingWire,
  SavedAnswerBody,
} from "../../../worker/features/save/schemas/keeping.ts";
import { Barred, Visit } from "../../guests/visit.ts";
import { ApiProblem } from "../../lib/api.ts";

const path = "/guests/saved/";

/** One person's dealings with the API. */
export class Keeping extends Visit<SavedDoor> {
  keeping(): Promise<OwnKeepingWire> {
    return this.within("GET", `${path}keeping`);
  }

  /** How it stands afterwards. `key`: the same once more answers once. */
  answer(body: SavedAnswerBody, key: string): Promise<OwnKeepingWire> {
    return this.within("POST", `${path}answers`, body, key);
  }
}

/** Why an answer did not get through, in words that hold in whichever language is spoken next. */
export type Why = "saved_over" | "version_conflict" | "rate_limited" | "unsent" | "forgotten";

export function whyOf(error: unknown): Why {
  if (error instanceof Barred) return "forgotten";
  if (!(error instanceof ApiProblem)) return "unsent";
  const { code, reason, status } = error.problem;
  if (code === "rate_limited") return code;
  if (reason === "saved_over") return reason;
  return status === 409 ? "version_conflict" : "unsent";
}

/** With these it is not any more as it was read here. */
export const isChanged = (why: Why): boolean => why === "saved_over" || why === "version_conflict";
