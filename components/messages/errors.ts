import type { MessageDetail } from "../../worker/features/mail-log/schemas/messages.ts";
import type { ProblemWire } from "../../worker/http/schemas/problems.ts";
import type { FieldErrors } from "../forms/parts/form.ts";
import { ApiProblem } from "../lib/api.ts";

const CONTROLS = ["subject", "body", "send", "send.at"];

/** Errors by the control they stand at; null when there is none for it. */
export function errorsAt(errors: NonNullable<ProblemWire["errors"]>): FieldErrors | null {
  const at = errors.flatMap(({ path, message }) => {
    const control = CONTROLS.find((name) => name === path.join("."));
    return control ? [[control, message] as const] : [];
  });
  return at.length ? Object.fromEntries(at) : null;
}

/** Why a message cannot be changed, as the API would have said when asked to change it. */
export function refusalOf({ whyNot }: MessageDetail): ApiProblem {
  const { message = "", code = "" } = whyNot ?? {};
  return new ApiProblem({
    type: "about:blank",
    title: message,
    status: 409,
    code: "not_allowed",
    detail: message,
    requestId: "",
    reason: code,
  });
}
