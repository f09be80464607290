/** What a provider's webhook tells of a message. Events: https://resend.com/docs/webhooks/event-types */
import * as z from "zod";
import type { DeliveryEvent } from "../outbox/states.ts";
import { InvalidInput, Problem } from "../domain/errors.ts";
import { verified, type WebhookHeaders } from "./resend.ts";

/** Events that say what became of a message; of opening and clicking we want to know nothing. */
const TYPES: Record<string, DeliveryEvent["type"]> = {
  "email.sent": "sent",
  "email.delivery_delayed": "delayed",
  "email.failed": "failed",
  "email.delivered": "delivered",
  "email.suppressed": "suppressed",
  "email.bounced": "bounced",
  "email.complained": "complained",
};

const known = z.object({ type: z.string() });

const event = z.object({
  created_at: z.string().refine((text) => Number.isFinite(Date.parse(text))),
  data: z.object({
    email_id: z.string(),
    /** By name; the API takes them as a list, and older events brought them so. */
    tags: z
      .union([
        z.record(z.string(), z.string()),
        z
          .array(z.object({ name: z.string(), value: z.string() }))
          .transform((tags) => Object.fromEntries(tags.map(({ name, value }) => [name, value]))),
      ])
      .optional(),
    bounce: z.object({ type: z.string() }).optional(),
  }),
});

/**
 * Reads a webhook's raw body. Null for an event that says nothing of a message's fate. Throws
 * `unauthenticated` when the signature does not hold, `invalid_input` when a signed event cannot be read.
 */
export function readWebhook(
  raw: string,
  headers: WebhookHeaders,
  secret: string,
): DeliveryEvent | null {
  const payload = signed(raw, headers, secret);
  const type = TYPES[known.safeParse(payload).data?.type ?? ""];
  if (!type) return null;
  const { data: read } = event.safeParse(payload);
  if (!read) throw new InvalidInput([{ path: [], code: "invalid_value" }]);
  const { created_at, data } = read;
  return {
    type,
    message: data.tags?.message_id ?? null,
    providerId: data.email_id,
    at: new Date(created_at).toISOString(),
    ...(data.bounce && { permanent: data.bounce.type === "Permanent" }),
  };
}

function signed(raw: string, headers: WebhookHeaders, secret: string): unknown {
  try {
    return verified(raw, headers, secret);
  } catch {
    throw new Problem("unauthenticated");
  }
}
