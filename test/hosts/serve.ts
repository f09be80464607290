/**
 * Portals of customers, each on an origin of its own: pages in this folder, and the one route that
 * a customer writes, which asks Vidare for a session with the API key. Start one by hand with
 *
 *     node test/hosts/serve.ts hostile http://localhost:8787 vid_… ext:A-70025
 */
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

export type HostName = "plain" | "hostile";

export interface HostOptions {
  /** Where Vidare is, without a slash at the end. */
  vidare: string;
  apiKey: string;
  /** The application that the page shows, internal id or `ext:`. */
  application: string;
  /** The panel in which the signed-in colleague reviews. */
  panel?: string;
}

export interface Host {
  /** The portal's origin; it must be registered with the organisation. */
  origin: string;
  close: () => Promise<void>;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
};

/** As strict as a policy can be that lets Vidare's script and API in. */
const policy = (vidare: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${vidare}`,
    "style-src 'self'",
    `connect-src 'self' ${vidare}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ].join("; ");

export async function serveHost(name: HostName, options: HostOptions): Promise<Host> {
  const server = createServer((request, response) => {
    void answer(name, options, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((closed) => server.close(() => closed()));
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}

async function answer(
  name: HostName,
  options: HostOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const origin = `http://${request.headers.host}`;
  const { pathname } = new URL(request.url ?? "/", origin);
  if (request.method === "POST" && pathname === "/session") {
    const session = await openSession(options, origin);
    response.writeHead(session.status, { "Content-Type": "application/json" });
    response.end(await session.text());
    return;
  }
  // Some browsers ask for it by themselves, and call it an error when there is none.
  if (pathname === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  const file = pathname === "/" ? "index.html" : pathname.slice(1);
  if (!/^[a-z]+\.(html|css|js)$/.test(file)) {
    response.writeHead(404).end();
    return;
  }
  const text = await readFile(new URL(`./${name}/${file}`, import.meta.url), "utf8");
  response.writeHead(200, {
    "Content-Type": TYPES[extname(file)],
    ...(name === "hostile" && { "Content-Security-Policy": policy(options.vidare) }),
  });
  response.end(
    text
      .replaceAll("{{vidare}}", options.vidare)
      .replaceAll("{{application}}", options.application)
      .replaceAll("{{panel}}", options.panel ?? ""),
  );
}

/** Address of who is signed in at the portals. */
export const COLLEAGUE = "karin.vard@bjorkvik.example";

/** What a customer's server does for whoever is signed in there. */
const openSession = ({ vidare, apiKey }: HostOptions, origin: string): Promise<Response> =>
  fetch(`${vidare}/v1/sessions`, {
    method: "POST",
    headers: { Authorization: `Bearer ${apiKey}`, "Content-Type": "application/json" },
    body: JSON.stringify({
      actor: { id: "host.user", name: "Karin Värd", email: COLLEAGUE },
      scopes: [
        "manage-templates",
        "withdraw",
        "delete",
        "send-email",
        "reject",
        "save",
        "record-consent",
        "forward",
        "reopen",
        "restore",
      ],
      origin,
    }),
  });

const [, script, name, vidare, apiKey, application = "ext:A-70025"] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if ((name !== "plain" && name !== "hostile") || !vidare || !apiKey) {
    console.error(
      "node test/hosts/serve.ts plain|hostile <Vidare's address> <API key> [application]",
    );
    process.exit(1);
  }
  const host = await serveHost(name, { vidare, apiKey, application });
  console.log(`${host.origin}/ shows ${application}. Register the origin ${host.origin} first.`);
}
