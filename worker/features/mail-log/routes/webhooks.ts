import { type DeliveryEvent, recordDelivery } from "../../../outbox/states.ts";
import { Problem } from "../../../domain/errors.ts";
import { LARGEST, limitedBody, type Routes } from "../../../http/route.ts";

/** Reads a signed body; throws a problem for one that is not, returns null for what tells nothing. */
type Read = (
  raw: string,
  headers: { id: string; timestamp: string; signature: string },
  secret: string,
) => DeliveryEvent | null;

export function webhookRoutes(routes: Routes, read: Read): void {
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
      const event = read(
        new TextDecoder("utf-8", { fatal: false, ignoreBOM: true }).decode(bytes),
        headers,
        secret,
      );
      if (event) await recordDelivery(c.var.db, event);
      return c.body(null, 204);
    },
  });
}
