import { createHmac } from "node:crypto";
import { bindings } from "./bindings.ts";
import { after } from "./clock.ts";
import type { Answer, Organisation } from "./organisation.ts";

export const WEBHOOK_SECRET = `whsec_${btoa("a secret that Resend gave to us")}`;

interface Signing {
  id?: string;
  /** Seconds since 1970. Default: now. */
  timestamp?: number;
  secret?: string;
}

/** Headers as Standard Webhooks has them, under the names that Resend uses. */
export function signatureOf(
  body: string,
  {
    id = "msg_evt",
    timestamp = Math.floor(Date.now() / 1000),
    secret = WEBHOOK_SECRET,
  }: Signing = {},
): Record<string, string> {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return {
    "svix-id": id,
    "svix-timestamp": String(timestamp),
    "svix-signature": `v1,${signature}`,
  };
}

/** An event as Resend sends it. */
export const eventOf = (
  type: string,
  message: string | null,
  { data = {}, at = after(10).toISOString() }: { data?: object; at?: string } = {},
): string =>
  JSON.stringify({
    type,
    created_at: at,
    data: {
      created_at: after(-1, new Date(at)).toISOString().replace("T", " ").replace("Z", "000+00"),
      email_id: "re_1",
      message_id: "<0100@email.example>",
      from: "jobb@prov.example",
      to: ["person@example.com"],
      subject: "Ansökan till Systemutvecklare",
      ...(message !== null && { tags: { message_id: message } }),
      ...data,
    },
  });

export const post = (
  org: Organisation,
  body: string | Uint8Array,
  headers: Record<string, string>,
  secret: string | undefined = WEBHOOK_SECRET,
): Promise<Answer> =>
  org.call("/webhooks/resend", {
    body,
    headers: { Authorization: "", ...headers },
    bindings: bindings(secret ? { RESEND_WEBHOOK_SECRET: secret } : {}),
  });
