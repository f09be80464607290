/** Words of saving a candidate with a login; the rest are those of saving. */
export const words = {
  "do.save-and-send-login": "Spara och skicka inloggning",
  "do.save-ask-and-send-login": "Fråga och skicka inloggning",
  "done.save-and-send-login": "{name} är sparad och får inloggningen med e-post",
  "waits.save-and-send-login": "{name} är sparad, inloggningen skickas {when}",
  "done.save-ask-and-send-login": "{name} tillfrågas om att sparas och får inloggningen med e-post",
  "waits.save-ask-and-send-login": "Frågan till {name} skickas {when}, med inloggningen",
} as const;
