import * as z from "zod";
import type { ProblemCode } from "../../domain/errors.ts";
import { statusOf } from "../problem.ts";
import type { AnyRoute } from "../route.ts";
import { problem } from "../schemas/problems.ts";
import { ACCESS, refusalsOf } from "./refusals.ts";
import type { Components, Json } from "./components.ts";

/** What routes need not say of their own, by its name. */
const PARAMETERS: Record<string, string> = {
  id: "Its id; of what came from the host also `ext:` and the host's own id",
  locale: "Language of the answer, `sv` or `en`; default: what `Accept-Language` says",
  language: "Of the text",
  cursor: "`next` of the page before",
  limit: "Rows of a page",
};

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "Made by the caller, one for each thing to be done; kept for 7 days",
  schema: { type: "string", minLength: 1, maxLength: 200, pattern: "^[\\x21-\\x7e]+$" },
};

/** One route, as OpenAPI has it. */
export function operationOf(route: AnyRoute, components: Components): Json {
  const { method, path, policy, summary, tag, params, query, idempotent } = route;
  const { scheme, words } = ACCESS[policy];
  const again = idempotent ? " The same `Idempotency-Key` again answers what the first did." : "";
  const parameters = [
    ...parametersOf(params, "path", components),
    ...parametersOf(query, "query", components),
    ...(idempotent ? [IDEMPOTENCY_KEY] : []),
  ];
  const content = sentOf(route, components);
  return {
    operationId: operationId(method, path),
    summary,
    description: words + again,
    tags: [tag],
    security: scheme ? [{ [scheme]: [] }] : [],
    ...(parameters.length && { parameters }),
    ...(content && { requestBody: { required: true, content } }),
    responses: { ...answersOf(route, components), ...problemsOf(route, components) },
  };
}

/** "get /v1/things/{id}/list.csv" → "getThingsByIdListCsv": of method and path, so that none occurs twice. */
function operationId(method: string, path: string): string {
  const words =
    path
      .replace(/^\/v1/, "")
      .replaceAll("{", "by-")
      .match(/[a-z]+|[A-Z][a-z]+/g) ?? [];
  return method + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
}

function parametersOf(
  schema: z.ZodType | undefined,
  place: "path" | "query",
  components: Components,
): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = components.schema(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description = PARAMETERS[name], ...rest }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(description !== undefined && { description }),
    schema: rest,
  }));
}

function sentOf({ body, binary }: AnyRoute, components: Components): Json | null {
  if (body) return { "application/json": { schema: components.schema(body, "input") } };
  return binary ? Object.fromEntries(binary.map((type) => [type, media(type)])) : null;
}

/** Bytes that no schema describes. */
function media(type: string): Json {
  if (type.endsWith("/json")) return { schema: {} };
  return {
    schema: type.startsWith("text/")
      ? { type: "string" }
      : { type: "string", contentMediaType: type },
  };
}

function answersOf({ answer, statuses }: AnyRoute, components: Components): Json {
  if (answer === "nothing") return { 204: { description: "Taken" } };
  const content =
    answer === "page"
      ? { "text/html": media("text/html") }
      : answer instanceof z.ZodType
        ? { "application/json": { schema: components.schema(answer, "output") } }
        : Object.fromEntries(answer.media.map((type) => [type, media(type)]));
  const said = answer instanceof z.ZodType ? answer.description : undefined;
  return Object.fromEntries(
    (statuses ?? [200]).map((status) => [
      status,
      status === 304
        ? { description: REASONS[status] }
        : { description: said ?? REASONS[status], content },
    ]),
  );
}

const REASONS: Record<number, string> = {
  200: "What was asked for",
  201: "What was made",
  304: "The same as whoever asks has already",
  404: "A page that says so",
  503: "The same, when something is lacking",
};

/** By status, with the codes that come with it; any route can fail on our side. */
function problemsOf(route: AnyRoute, components: Components): Json {
  const byStatus = Object.groupBy(refusalsOf(route), (code) => statusOf(code));
  const refusals = Object.entries(byStatus).filter(
    ([status]) => !route.statuses?.some((each) => each === Number(status)),
  );
  const all = [...refusals, ["default", ["unavailable", "internal_error"]]] as const;
  return Object.fromEntries(
    all.map(([status, codes]) => [status, refusal(codes as ProblemCode[], components)]),
  );
}

const refusal = (codes: readonly ProblemCode[], components: Components): Json =>
  components.response(codes.join("-or-"), () => ({
    description: codes.map((code) => `\`${code}\``).join(" or "),
    ...(codes.includes("rate_limited") && { headers: RETRY_AFTER }),
    content: {
      "application/problem+json": {
        schema: {
          allOf: [components.schema(problem, "output"), { properties: { code: { enum: codes } } }],
        },
      },
    },
  }));

const RETRY_AFTER = {
  "Retry-After": { description: "Seconds", schema: { type: "integer" } },
};
