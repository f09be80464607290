/** Words of rejecting. */
export const words = {
  "reject.reason": "Avslagsorsak",
  "reject.reason-hint": "För statistiken. Kandidaten ser den inte.",
  "reject.reason-hint-many":
    "För statistiken. Kandidaterna ser den inte. Du kan välja en annan orsak för någon när du granskar.",
  "reject.type": "Besked till kandidaten",
  "reject.type-email": "E-post",
  "reject.type-email-hint": "Kandidaten får beskedet som ett meddelande",
  "reject.type-letter": "Brev",
  "reject.type-letter-hint": "Beskedet skrivs som en pdf att skriva ut och posta",
  "reject.type-none": "Inget besked",
  "reject.type-none-hint": "Bara statusen ändras",
  "reject.row-reason": "Avslagsorsak för {name}",
  "do.reject": "Skicka avslag",
  "do.reject-letter": "Ge avslag och skriv brevet",
  "do.reject-silently": "Registrera avslag",
  "done.reject": "{name} har fått avslag",
  "waits.reject": "Avslag registrerat, beskedet till {name} skickas {when}",
} as const;
