/** What this feature's plans, undos, mail and errors say. */
export const notes = {
  "merge.interview.kind": "Intervju eller informationsmöte",
  "merge.interview.times": "Tider att välja på",
  "merge.interview.time": "Mötets tid",
  "merge.interview.time_before": "Mötets tid, innan den flyttades",
  "merge.interview.place": "Mötets plats",
  "merge.interview.length": "Mötets längd",
  "merge.interview.answer_by": "Svara senast",
  "merge.interview.link": "Länk till svarssidan",
  "merge.host.name": "Namnet på den som deltar",
  "merge.host.link": "Länk till sidan för den som deltar",
  "sample.host.name": "Sara Lind",
  "sample.interview.kind": "en intervju",
  "sample.interview.time_before": "fredag 4 december 2026 kl. 10:00–10:45 (Stockholm, UTC+1)",
  "sample.interview.length": "45 minuter",
  "sample.interview.place": "Stadshuset, rum 214",
  "interview.a-interview": "en intervju",
  "interview.a-information-meeting": "ett informationsmöte",
  "interview.title-interview": "Intervju: {project}",
  "interview.title-information-meeting": "Informationsmöte: {project}",
  "interview.by-phone": "Per telefon",
  "interview.by-video": "Videomöte, länken finns på svarssidan",
  "interview.place-open": "Meddelas senare",
  "interview.several-times": "en av flera tider",
  "interview.minutes": "{n} minuter",
  "interview.opens-interview": "{n} intervjutider erbjuds, med svar senast den {by}.",
  "interview.opens-information-meeting":
    "{n} tider för informationsmöte erbjuds, med svar senast den {by}.",
  "interview.hosts-told": "{n} som deltar får ett mejl med en länk till en egen sida.",
  "interview.host-suppressed":
    "{name} får inget mejl, eftersom mejl till {address} inte kommer fram. Hör av dig på annat sätt.",
  "merge.host.days": "Dagar som inte går",
  "merge.reply.short": "Svaret i korthet",
  "merge.reply.more": "Mer om svaret",
  "sample.host.days": "1 december 2026",
  "sample.reply.short": "tackar ja",
  "sample.reply.more": "tisdag 1 december 2026 kl. 09:00–09:45",
  "interview.reply-accept": "tackar ja",
  "interview.reply-other-time": "vill ha en annan tid",
  "interview.reply-decline": "tackar nej",
  "interview.reply-withdraw": "har dragit sig ur",
  "interview.reply-stays": "Ansökan ligger kvar.",
  "interview.reply-ended": "Ansökan är avslutad.",
  "interview.reply-left": "Tiden {at} är ledig igen.",
  "interview.half-morning": "{day}, förmiddag",
  "interview.half-afternoon": "{day}, eftermiddag",
  "interview.day-suggestion": "{day}. Förslag: {suggestion}",
  "interview.days-none": "Inga förhinder längre.",
  "interview.reminds": "Den som inte har svarat påminns {at}.",
  "interview.same-for-all":
    "Alla {n} får samma framförhållning, samma längd och samma information.",
  "interview.first-come":
    "Den som svarar först får välja först. Ingen ser vilka andra som är inbjudna.",
  "interview.replaces": "En tidigare inbjudan utan svar slutar gälla.",
  "interview.no-pay":
    "Lönespannet saknas. Kandidaten har rätt att få veta det före intervjun (direktiv (EU) 2023/970, artikel 5).",
  "interview.few-seats": "Det finns {n} platser för {all} inbjudna.",
  "interview.slots-overlap":
    "Tider överlappar varandra. När en av dem väljs går de andra inte att välja, eftersom samma personer deltar.",
  "interview.host-elsewhere":
    "{name} har redan ett möte den {day}, kl. {times}. Kandidaterna kan inte välja en tid då.",
  "interview.hour-twice":
    "Klockan ställs om den {day}, och timmen kommer två gånger. Den första av dem gäller.",
  "interview.no-address":
    "{name} har ingen e-postadress. Ring, och registrera svaret när du har fått det.",
  "interview.tell-by-phone": "Kandidaten har ingen e-postadress och får inget kvitto.",
  "interview.meets-already": "{name} har redan en bokad tid. Den gäller fortfarande.",
  "interview.already-in": "Kandidaten är redan inbjuden till de här tiderna.",
  "interview.one-project":
    "En inbjudan gäller kandidater i ett och samma projekt. Välj bara kandidater från ett projekt.",
  "interview.other-project": "Inbjudan hör till ett annat projekt.",
  "interview.slot-twice": "Tiden finns redan i listan.",
  "interview.no-slots": "Lägg till minst en tid.",
  "interview.too-soon": "Alla tider börjar för snart. Kandidaten behöver minst två timmar på sig.",
  "interview.past-deadline": "Välj en dag som inte har passerat.",
  "interview.late-deadline": "Sista svarsdagen ligger efter den sista tiden. Välj en tidigare dag.",
  "interview.not-open": "Inbjudan gäller inte längre.",
  "interview.changed-meanwhile": "Inbjudan har ändrats sedan du läste den.",
  "interview.slot-closed": "Tiden går inte att välja längre.",
  "interview.slot-taken": "Tiden är redan tagen.",
  "interview.too-late": "Det är för sent att svara så.",
  "interview.no-wish": "Välj minst en halvdag, eller skriv vad som passar.",
  "interview.seat": "Tiden {at} bokas.",
  "interview.seat-left": "Tiden {at} blir ledig för andra.",
  "interview.meeting-off": "Den bokade tiden ställs in.",
  "interview.invitation-off": "Inbjudan till intervju slutar gälla.",
  "interview.mail-after-meeting":
    "Beskedet skulle skickas först efter den bokade intervjun. Välj en tidigare tid, eller ställ in intervjun först.",
  "interview.cancel-first":
    "Kandidaten har en bokad tid. Ställ in mötet först, så att hen får veta det.",
  "interview.took-place": "Mötet registreras som genomfört.",
  "interview.no-show": "Mötet registreras som uteblivet.",
  "interview.not-yet": "Mötet har inte börjat än.",
  "interview.recorded-already": "Det är redan registrerat.",
  "interview.time-moves": "Tiden {at} flyttas till {to}.",
  "interview.others-see": "Den som inte har bokat tiden ser den nya på sin svarssida.",
  "interview.confirms-anew": "Platsen är kvar, och kandidaten ombeds bekräfta den nya tiden.",
  "interview.move-by-phone":
    "Kandidaten har ingen e-postadress. Ring, och registrera svaret när du har fått det.",
  "interview.no-slot": "Välj en av tiderna i inbjudan.",
  "interview.begun": "Mötet har redan börjat.",
  "interview.same-time": "Mötet har redan den tiden. Välj en annan.",
  "interview.host-away": "Någon av dem som träffar kandidaten är bokad på annat håll då.",
  "interview.host-away-free":
    "Någon av dem som träffar kandidaten är bokad på annat håll då. Ingen kan välja tiden så länge det är så.",
  "interview.move-together":
    "Fler har bokat samma tid ({n}). Flytta den för alla på en gång, så att alla får veta det.",
  "interview.invitation-waits":
    "En inbjudan med den gamla tiden har inte skickats än. Vänta tills den har gått, eller ångra den.",
  "interview.short-notice": "Den nya tiden är om mindre än två timmar.",
  "interview.first-hour":
    "Klockan ställs om den dagen, och timmen kommer två gånger. Den första av dem gäller.",
  "interview.cancel-leaves-first":
    "Avbokningen har inte skickats än, och raderas ansökan når den inte fram. Vänta tills den har gått.",
  "undo.time-returns": "Tiden {at} gäller igen.",
  "undo.invitation-taken-back": "Inbjudan tas tillbaka, och länken slutar fungera.",
  "undo.answer-removed": "Svaret tas bort, och kandidaten kan svara på nytt.",
  "undo.invitation-returns": "Inbjudan gäller igen.",
  "undo.meeting-anew": "Den bokade tiden kommer inte tillbaka. Kandidaten behöver välja på nytt.",
  "field.invalid_link": "Skriv en adress som börjar med https://",
  "reason.seat_taken": "Tiden blev just tagen. Välj en annan.",
  "reason.slot_closed": "Tiden går inte att välja längre.",
  "reason.too_late_to_answer": "Det är för sent att svara så. Hör av dig till {asker}.",
  "reason.interview_beyond":
    "Till tiderna är också andra inbjudna, som din behörighet inte gäller.",
  "reason.day_over": "Dagen har passerat.",
  "reason.interview_over": "Inbjudan gäller inte längre.",
  "feed.name": "Intervjuer hos {organisation}",
  "feed.many": "{title} ({n})",
  "failure.meeting_changed": "Stoppades, eftersom mötet har ändrats eller ställts in.",
  "exported.interview_invitations":
    "intervjuer och möten som du har kallats till, och vad du har svarat",
  "exported.interview_needs": "vad du har sagt att du behöver vid en intervju",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
