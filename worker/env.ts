import type { Sender } from "./delivery/sender.ts";

/** Bindings and configuration, as wrangler.toml and secrets give them. */
export interface Env {
  DB: D1Database;
  FILES: R2Bucket;
  /** Wake-ups only, each with the id of the message it was made for. */
  OUTBOX: Queue<{ id: string }>;
  ASSETS: Fetcher;
  RATE_LIMIT_SESSION: RateLimit;
  RATE_LIMIT_PUBLIC: RateLimit;
  /** Signs session tokens (HS256); at least 32 characters. */
  SESSION_SECRET: string;
  /** The former one, for as long as its last tokens live (a reviewer's, eight hours), when the secret is changed. */
  SESSION_SECRET_BEFORE?: string;
  /** Keys hashes and links that must outlive a session secret. */
  SERVER_KEY: string;
  /** The former one: what is kept encrypted under it is still read when the key is changed. */
  SERVER_KEY_BEFORE?: string;
  /** Where the Worker is reached, e.g. "https://vidare.example.se". */
  PUBLIC_URL?: string;
  RESEND_API_KEY?: string;
  RESEND_BASE_URL?: string;
  /** Signs Resend's webhooks ("whsec_…"); without it none is taken. */
  RESEND_WEBHOOK_SECRET?: string;
  /** Set by the local entry only: takes the mail when there is no key. */
  CAPTURE_MAIL?: Sender;
}
