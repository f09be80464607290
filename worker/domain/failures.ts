/**
 * Why a message has not been sent, as kept on its row and shown to the recruiter (i18n `failure.*`).
 * With state queued the code says what it is waiting for; otherwise it is final.
 */
const FAILURES = [
  /** Found when it was about to leave (DECISIONS.md, 4). */
  "application_deleted",
  "predecessor_cancelled",
  /** Whoever it was for may not come any more. */
  "guest_revoked",
  /** A code that has expired, been used or been replaced: it would open nothing. */
  "code_ended",
  "suppressed",
  "address_changed",
  /** To somebody else, about a person whose identity has been protected since it was planned. */
  "protected_since",
  /** Planned as anonymous, with a file that has been replaced or is no longer marked as anonymised. */
  "not_anonymous",
  /** Nobody knows whether the provider took it, and its idempotency key is too old to ask with. */
  "unknown_outcome",
  /** Waiting: the provider has certainly not taken it. */
  "no_provider",
  "no_public_url",
  /** Something that the service needs before it can hand a message over failed or is not set. */
  "not_ready",
  "rate_limited",
  "daily_quota",
  "monthly_quota",
  "provider_key",
  "sender_not_verified",
  "storage_unavailable",
  /** Waiting: the provider may have taken it. */
  "no_answer",
  "provider_error",
  "in_progress",
  /** The provider refuses this message, and would again. */
  "recipient_refused",
  "sender_refused",
  "content_refused",
  "attachment_refused",
  "attachment_missing",
  "payload_changed",
  /** What the provider's webhooks tell of a message that it took. */
  "bounced",
  "bounced_for_now",
  "complained",
  "provider_gave_up",
  "provider_suppressed",
  "slow_mailbox",
  /** Of mail to many: the recipient has said no to it. */
  "unsubscribed",
] as const;

/** Reasons of features' own, each added beside what gives it (outbox/leaving.ts). */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface FeatureFailures {}

export type Failure = (typeof FAILURES)[number] | keyof FeatureFailures;

/** Why an organisation sends nothing (more) to an address. `unsubscribed` holds for mail to many only. */
export const SUPPRESSION_REASONS = ["bounced", "complained", "unsubscribed"] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];
