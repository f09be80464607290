/** What plans say before anything happens. `{name}` is replaced with the note's parameter. */
export const notes = {
  "plan.no-address":
    "E-postadress saknas, så inget meddelande kan skickas. Lägg till en adress eller välj att inte skicka något.",
  "plan.suppressed-bounced":
    "E-post till {address} är stoppad eftersom ett tidigare utskick studsade. Ändra adressen först.",
  "plan.suppressed-complained":
    "{address} har markerat e-post härifrån som skräppost, så inget mer skickas dit. Hör av dig på annat sätt, eller ändra adressen.",
  "plan.suppressed-unsubscribed":
    "Den som har {address} har tackat nej till massutskick. Skriv till kandidaten enskilt i stället.",
  "plan.unreachable":
    "Inget skickas till {address}: ett tidigare utskick dit har studsat eller markerats som skräppost.",
  "plan.copy-no-address":
    "Din e-postadress är inte känd här, så ingen kopia kan skickas till dig. Avmarkera kopian.",
  "plan.copy-unreachable":
    "Du får ingen kopia: ett tidigare utskick till {address} har studsat eller markerats som skräppost.",
  "plan.empty-field": "”{field}” saknas för {name}, så meddelandet skickas inte.",
  "plan.empty-own-field":
    "”{field}” saknas för den som skickar meddelandet, så det skickas inte. Ta bort fältet eller skriv uppgiften själv.",
  "plan.other-language": "”{field}” är skrivet på {language}, och meddelandet skickas på {used}.",
  "plan.language-fallback":
    "{name} har valt ett språk som saknar texter ({language}). Meddelandet skickas på {used}.",
  "plan.no-own-address":
    "Mejlet innehåller en personlig länk, och tjänstens egen adress (PUBLIC_URL) är inte inställd. Säg till den som driver tjänsten.",
  "plan.clipped":
    "Meddelandet är så långt att Gmail bara visar början av det. Korta det, eller bifoga en del som fil.",
  "plan.too-long": "Meddelandet är för långt för att skickas med e-post.",
  "plan.needs-password": "Filen {filename} kräver lösenord för att öppnas.",
  "identity.letter": "Det personliga brevet innehåller personnummer, som döljs.",
  "identity.letter-clear":
    "Det personliga brevet innehåller personnummer, som lämnas ut i klartext.",
  "identity.answer": "Svaret på ”{question}” innehåller personnummer, som döljs.",
  "identity.answer-clear":
    "Svaret på ”{question}” innehåller personnummer, som lämnas ut i klartext.",
  "identity.file":
    "Filnamnet ”{filename}” innehåller personnummer, som döljs. Filens innehåll ändras inte.",
  "identity.file-clear":
    "Filnamnet ”{filename}” innehåller personnummer, som lämnas ut i klartext.",
  "plan.cancels-message": "”{subject}”, som väntar på att skickas, stoppas.",
  "plan.cannot-cancel-message":
    "”{subject}” håller redan på att skickas till {to} och kan inte stoppas.",
  "plan.sent-at-once": "Meddelandet skickas direkt och kan inte ångras.",
  "plan.sent-after-hold": "Meddelandet går inte att ta tillbaka när det väl har skickats.",
  "plan.others": "Ansökan till {project} påverkas inte ({status}).",
  "plan.duplicate-in-selection":
    "Samma person finns två gånger i urvalet. Den här raden hoppas över.",
  "time.past": "Tiden har redan passerat.",
  "time.gap": "Klockslaget finns inte den dagen, eftersom klockan ställs om till sommartid.",
  "time.far": "Välj en tid inom ett år.",
  "message-kind.test-copy": "Testmejl",
  "secret.link": "[personlig länk]",
  "secret.code": "[kod]",
  "secret.password": "[tillfälligt lösenord]",
  "undo.message-cancelled": "”{subject}” skickas inte.",
  "undo.message-sent": "”{subject}” har redan skickats till {to} och kan inte tas tillbaka.",
  "undo.message-sending": "”{subject}” håller redan på att skickas till {to} och kan inte stoppas.",
  "undo.message-leaves": "”{subject}” skickas ändå, så att mötet försvinner ur kalendern.",
  "undo.message-returns": "”{subject}” är på väg igen och skickas strax efter att du har ångrat.",
  "undo.message-returns-at": "”{subject}” är på väg igen och skickas som planerat {at}.",
  "undo.message-returns-stranded": "”{subject}” kommer tillbaka men skickas inte som det är.",
  "undo.restored": "Ansökan kommer tillbaka till projektet.",
  "undo.deleted-again": "Ansökan flyttas till Raderade ansökningar igen.",
  "language.sv": "svenska",
  "language.en": "engelska",
  "language.fi": "finska",
  "language.no": "norska",
  "language.nb": "norska",
  "language.da": "danska",
  "language.de": "tyska",
  "language.se": "nordsamiska",
  "language.ar": "arabiska",
  "language.uk": "ukrainska",
  "language.pl": "polska",
  "language.so": "somaliska",
  "language.fa": "persiska",
  "language.es": "spanska",
  "language.fr": "franska",
  "language.tr": "turkiska",
  "merge.candidate.first_name": "Kandidatens förnamn",
  "merge.candidate.last_name": "Kandidatens efternamn",
  "merge.candidate.name": "Kandidatens namn",
  "merge.candidate.greeting_name": "Namn att hälsa med",
  "merge.application.date": "Dagen då ansökan kom in",
  "merge.application.reference": "Ansökans referens",
  "merge.project.title": "Projektets namn",
  "merge.project.department": "Avdelning",
  "merge.organisation.name": "Organisationens namn",
  "merge.recruiter.name": "Ditt namn",
  "merge.recruiter.title": "Din titel",
  "merge.recruiter.phone": "Ditt telefonnummer",
  "merge.recruiter.email": "Din e-postadress",
  "sample.application.reference": "A-70025",
  "sample.recruiter.title": "HR-specialist",
  "sample.recruiter.phone": "08-465 004 12",
  "sample.recruiter.email": "kim.ek@example.com",
  "sample.project": "Systemutvecklare",
  "sample.department": "Digitalisering",
} as const;
