/** Words of sending e-mail. */
export const words = {
  "send-email.recipient": "Till",
  "send-email.recipient-many": "Var och en får sitt eget meddelande",
  "send-email.from": "Från",
  "do.send-email": "Skicka",
  "done.send-email": "Meddelandet till {name} är på väg",
} as const;
