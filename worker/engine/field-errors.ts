import type * as z from "zod";
import type { FieldError } from "../domain/errors.ts";

/**
 * Zod's issues as this API's field errors: a code of the dictionaries, a path, never the value.
 * `prefix` is where the parsed part lies in the body.
 */
export function fieldErrors(error: z.ZodError, prefix: (string | number)[] = []): FieldError[] {
  return error.issues.flatMap((issue): FieldError[] => {
    const path = [...prefix, ...issue.path.map((part) => (typeof part === "symbol" ? "" : part))];
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.map((key) => ({ path: [...path, key.slice(0, 60)], code: "unknown" }));
      case "invalid_type":
        return [{ path, code: issue.input === undefined ? "required" : "invalid_type" }];
      case "invalid_value":
      case "invalid_union":
        return [{ path, code: issue.input === undefined ? "required" : "invalid_value" }];
      case "too_big":
        return [
          {
            path,
            ...size(issue.origin, "too_long", "too_many"),
            params: { max: Number(issue.maximum) },
          },
        ];
      case "too_small":
        return issue.minimum === 1 && issue.origin === "string"
          ? [{ path, code: "required" }]
          : [
              {
                path,
                ...size(issue.origin, "too_short", "too_few"),
                params: { min: Number(issue.minimum) },
              },
            ];
      case "custom": {
        const { code = "invalid_value", ...params } = (issue.params ?? {}) as Record<
          string,
          string
        >;
        return [{ path, code, params }];
      }
      default:
        return [{ path, code: "invalid_value" }];
    }
  });
}

const size = (origin: string, text: string, array: string) => ({
  code: origin === "string" ? text : origin === "array" ? array : "invalid_value",
});
