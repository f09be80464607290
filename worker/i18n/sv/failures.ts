/** Why a message has not gone out, at its line in the receipt and the history. */
export const failures = {
  "failure.application_deleted": "Stoppades, eftersom ansökan är raderad.",
  "failure.predecessor_cancelled": "Stoppades tillsammans med meddelandet det hörde ihop med.",
  "failure.guest_revoked": "Stoppades, eftersom länken i meddelandet inte gäller längre.",
  "failure.suppressed": "Adressen är spärrad, eftersom tidigare utskick inte kom fram.",
  "failure.address_changed": "Skickades inte, eftersom kandidaten har fått en ny e-postadress.",
  "failure.protected_since":
    "Stoppades, eftersom kandidaten har fått skyddade personuppgifter sedan det planerades.",
  "failure.not_anonymous":
    "Stoppades, eftersom en bifogad fil har bytts ut eller inte längre är märkt som avidentifierad.",
  "failure.unknown_outcome":
    "E-posttjänsten svarade aldrig, så det är oklart om meddelandet kom fram. Kontrollera innan du skickar igen.",
  "failure.no_provider": "Väntar, eftersom ingen e-posttjänst är kopplad.",
  "failure.rate_limited": "Väntar, eftersom många meddelanden skickas samtidigt.",
  "failure.daily_quota": "Väntar, eftersom dagens kvot hos e-posttjänsten är slut.",
  "failure.monthly_quota": "Väntar, eftersom månadens kvot hos e-posttjänsten är slut.",
  "failure.provider_key": "Väntar, eftersom e-posttjänsten inte godtar vår nyckel.",
  "failure.sender_not_verified":
    "Väntar, eftersom e-posttjänsten inte har godkänt avsändaren ännu.",
  "failure.storage_unavailable": "Väntar, eftersom bilagorna inte gick att läsa.",
  "failure.no_answer": "E-posttjänsten svarar inte. Ett nytt försök görs snart.",
  "failure.provider_error": "Fel hos e-posttjänsten. Ett nytt försök görs snart.",
  "failure.in_progress": "E-posttjänsten arbetar fortfarande med meddelandet.",
  "failure.recipient_refused": "E-posttjänsten godtar inte mottagarens adress.",
  "failure.sender_refused": "E-posttjänsten godtar inte avsändarens adress.",
  "failure.content_refused": "E-posttjänsten godtog inte meddelandet.",
  "failure.attachment_refused": "E-posttjänsten godtog inte en bilaga.",
  "failure.attachment_missing": "En bilaga finns inte längre.",
  "failure.payload_changed":
    "E-posttjänsten har redan en annan version av meddelandet. Kontrollera innan du skickar igen.",
  "failure.bounced":
    "Studsade: adressen finns inte eller tar inte emot e-post. Rätta adressen innan du skriver igen.",
  "failure.bounced_for_now":
    "Studsade: brevlådan tog inte emot just då, till exempel för att den är full. Försök igen senare, eller ring.",
  "failure.complained":
    "Mottagaren har markerat meddelandet som skräppost, så inget mer skickas till adressen. Hör av dig på annat sätt.",
  "failure.provider_gave_up":
    "E-posttjänsten kunde inte skicka meddelandet. Försök igen, eller hör av dig på annat sätt.",
  "failure.provider_suppressed":
    "E-posttjänsten har spärrat adressen, för alla som använder samma konto. Rätta adressen, eller be den som driver tjänsten häva spärren.",
  "failure.slow_mailbox":
    "Mottagarens e-postserver tar inte emot ännu. E-posttjänsten försöker igen.",
  "failure.unsubscribed":
    "Mottagaren har tackat nej till massutskick. Skriv till kandidaten enskilt i stället.",
  "suppression.bounced":
    "E-post till adressen studsar, så inget mer skickas dit förrän den har rättats.",
  "suppression.complained":
    "Mottagaren har markerat e-post härifrån som skräppost, så inget mer skickas till adressen.",
  "suppression.unsubscribed": "Har tackat nej till massutskick. Enskilda meddelanden kommer fram.",
  "failure.code_ended":
    "Stoppades, eftersom koden inte gällde längre när den kunde skickas. Granskaren kan be om en ny.",
  "failure.not_ready":
    "Väntar, eftersom mejlet inte kunde göras i ordning. Säg till den som driver tjänsten.",
  "failure.no_public_url":
    "Väntar, eftersom tjänstens egen adress (PUBLIC_URL) inte är inställd. Säg till den som driver tjänsten.",
} as const;
