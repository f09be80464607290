import type { words as source } from "../sv/form.ts";

export const words: Record<keyof typeof source, string> = {
  "withdraw.source": "How do you know?",
  "withdraw.source-phone": "By phone",
  "withdraw.source-email": "By e-mail",
  "withdraw.source-invitation": "Answer to an interview invitation",
  "withdraw.source-link": "The candidate’s own link",
  "withdraw.reason": "Reason",
  "withdraw.reason-none": "No reason given",
  "withdraw.notify": "Send the candidate a confirmation",
  "withdraw.notify-hint": "A short thank-you, saying that the application is closed",
  "do.withdraw": "Record",
  "do.withdraw-and-send": "Record and send",
  "done.withdraw": "{name} has withdrawn",
  "waits.withdraw": "Withdrawal registered, the confirmation to {name} leaves {when}",
};
