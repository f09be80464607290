/**
 * Resend's `POST /emails` over real HTTP on a port of its own, with its idempotency rules and with
 * faults to order. It counts what it *accepted*: that is what a candidate would have in the inbox.
 *
 *   POST /_script    {to, faults: Fault[]}   for the next requests to that address; the last may repeat
 *   POST /_account   {key, limit, faults}    for all requests with that API key: a limit that it tells of by
 *                                            header and keeps, and faults in turn until told otherwise
 *   GET  /_accepted?to=                      what was accepted, oldest first
 *   GET  /_requests?to=                      every request as it came, accepted or not
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

declare module "vitest" {
  interface ProvidedContext {
    resendUrl: string;
  }
}

export type Fault =
  | "rate-limited"
  | "rate-limited-wait-7"
  | "daily-quota"
  | "monthly-quota"
  | "error-500"
  | "error-503-html"
  | "timeout"
  | "timeout-after-accepting"
  | "reset"
  | "reset-after-accepting"
  | "broken-json"
  | "no-id"
  | "bad-recipient"
  | "unverified-sender"
  | "bad-key"
  | "in-progress"
  | "none";

export interface Accepted {
  id: string;
  key: string;
  to: string;
  body: string;
}

export interface Seen {
  key: string | null;
  to: string;
  body: string;
  authorization: string | null;
  answer: number | null;
  /** Name of the error in it. */
  error: string | null;
}

export interface Account {
  limit?: { requests: number; seconds: number };
  faults?: Fault[];
}

export interface FakeResend {
  url: string;
  accepted: Accepted[];
  requests: Seen[];
  script: (to: string, faults: Fault[], repeatLast?: boolean) => void;
  close: () => Promise<void>;
}

/** Errors as https://resend.com/docs/api-reference/errors has them. */
const ERRORS = {
  "rate-limited": [429, "rate_limit_exceeded", "Too many requests."],
  "rate-limited-wait-7": [429, "rate_limit_exceeded", "Too many requests."],
  "daily-quota": [429, "daily_quota_exceeded", "You have reached your daily email sending quota."],
  "monthly-quota": [
    429,
    "monthly_quota_exceeded",
    "You have reached your monthly email sending quota.",
  ],
  "error-500": [500, "internal_server_error", "An unexpected error occurred."],
  "bad-recipient": [422, "validation_error", "Invalid `to` field."],
  "unverified-sender": [403, "validation_error", "The prov.example domain is not verified."],
  "bad-key": [403, "invalid_api_key", "API key is invalid."],
  "in-progress": [409, "concurrent_idempotent_requests", "Same idempotency key in progress."],
} as const satisfies Partial<Record<Fault, readonly [number, string, string]>>;

