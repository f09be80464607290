import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "reject.reason": "Reason",
  "reject.reason-hint": "For statistics. The candidate does not see it.",
  "reject.reason-hint-many":
    "For statistics, the candidates do not see it. You can choose another reason for someone when you review.",
  "reject.type": "Answer to the candidate",
  "reject.type-email": "E-mail",
  "reject.type-email-hint": "The candidate gets the answer as a message",
  "reject.type-none": "No answer",
  "reject.type-none-hint": "Only the status changes",
  "reject.row-reason": "Reason for {name}",
  "do.reject": "Send rejection",
  "do.reject-silently": "Register rejection",
  "done.reject": "{name} has been rejected",
  "waits.reject": "Rejection registered, {name} is told {when}",
};
