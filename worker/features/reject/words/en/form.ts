import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "reject.reason": "Reason for rejection",
  "reject.reason-hint": "For statistics. The candidate does not see it.",
  "reject.reason-hint-many":
    "For statistics. The candidates do not see it. You can choose another reason for someone when you review.",
  "reject.type": "Message to the candidate",
  "reject.type-email": "E-mail",
  "reject.type-email-hint": "The candidate is told by e-mail",
  "reject.type-letter": "Letter",
  "reject.type-letter-hint": "The letter is written as a PDF to print and post",
  "reject.type-none": "No message",
  "reject.type-none-hint": "Only the status changes",
  "reject.row-reason": "Reason for rejecting {name}",
  "do.reject": "Send rejection",
  "do.reject-letter": "Reject and write the letter",
  "do.reject-silently": "Record rejection",
  "done.reject": "{name} has been rejected",
  "waits.reject": "Rejection registered, {name} is told {when}",
};
