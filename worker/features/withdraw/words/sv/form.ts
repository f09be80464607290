/** Words of withdrawing. */
export const words = {
  "withdraw.source": "Hur fick du veta det?",
  "withdraw.source-phone": "Per telefon",
  "withdraw.source-email": "Per e-post",
  "withdraw.source-invitation": "Svar på en intervjukallelse",
  "withdraw.source-link": "Kandidatens egen länk",
  "withdraw.reason": "Orsak",
  "withdraw.reason-none": "Ingen orsak angiven",
  "withdraw.notify": "Skicka bekräftelse till kandidaten",
  "withdraw.notify-hint": "Ett kort tack och besked om att ansökan är avslutad",
  "do.withdraw": "Registrera",
  "do.withdraw-and-send": "Registrera och skicka",
  "done.withdraw": "{name} har dragit sig ur",
  "waits.withdraw": "Avhopp registrerat, bekräftelsen till {name} skickas {when}",
} as const;
