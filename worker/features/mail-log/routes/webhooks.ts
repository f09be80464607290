import type { Database } from "../../../db/client.ts";
import { Problem } from "../../../domain/errors.ts";
import { LARGEST, limitedBody, type Routes } from "../../../http/route.ts";

/** Takes a signed body, whatever it tells; throws a problem for one that is not signed. */
type Take = (
  db: Database,
  raw: string,
  headers: { id: string; timestamp: string; signature: string },
  secret: string,
) => Promise<void>;

/** Only delivery knows the provider: it is handed in. */
export function webhookRoutes(routes: Routes, take: Take): void {
  routes.add({
    method: "post",
    path: "/webhooks/resend",
    policy: "signed",
    summary: "Take what the mail provider tells of a message",
    tag: "Service",
    binary: ["application/json"],
    answer: "nothing",
    handle: async (c) => {
      const secret = c.env.RESEND_WEBHOOK_SECRET;
      if (!secret) throw new Problem("unavailable");
      const header = (name: string) => c.req.header(`svix-${name}`) ?? "";
      const headers = {
        id: header("id"),
        timestamp: header("timestamp"),
        signature: header("signature"),
      };
      const bytes = await limitedBody(c, LARGEST);
      const raw = new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes);
      await take(c.var.db, raw, headers, secret);
      return c.body(null, 204);
    },
  });
}
