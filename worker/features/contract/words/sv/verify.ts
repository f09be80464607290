/** Words of the page on which anybody checks a contract's file. */
export const words = {
  "verify.heading": "Är kontraktet äkta?",
  "verify.lead":
    "Har du fått ett anställningskontrakt som fil? Här ser du om det är utfärdat härifrån och om det är den senaste versionen.",
  "verify.calm":
    "Filen stannar på din enhet. Bara dess kontrollsumma jämförs, och inga personuppgifter visas.",
  "verify.file": "Kontraktet som PDF",
  "verify.choose": "Välj fil",
  "verify.drop": "eller släpp den här",
  "verify.working": "Kontrollerar {filename} …",
  "verify.current": "Kontraktet är äkta",
  "verify.current-more":
    "{filename} är version {number} av ett kontrakt som {organisation} har utfärdat. Det är den senaste versionen, och inget i filen är ändrat.",
  "verify.superseded": "Det finns en nyare version",
  "verify.superseded-more":
    "{filename} är äkta: version {number} av ett kontrakt som {organisation} har utfärdat. Men det har ersatts av version {newer}.",
  "verify.withdrawn": "Kontraktet gäller inte längre",
  "verify.withdrawn-more":
    "{filename} är äkta: version {number} av ett kontrakt som {organisation} har utfärdat. Men det gäller inte längre.",
  "verify.unknown": "Filen är okänd",
  "verify.unknown-more":
    "{filename} är inget kontrakt som har skickats härifrån, eller så har filen ändrats efteråt. Det räcker att den har sparats om, eller skrivits ut och skannats. Även kontrakt som är raderade är okända. Be den som gav dig filen om originalet.",
  "verify.sum": "Filens kontrollsumma (SHA-256):",
  "verify.unread": "Filen gick inte att läsa. Välj den igen.",
  "verify.rate_limited": "Det blev många försök på kort tid. Vänta en minut och försök igen.",
  "verify.unsent": "Det gick inte att kontrollera. Se efter att du är ansluten och försök igen.",
} as const;
