import type { Context } from "hono";
import * as z from "zod";
import type { App } from "../../../http/context.ts";
import type { Routes } from "../../../http/route.ts";
import { page, type Stage } from "../page.ts";
import { refuse, senderOf } from "../token.ts";

const params = z.object({ token: z.string().min(1).max(200).describe("Of the mail") });

/**
 * Saying no to mail to many (RFC 8058): a mail program posts without being seen, a person meets a page with
 * one button that does the same. Opening the link changes nothing: mail scanners do that, too. The token
 * lies in the path, other than in our links elsewhere (DECISIONS.md, 17), since a mail program must find it.
 */
export function unsubscribeRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/unsubscribe/{token}",
    policy: "public",
    summary: "Ask whether to get no more mail to many; changes nothing",
    tag: "Service",
    params,
    answer: "page",
    statuses: [200, 404],
    handle: async (c, { params: { token } }) => answer(c, "ask", await senderOf(asked(c, token))),
  });

  routes.add({
    method: "post",
    path: "/unsubscribe/{token}",
    policy: "public",
    summary: "Get no more mail to many from this organisation",
    tag: "Service",
    params,
    binary: ["application/x-www-form-urlencoded"],
    answer: "page",
    statuses: [200, 404],
    handle: async (c, { params: { token } }) => answer(c, "done", await refuse(asked(c, token))),
  });
}

const asked = ({ env, var: { db, now } }: Context<App>, token: string) => ({
  db,
  now,
  serverKey: env.SERVER_KEY,
  token,
});

/** Forged, of a purged message, or of one that was to a single person: all the same to who asks. */
async function answer(c: Context<App>, stage: Stage, sender: string | null): Promise<Response> {
  const nonce = crypto.randomUUID();
  const { locale } = c.var;
  return c.html(await page(locale, sender === null ? "unknown" : stage, sender ?? "", nonce), {
    status: sender === null ? 404 : 200,
    headers: {
      "Content-Language": locale,
      "Cache-Control": "no-store",
      "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    },
  });
}
