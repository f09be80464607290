import type { Context, Hono } from "hono";
import type * as z from "zod";
import type { Registry } from "../engine/feature.ts";
import { fieldErrors } from "../engine/field-errors.ts";
import { InvalidInput, Problem, type ProblemCode } from "../domain/errors.ts";
import type { App } from "./context.ts";

/**
 * Who may call a route. `colleague`: any session, also one that may do nothing but review. `guest`: who has
 * exchanged a personal link for a session. `public` routes tell nothing of any organisation, and `open` ones answer
 * even where there is nothing to count with; `link` ones tell only what their link is for, and count its uses
 * themselves; the handler of a `signed` one checks the signature of the body before anything else.
 */
export type Policy =
  "session" | "colleague" | "key" | "guest" | "link" | "public" | "open" | "signed";

type Method = "get" | "post" | "put";
type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** One route: its policy, the schemas that both parse it and describe it, and what it does. */
export interface Route<P, Q, B> {
  method: Method;
  /** OpenAPI style, e.g. "/v1/things/{id}". */
  path: string;
  policy: Policy;
  summary: string;
  tag: string;
  params?: P;
  query?: Q;
  /** A JSON body's schema; for other bodies the handler reads the request itself. */
  body?: B;
  /** Media types of a body that is not JSON, for the description. */
  binary?: string[];
  /** Headers the route needs, for the description. */
  idempotent?: boolean;
  /** JSON of a schema, a page, nothing (204), or bytes of one of these media types. */
  answer: z.ZodType | "page" | "nothing" | { media: readonly string[] };
  /** With which it is answered; default: 200. */
  statuses?: readonly (200 | 201 | 304 | 404 | 503)[];
  /** Refusals beside those that its policy and its parts bring with them (http/openapi/refusals.ts). */
  problems?: readonly ProblemCode[];
  handle: (
    c: Context<App>,
    input: { params: Parsed<P>; query: Parsed<Q>; body: Parsed<B> },
  ) => Promise<Response>;
}

type Schema = z.ZodType | undefined;

/** A route as the table holds it. */
export type AnyRoute = Omit<Route<Schema, Schema, Schema>, "handle">;

/** Adds routes to the table; what they do may look into the registry. */
export type RoutesOf = (routes: Routes, registry: Registry) => void;

/** The app as a table of routes: what is not in it does not exist, and every entry has a policy. */
export class Routes {
  readonly app: Hono<App>;
  readonly table: AnyRoute[] = [];
  /** What the tags of the description stand for. */
  readonly tags: Record<string, string> = {};
  readonly #enter: (policy: Policy, c: Context<App>) => Promise<void>;
  readonly #refused: (policy: Policy, c: Context<App>) => Promise<void>;

  /** `refused` is told of requests whose parts are not what the route takes; it may throw another problem. */
  constructor(
    app: Hono<App>,
    enter: (policy: Policy, c: Context<App>) => Promise<void>,
    refused: (policy: Policy, c: Context<App>) => Promise<void>,
  ) {
    this.app = app;
    this.#enter = enter;
    this.#refused = refused;
  }

  /** What a tag stands for, for the description. */
  about(tag: string, words: string): void {
    this.tags[tag] = words;
  }

  add<
    P extends z.ZodType | undefined,
    Q extends z.ZodType | undefined,
    B extends z.ZodType | undefined,
  >(route: Route<P, Q, B>): void {
    const { method, path, policy } = route;
    this.table.push(route);
    this.app.on(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ":$1"), async (c) => {
      await this.#enter(policy, c);
      const input = await partsOf(route, c).catch(async (problem: unknown) => {
        await this.#refused(policy, c);
        throw problem;
      });
      return route.handle(c, input as Parameters<typeof route.handle>[1]);
    });
  }
}

async function partsOf(route: Pick<AnyRoute, "params" | "query" | "body">, c: Context<App>) {
  return {
    params: parsePart(route.params, c.req.param(), []),
    query: parsePart(route.query, c.req.query(), ["query"]),
    body: parsePart(route.body, route.body ? await json(c) : undefined, []),
  };
}

function parsePart(schema: z.ZodType | undefined, value: unknown, prefix: string[]): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new InvalidInput(fieldErrors(result.error, prefix));
}

/** Bytes of a JSON body, and how deep it may nest: checked before anything is parsed. */
export const LARGEST = 256 * 1024;
const DEEPEST = 32;

async function json(c: Context<App>): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header("Content-Type") ?? ""))
    throw new Problem("unsupported_media_type");
  const bytes = await limitedBody(c, LARGEST);
  const notJson = () => new InvalidInput([{ path: [], code: "not_json" }]);
  const text = attempt(
    () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes),
    notJson,
  );
  if (depth(text) > DEEPEST) throw new InvalidInput([{ path: [], code: "too_deep" }]);
  return attempt(() => JSON.parse(text) as unknown, notJson);
}

function attempt<T>(run: () => T, problem: () => Problem): T {
  try {
    return run();
  } catch {
    throw problem();
  }
}

/** The request's bytes, read no further than the limit whatever its headers claim. */
export async function limitedBody(
  c: Context<App>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header("Content-Length") ?? 0) > limit) throw new Problem("payload_too_large");
  const reader = c.req.raw.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new Problem("payload_too_large");
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

function depth(text: string): number {
  let deepest = 0;
  let now = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (quoted) {
      if (char === "\\") i += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === "{" || char === "[") deepest = Math.max(deepest, (now += 1));
    else if (char === "}" || char === "]") now -= 1;
  }
  return deepest;
}
