import { language } from "../words.ts";

/**
 * Asks for a session token, which lives in memory only. A real portal asks its own server, which
 * holds the API key and calls POST /v1/sessions; the demo has a route of its own for that.
 */
export async function newToken(): Promise<string> {
  const answer = await fetch("/demo/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ locale: language }),
  });
  if (!answer.ok) throw new LoadError(answer.status);
  return ((await answer.json()) as { token: string }).token;
}

export class LoadError extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

/** The page's own token, until the API refuses it. The elements keep theirs. */
let token: Promise<string> | null = null;

const currentToken = (): Promise<string> =>
  (token ??= newToken().catch((error: unknown) => {
    token = null;
    throw error;
  }));

async function get(path: string, signal?: AbortSignal): Promise<Response> {
  const send = async (): Promise<Response> =>
    fetch(path, {
      headers: { Authorization: `Bearer ${await currentToken()}`, "Accept-Language": language },
      signal: signal ?? null,
    });
  let answer = await send();
  if (answer.status === 401) {
    token = null;
    answer = await send();
  }
  if (!answer.ok) throw new LoadError(answer.status);
  return answer;
}

export const read = async <Body>(path: string, signal?: AbortSignal): Promise<Body> =>
  (await (await get(path, signal)).json()) as Body;

export const readFile = async (path: string): Promise<ArrayBuffer> =>
  (await get(path)).arrayBuffer();

export const query = (params: Record<string, string | number>): string =>
  String(new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)])));
