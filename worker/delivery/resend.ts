/** The only file that knows Resend. Errors: https://resend.com/docs/api-reference/errors */
import { type CreateEmailResponse, type ErrorResponse, Resend } from "resend";
import type { Mailbox } from "../domain/facts.ts";
import type { Failure } from "../domain/failures.ts";
import type { Outcome, Sender } from "./sender.ts";

const TIMEOUT_MS = 15_000;

export interface ResendOptions {
  key: string;
  /** Default: Resend's own. */
  baseUrl?: string | undefined;
  timeoutMs?: number;
}

export function resendSender({ key, baseUrl, timeoutMs = TIMEOUT_MS }: ResendOptions): Sender {
  const resend = new Resend(key, baseUrl ? { baseUrl: baseUrl.replace(/\/+$/, "") } : {});
  return {
    async send({ id, from, to, replyTo, subject, text, html }, attachments, headers) {
      const response = await resend.emails.send(
        {
          from: mailboxText(from),
          to,
          subject,
          text,
          html,
          ...(replyTo !== null && { replyTo }),
          tags: [{ name: "message_id", value: id }],
          ...(Object.keys(headers).length > 0 && { headers }),
          ...(attachments.length > 0 && {
            attachments: attachments.map(({ filename, contentType, bytes, cid }) => ({
              filename,
              contentType,
              content: bytes,
              ...(cid !== undefined && { contentId: cid }),
            })),
          }),
        },
        { idempotencyKey: id, signal: AbortSignal.timeout(timeoutMs) },
      );
      return outcomeOf(response);
    },
  };
}

/** Headers of a webhook, by which Svix signs it; "" when missing. */
export interface WebhookHeaders {
  id: string;
  timestamp: string;
  signature: string;
}

/** The payload of a webhook whose signature holds and is at most five minutes old; throws for any other. */
export const verified = (
  payload: string,
  headers: WebhookHeaders,
  webhookSecret: string,
): unknown => new Resend("unused").webhooks.verify({ payload, headers, webhookSecret });

/** RFC 5322: a display name with specials is a quoted string. */
const mailboxText = ({ name, address }: Mailbox): string =>
  `${/[()<>[\]:;@\\,."]/.test(name) ? `"${name.replace(/["\\]/g, "\\$&")}"` : name} <${address}>`;

/** What an answer means; an answer that cannot be read means nothing about whether it was taken. */
export function outcomeOf({ data, error, headers }: CreateEmailResponse): Outcome {
  return { ...resultOf({ data, error, headers } as CreateEmailResponse), ...allowanceOf(headers) };
}

function resultOf({ data, error, headers }: CreateEmailResponse): Outcome {
  if (data && typeof data.id === "string" && data.id) return { kind: "sent", providerId: data.id };
  if (!error) return { kind: "retry", code: "provider_error" };
  const asked = Number(headers?.["retry-after"]);
  const outcome = failureOf(error);
  if (outcome.kind === "refused" || !(asked > 0)) return outcome;
  return { ...outcome, afterSeconds: Math.min(asked, 24 * 3600) };
}

/** https://resend.com/docs/api-reference/rate-limit: requests a window and seconds until the next. */
function allowanceOf(headers: Record<string, string> | null): Pick<Outcome, "allowance"> {
  const [limit, remaining, resetSeconds] = ["limit", "remaining", "reset"].map((name) =>
    Number(headers?.[`ratelimit-${name}`] ?? NaN),
  );
  const known = limit! >= 1 && remaining! >= 0 && resetSeconds! >= 0;
  return known
    ? { allowance: { limit: limit!, remaining: remaining!, resetSeconds: resetSeconds! } }
    : {};
}

type Failed = Exclude<Outcome, { kind: "sent" }>;

const NAMED: Partial<Record<ErrorResponse["name"], Failed>> = {
  rate_limit_exceeded: { kind: "wait", code: "rate_limited" },
  daily_quota_exceeded: { kind: "wait", code: "daily_quota" },
  monthly_quota_exceeded: { kind: "wait", code: "monthly_quota" },
  missing_api_key: { kind: "wait", code: "provider_key" },
  invalid_api_key: { kind: "wait", code: "provider_key" },
  restricted_api_key: { kind: "wait", code: "provider_key" },
  concurrent_idempotent_requests: { kind: "retry", code: "in_progress" },
  invalid_idempotent_request: { kind: "refused", code: "payload_changed" },
  invalid_attachment: { kind: "refused", code: "attachment_refused" },
  invalid_from_address: { kind: "refused", code: "sender_refused" },
};

function failureOf({ name, statusCode, message }: ErrorResponse): Failed {
  const named = NAMED[name];
  if (named) return named;
  switch (statusCode) {
    case 400:
    case 413:
    case 422:
    case 451:
      return { kind: "refused", code: blamed(message) };
    case 401:
      return { kind: "wait", code: "provider_key" };
    case 403:
      return { kind: "wait", code: "sender_not_verified" };
    case 429:
      return { kind: "wait", code: "rate_limited" };
    default:
      return {
        kind: "retry",
        code: typeof statusCode === "number" ? "provider_error" : "no_answer",
      };
  }
}

/** Resend names the field in backticks. */
const blamed = (message: string): Failure =>
  /`to`/.test(message)
    ? "recipient_refused"
    : /`from`/.test(message)
      ? "sender_refused"
      : "content_refused";
