import { dereference, validate } from "@cfworker/json-schema";

type Schema = Record<string, unknown>;
type Content = Record<string, { schema: Schema }>;
interface Described {
  content?: Content;
}
interface Document {
  paths: Record<
    string,
    Record<string, { responses: Record<string, Described | { $ref: string }> }>
  >;
  components: { responses: Record<string, Described> };
}
interface Served {
  fetch(request: Request, env?: object, context?: unknown): Response | Promise<Response>;
}

/**
 * The app, whose every answer is held to its own /openapi.json: a status, a media type and a body that its route
 * describes, without a field that it does not. What it does not answer for fails the test that asked.
 */
export function described<A extends Served>(app: A): A {
  const fetch = app.fetch.bind(app);
  let book: Promise<Book> | undefined;
  app.fetch = async (request, env, context) => {
    const response = await fetch(request, env, context);
    book ??= Book.read(fetch, env);
    await (await book).check(request, response);
    return response;
  };
  return app;
}

class Book {
  readonly #document: Document;
  readonly #paths: { path: string; like: RegExp }[];
  readonly #lookup: ReturnType<typeof dereference>;

  static async read(fetch: Served["fetch"], env: object | undefined): Promise<Book> {
    const answer = await fetch(new Request("https://vidare.test/openapi.json"), env, {});
    return new Book(closed(await answer.json()) as Document);
  }

  private constructor(document: Document) {
    this.#document = document;
    this.#lookup = dereference(document);
    this.#paths = Object.keys(document.paths).map((path) => ({
      path,
      like: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
    }));
  }

  async check(request: Request, response: Response): Promise<void> {
    const { pathname } = new URL(request.url);
    if (request.method === "OPTIONS" || pathname === "/openapi.json") return;
    const method = request.method === "HEAD" ? "GET" : request.method;
    const path = this.#paths.find(({ like }) => like.test(pathname))?.path;
    const operation = path && this.#document.paths[path]![method.toLowerCase()];
    const { responses } = this.#document.components;
    const { status } = response;
    const fault = (words: string): Error =>
      new Error(`${method} ${path ?? pathname} answers ${status}, ${words}`);

    if (!operation && status !== 404) throw fault("and is no route");
    // What is not in the table is not found.
    const known: Described | { $ref: string } | undefined = operation
      ? (operation.responses[status] ?? (status >= 500 ? operation.responses.default : undefined))
      : responses.not_found;
    if (!known) throw fault(`which it does not describe: ${await response.clone().text()}`);
    const { content = {} } = "$ref" in known ? responses[known.$ref.split("/").at(-1)!]! : known;

    const type = response.headers.get("Content-Type")?.split(";")[0] ?? null;
    if (type === null && !Object.keys(content).length) return;
    const schema = content[type ?? ""]?.schema;
    if (!schema) throw fault(`as ${type}, which it does not describe`);
    if (!type!.endsWith("json") || request.method === "HEAD") return;
    const body: unknown = await response.clone().json();
    const held = (whole: boolean) => validate(body, schema, "2020-12", this.#lookup, !whole);
    if (held(false).valid) return;
    const { instanceLocation: at, error } = held(true).errors.at(-1)!;
    throw fault(`not as described: ${at}: ${error}: ${JSON.stringify(body).slice(0, 2000)}`);
  }
}

/** Of a list of fields these alone may come: a reader of ours learns of each that is not described. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== "object" || node === null) return node;
  const all = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  const isObject =
    all.type === "object" || (Array.isArray(all.type) && all.type.includes("object"));
  return isObject && "properties" in all && !("additionalProperties" in all)
    ? { ...all, additionalProperties: false }
    : all;
}
