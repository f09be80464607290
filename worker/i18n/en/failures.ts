import type { failures as source } from "../sv/failures.ts";

export const failures: Record<keyof typeof source, string> = {
  "failure.application_deleted": "Stopped because the application has been deleted.",
  "failure.predecessor_cancelled": "Stopped together with the message it belonged to.",
  "failure.guest_revoked": "Stopped because the link in the message is no longer valid.",
  "failure.suppressed": "The address is blocked because earlier messages did not arrive.",
  "failure.address_changed": "Not sent because the candidate has a new e-mail address.",
  "failure.protected_since":
    "Stopped because the candidate’s identity has been protected since it was planned.",
  "failure.not_anonymous":
    "Stopped because an attached file has been replaced or is no longer marked as anonymised.",
  "failure.unknown_outcome":
    "The e-mail service never answered, so it is unclear whether the message went out. Check before you send it again.",
  "failure.no_provider": "Waiting because no e-mail service is connected.",
  "failure.rate_limited": "Waiting because many messages are being sent at the same time.",
  "failure.daily_quota": "Waiting because today’s quota with the e-mail service is used up.",
  "failure.monthly_quota": "Waiting because this month’s quota with the e-mail service is used up.",
  "failure.provider_key": "Waiting because the e-mail service does not accept our key.",
  "failure.sender_not_verified":
    "Waiting because the e-mail service has not approved the sender yet.",
  "failure.storage_unavailable": "Waiting because the attachments could not be read.",
  "failure.no_answer": "The e-mail service is not answering. Another attempt follows shortly.",
  "failure.provider_error": "The e-mail service had an error. Another attempt follows shortly.",
  "failure.in_progress": "The e-mail service is still working on the message.",
  "failure.recipient_refused": "The e-mail service does not accept the recipient’s address.",
  "failure.sender_refused": "The e-mail service does not accept the sender’s address.",
  "failure.content_refused": "The e-mail service did not accept the message.",
  "failure.attachment_refused": "The e-mail service did not accept an attachment.",
  "failure.attachment_missing": "An attachment no longer exists.",
  "failure.payload_changed":
    "The e-mail service already has another version of the message. Check before you send it again.",
  "failure.bounced":
    "Bounced: the address does not exist or does not accept e-mail. Correct the address before you write again.",
  "failure.bounced_for_now":
    "Bounced: the mailbox did not accept it just then, for example because it is full. Try again later, or call.",
  "failure.complained":
    "The recipient has marked the message as spam, so nothing more is sent to the address. Get in touch in another way.",
  "failure.provider_gave_up":
    "The e-mail service could not send the message. Try again, or get in touch in another way.",
  "failure.provider_suppressed":
    "The e-mail service has blocked the address, for everybody on the same account. Correct the address, or ask whoever runs the service to lift the block.",
  "failure.slow_mailbox":
    "The recipient’s mail server does not accept it yet. The e-mail service keeps trying.",
  "failure.unsubscribed":
    "The recipient has opted out of bulk mail. Write to the candidate individually instead.",
  "suppression.bounced":
    "E-mail to the address bounces, so nothing more is sent there until it is corrected.",
  "suppression.complained":
    "The recipient has marked e-mail from here as spam, so nothing more is sent to the address.",
  "suppression.unsubscribed": "Has opted out of bulk mail. Individual messages still arrive.",
  "failure.code_ended":
    "Stopped, because the code was no longer valid by the time it could be sent. The reviewer can ask for a new one.",
  "failure.not_ready":
    "Waiting, because the message could not be made ready to send. Tell whoever runs the service.",
  "failure.no_public_url":
    "Waiting, because the service’s own address (PUBLIC_URL) is not set. Tell whoever runs the service.",
};
