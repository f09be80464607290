/** Words of withdrawing. */
export const words = {
  "withdraw.source": "Hur fick du veta det?",
  "withdraw.source-phone": "Per telefon",
  "withdraw.source-email": "Per e-post",
  "withdraw.source-invitation": "Svar på en intervjukallelse",
  "withdraw.source-link": "Kandidatens egen länk",
  "withdraw.reason": "Skäl",
  "withdraw.reason-none": "Inget skäl angivet",
  "withdraw.notify": "Bekräfta för kandidaten med e-post",
  "withdraw.notify-hint": "Ett kort tack och besked om att ansökan är avslutad",
  "do.withdraw": "Registrera",
  "done.withdraw": "{name} har dragit sig ur",
  "waits.withdraw": "Avhopp registrerat, bekräftelsen till {name} skickas {when}",
} as const;
