import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type FieldError, Problem, type ProblemCode } from "../domain/errors.ts";
import type { Params } from "../domain/params.ts";
import type { Block } from "../domain/plan.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { say } from "../i18n/index.ts";
import type { App } from "./context.ts";
import { isLacking } from "./health.ts";
import type { ProblemWire } from "./schemas/problems.ts";

const STATUS: Record<ProblemCode, ContentfulStatusCode> = {
  invalid_input: 422,
  blocked: 409,
  not_allowed: 409,
  not_undoable: 409,
  version_conflict: 409,
  confirmation_required: 409,
  idempotency_mismatch: 422,
  not_found: 404,
  gone: 410,
  unauthenticated: 401,
  forbidden: 403,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  unavailable: 503,
  internal_error: 500,
};

/** The status that a problem is answered with. */
export const statusOf = (code: ProblemCode): ContentfulStatusCode => STATUS[code];

/** A problem as RFC 9457 has it, in the reader's language. Never holds what was posted. */
export function problemWire(problem: Problem, locale: Locale, requestId: string): ProblemWire {
  const { code, extra } = problem;
  const { errors, blocks, reason, conflict, confirm, params } = extra as {
    errors?: FieldError[];
    blocks?: Block[];
    reason?: string;
    conflict?: ProblemWire["conflict"];
    confirm?: number;
    params?: Params;
  };
  const found = [
    ...(errors ?? []).map((error) => ({
      path: error.path,
      code: error.code,
      message: say(locale, `field.${error.code}`, error.params),
    })),
    ...(blocks ?? []).map((block) => ({
      path: block.path ?? [],
      code: block.code,
      message: say(locale, block.code, block.params),
    })),
  ];
  const title = say(locale, `problem.${code}`, params);
  return {
    type: `https://vidare.dev/problems/${code}`,
    title,
    status: STATUS[code],
    code,
    detail: reason ? say(locale, `reason.${reason}`, params) : title,
    requestId,
    ...(found.length && { errors: found }),
    ...(reason !== undefined && { reason }),
    ...(conflict && { conflict }),
    ...(confirm !== undefined && { confirm }),
  };
}

export function answerProblem(c: Context<App>, problem: Problem): Response {
  const wire = problemWire(problem, c.var.locale ?? "sv", c.var.requestId);
  return c.body(JSON.stringify(wire), STATUS[problem.code], {
    "Content-Type": "application/problem+json",
    "Content-Language": c.var.locale ?? "sv",
    "Cache-Control": "no-store",
    ...(problem.code === "unauthenticated" && { "WWW-Authenticate": 'Bearer realm="vidare"' }),
    ...(problem.code === "rate_limited" && { "Retry-After": "30" }),
  });
}

/** The last resort. What was thrown is logged by kind and place only, and tells the caller nothing. */
export function onError(error: Error, c: Context<App>): Response {
  if (error instanceof Problem) return answerProblem(c, error);
  console.error(
    JSON.stringify({
      level: "error",
      requestId: c.var.requestId,
      route: c.req.routePath,
      error: error.name,
    }),
  );
  return answerProblem(c, new Problem(isLacking(c.env, error) ? "unavailable" : "internal_error"));
}