export async function startFakeResend(port = 0, { slow = 0 } = {}): Promise<FakeResend> {
  const accepted: Accepted[] = [];
  const requests: Seen[] = [];
  const scripts = new Map<string, { faults: Fault[]; repeatLast: boolean }>();
  const byKey = new Map<string, { body: string; id: string | null }>();
  const open = new Set<ServerResponse>();
  const accounts = new Map<string, Account & { used: number; since: number; asked: number }>();

  /** Counts the request in its account's window, by headers as Resend has them. */
  function spend(account: ReturnType<typeof accounts.get>): Record<string, string> {
    if (!account?.limit) return {};
    const { requests: most, seconds } = account.limit;
    const now = Date.now();
    if (now - account.since >= seconds * 1000) Object.assign(account, { used: 0, since: now });
    account.used += 1;
    return {
      "ratelimit-limit": String(most),
      "ratelimit-remaining": String(Math.max(0, most - account.used)),
      "ratelimit-reset": String(Math.ceil((account.since + seconds * 1000 - now) / 1000)),
    };
  }

  const fault = (to: string): Fault => {
    const script = scripts.get(to);
    if (!script?.faults.length) return "none";
    return script.repeatLast && script.faults.length === 1
      ? script.faults[0]!
      : script.faults.shift()!;
  };

  async function email(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const key = header(request, "idempotency-key");
    const to = (JSON.parse(body) as { to: string }).to;
    const seen: Seen = {
      key,
      to,
      body,
      authorization: header(request, "authorization"),
      answer: null,
      error: null,
    };
    requests.push(seen);
    const account = accounts.get(seen.authorization?.replace("Bearer ", "") ?? "");
    const pace = spend(account);
    const answer = (
      status: number,
      content: string,
      headers: Record<string, string> = {},
    ): void => {
      seen.answer = status;
      response
        .writeHead(status, { "Content-Type": "application/json", ...pace, ...headers })
        .end(content);
    };
    const refuse = (statusCode: number, name: string, message: string, headers = {}): void => {
      seen.error = name;
      answer(statusCode, JSON.stringify({ statusCode, name, message }), headers);
    };

    /** Takes the message, once a key. */
    const accept = async (): Promise<string | null> => {
      const former = key === null ? undefined : byKey.get(key);
      if (former && former.body !== body) {
        refuse(409, "invalid_idempotent_request", "This key was used with another payload.");
        return null;
      }
      if (former) {
        if (former.id === null) refuse(...ERRORS["in-progress"]);
        return former.id;
      }
      const taken = { body, id: null as string | null };
      if (key !== null) byKey.set(key, taken);
      if (slow) await new Promise((done) => setTimeout(done, slow));
      taken.id = crypto.randomUUID();
      accepted.push({ id: taken.id, key: key ?? "", to, body });
      return taken.id;
    };

    if (account?.limit && account.used > account.limit.requests)
      return refuse(...ERRORS["rate-limited"], { "Retry-After": pace["ratelimit-reset"] });
    const wanted = account?.faults?.length
      ? account.faults[account.asked++ % account.faults.length]!
      : fault(to);
    if (wanted in ERRORS) {
      const [status, name, message] = ERRORS[wanted as keyof typeof ERRORS];
      return refuse(
        status,
        name,
        message,
        wanted === "rate-limited-wait-7" ? { "Retry-After": "7" } : {},
      );
    }
    if (wanted === "reset") return void request.socket.resetAndDestroy();
    if (wanted === "timeout") return void open.add(response);
    if (wanted === "error-503-html")
      return answer(503, "<html>Service unavailable</html>", { "Content-Type": "text/html" });
    const id = await accept();
    if (id === null) return;
    if (wanted === "reset-after-accepting") return void request.socket.resetAndDestroy();
    if (wanted === "timeout-after-accepting") return void open.add(response);
    if (wanted === "broken-json") return answer(200, `{"id":"${id.slice(0, 8)}`);
    if (wanted === "no-id") return answer(200, "{}");
    answer(200, JSON.stringify({ id }));
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, "http://fake");
    const to = searchParams.get("to");
    const mine = <T extends { to: string }>(all: T[]): T[] =>
      to ? all.filter((one) => one.to === to) : all;
    const json = (value: unknown): void =>
      void response
        .writeHead(200, { "Content-Type": "application/json" })
        .end(JSON.stringify(value));
    switch (`${request.method} ${pathname}`) {
      case "POST /emails":
        return email(request, response);
      case "GET /_accepted":
        return json(mine(accepted));
      case "GET /_requests":
        return json(mine(requests));
      case "POST /_script": {
        const order = JSON.parse(await text(request)) as {
          to: string;
          faults: Fault[];
          repeatLast?: boolean;
        };
        scripts.set(order.to, { faults: [...order.faults], repeatLast: order.repeatLast ?? false });
        return json({});
      }
      case "POST /_account": {
        const { key, ...account } = JSON.parse(await text(request)) as Account & { key: string };
        accounts.set(key, { ...account, used: 0, since: 0, asked: 0 });
        return json({});
      }
      default:
        response.writeHead(404).end();
    }
  }

  const server = createServer((request, response) => {
    route(request, response).catch(() => response.headersSent || response.writeHead(400).end());
  });
  await listen(server, port);
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${chosen}`,
    accepted,
    requests,
    script: (to, faults, repeatLast = false) =>
      scripts.set(to, { faults: [...faults], repeatLast }),
    close: () =>
      new Promise((done) => {
        for (const response of open) response.destroy();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const header = (request: IncomingMessage, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === "string" ? value : null;
};

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((done, failed) => {
    server.once("error", failed).listen(port, "127.0.0.1", done);
  });

/** By itself: `node test/support/fake-resend.ts 8790`, then RESEND_BASE_URL=http://127.0.0.1:8790. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startFakeResend(Number(process.argv[2] ?? 8790));
  console.log(url);
}
