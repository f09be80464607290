import type { Locale } from "../../worker/domain/vocabulary.ts";
import type { ApplicationDetail } from "../../worker/features/applications/schemas/applications.ts";
import type { ProblemWire } from "../../worker/http/schemas/problems.ts";
import type { Settings } from "../../worker/features/templates/schemas/settings.ts";

export type TokenProvider = () => Promise<string>;

/** The API said no, in words of the request's language. */
export class ApiProblem extends Error {
  readonly problem: ProblemWire;
  constructor(problem: ProblemWire) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Nothing was answered: what was asked for may or may not have been done. Ask again with the same key. */
export class NetworkFailure extends Error {}

interface Token {
  value: string;
  /** Milliseconds since 1970; Infinity when the token does not say. */
  expires: number;
}

/** Seconds before its end at which a token is renewed. */
const MARGIN = 30;

function expiry(token: string): number {
  try {
    const [, body = ""] = token.split(".");
    const { exp } = JSON.parse(atob(body.replace(/-/g, "+").replace(/_/g, "/"))) as {
      exp?: unknown;
    };
    return typeof exp === "number" ? exp * 1000 : Infinity;
  } catch {
    return Infinity;
  }
}

/** Keeps one session's token, in memory only, and renews it when it is about to end or was refused. */
class Session {
  readonly #fetchToken: TokenProvider;
  #token?: Token;
  #asking?: Promise<Token>;

  constructor(fetchToken: TokenProvider) {
    this.#fetchToken = fetchToken;
  }

  async token(refused?: string): Promise<string> {
    const held = this.#token;
    if (held && held.value !== refused && held.expires - MARGIN * 1000 > Date.now())
      return held.value;
    this.#asking ??= this.#ask()
      .then((value) => (this.#token = { value, expires: expiry(value) }))
      .finally(() => (this.#asking = undefined));
    return (await this.#asking).value;
  }

  /** Whatever a page's own provider fails with, nothing was answered. */
  async #ask(): Promise<string> {
    try {
      return await this.#fetchToken();
    } catch (error) {
      throw error instanceof ApiProblem ? error : new NetworkFailure("session", { cause: error });
    }
  }
}

export async function readProblem(response: Response): Promise<ProblemWire> {
  const fallback: ProblemWire = {
    type: "about:blank",
    title: response.statusText,
    status: response.status,
    code: response.status >= 500 ? "unavailable" : "internal_error",
    detail: "",
    requestId: response.headers.get("x-request-id") ?? "",
  };
  try {
    return { ...fallback, ...((await response.json()) as Partial<ProblemWire>) };
  } catch {
    return fallback;
  }
}

export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new NetworkFailure("network", { cause: error });
  }
}

/** A provider that posts to the host's route, which answers `{token}`. */
const fromUrl =
  (url: string): TokenProvider =>
  async () => {
    const headers = { "content-type": "application/json" };
    const response = await reach(url, { method: "POST", headers, body: "{}" });
    if (!response.ok) throw new ApiProblem(await readProblem(response));
    return ((await response.json()) as { token: string }).token;
  };

export interface RequestOptions {
  /** Idempotency-Key: the same key again never does a thing twice. */
  key?: string;
  signal?: AbortSignal;
  /** It goes on when the page is left. */
  keepalive?: boolean;
}

/** Talks to one API in one language with one session. */
export class Client {
  readonly base: string;
  readonly locale: Locale;
  readonly #session: Session;
  readonly #settings = new Map<string, Promise<Settings>>();

  constructor(base: string, locale: Locale, session: Session) {
    this.base = base.replace(/\/$/, "");
    this.locale = locale;
    this.#session = session;
  }

  get<T>(path: string, options: RequestOptions = {}): Promise<T> {
    return this.#json<T>(path, { method: "GET" }, options);
  }

  post<T>(
    path: string,
    body: unknown,
    options: RequestOptions = {},
    method: "POST" | "PUT" = "POST",
  ): Promise<T> {
    const headers = { "content-type": "application/json" };
    return this.#json<T>(path, { method, headers, body: JSON.stringify(body) }, options);
  }

  upload<T>(path: string, file: File, method: "POST" | "PUT" = "POST"): Promise<T> {
    const headers = { "content-type": file.type || "application/octet-stream" };
    return this.#json<T>(path, { method, headers, body: file }, {});
  }

  async file(path: string): Promise<Blob> {
    return (await this.#answer(path, { method: "GET" }, {})).blob();
  }

  application(id: string): Promise<ApplicationDetail> {
    return this.get(`/v1/applications/${encodeURIComponent(id)}`);
  }

  /** With the texts that hold for a department. Asked for once each; a failure is not remembered. */
  settings(department = ""): Promise<Settings> {
    const settings =
      this.#settings.get(department) ??
      this.get<Settings>(
        `/v1/settings?locale=${this.locale}&department=${encodeURIComponent(department)}`,
      ).catch((error: unknown) => {
        this.#settings.delete(department);
        throw error;
      });
    this.#settings.set(department, settings);
    return settings;
  }

  /** Texts have changed: forms are to ask for them again. */
  forgetSettings(): void {
    this.#settings.clear();
  }

  async #json<T>(path: string, init: RequestInit, options: RequestOptions): Promise<T> {
    const response = await this.#answer(path, init, options);
    try {
      return (await response.json()) as T;
    } catch (error) {
      throw new NetworkFailure("network", { cause: error });
    }
  }

  async #answer(path: string, init: RequestInit, options: RequestOptions): Promise<Response> {
    const token = await this.#session.token();
    let response = await this.#send(path, init, options, token);
    if (response.status === 401)
      response = await this.#send(path, init, options, await this.#session.token(token));
    if (!response.ok) throw new ApiProblem(await readProblem(response));
    return response;
  }

  #send(
    path: string,
    init: RequestInit,
    { key, signal, keepalive }: RequestOptions,
    token: string,
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${token}`);
    headers.set("accept-language", this.locale);
    if (key) headers.set("idempotency-key", key);
    return reach(this.base + path, { ...init, headers, signal, keepalive });
  }
}

const byUrl = new Map<string, Session>();
const byProvider = new WeakMap<TokenProvider, Session>();
const clients = new WeakMap<Session, Map<string, Client>>();

/** Elements that ask the same place in the same way share one session, so a page of fifty asks for one token. */
export function clientFor(
  base: string,
  locale: Locale,
  tokenUrl: string,
  provider?: TokenProvider,
): Client {
  const session = provider
    ? (byProvider.get(provider) ?? new Session(provider))
    : (byUrl.get(tokenUrl) ?? new Session(fromUrl(tokenUrl)));
  if (provider) byProvider.set(provider, session);
  else byUrl.set(tokenUrl, session);
  const ofSession = clients.get(session) ?? new Map<string, Client>();
  clients.set(session, ofSession);
  const key = `${locale} ${base}`;
  const client = ofSession.get(key) ?? new Client(base, locale, session);
  ofSession.set(key, client);
  return client;
}
