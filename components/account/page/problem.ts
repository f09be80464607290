/** Why something did not get through, in words that hold in whichever language is spoken next. */
import { Barred } from "../../guests/visit.ts";
import { ApiProblem } from "../../lib/api.ts";

const AT_FIELDS = [
  "wrong_login",
  "wrong_login_code",
  "wrong_password",
  "password_short",
  "password_long",
  "password_common",
  "password_own",
] as const;

export type Why = (typeof AT_FIELDS)[number] | "rate_limited" | "gone" | "unsent" | "ended";

export function whyOf(error: unknown): Why {
  if (error instanceof Barred) return "ended";
  if (!(error instanceof ApiProblem)) return "unsent";
  const { code, status, errors } = error.problem;
  const wrong = AT_FIELDS.find((each) => errors?.some((fault) => fault.code === each));
  if (wrong) return wrong;
  if (code === "rate_limited") return code;
  return status === 410 || status === 404 ? "gone" : "unsent";
}

/** The first password was right, and is good for choosing one alone. */
export const isFirst = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.reason === "password_first";
