/** What this feature's plans, undos and errors say. */
export const notes = {
  "merge.reviewer.name": "Granskarens namn",
  "merge.panel.deadline": "Granskning senast",
  "merge.panel.link": "Länk till granskningen",
  "merge.panel.code": "Kod",
  "sample.reviewer.name": "Robin Berg",
  "undo.panel-left": "Kandidaten tas bort ur granskningen.",
  "undo.panel-message-cancelled": "”{subject}” till {to} skickas inte.",
  "undo.reviewer-let-go": "{name} granskar inte längre, och länken slutar fungera.",
  "undo.reviewer-stays": "{name} har redan öppnat granskningen och är kvar i panelen.",
  "undo.deadline-stays": "Panelens sista svarsdag är fortfarande den {deadline}.",
  "undo.panel-returns": "Kandidaten kommer tillbaka till granskningen.",
  "panel.candidate-leaves": "Tas bort ur granskningen.",
  "panel.opens": "En granskningspanel öppnas, med svar senast den {deadline}.",
  "panel.later-deadline": "Panelens sista svarsdag flyttas till den {deadline}.",
  "panel.keeps-deadline":
    "Panelens sista svarsdag är redan den {deadline}. Den gäller i stället för dagen du valde.",
  "panel.may-be-read": "Granskarna får veta att kandidaten har rätt att läsa det de skriver.",
  "panel.code-sent": "Externa granskare bekräftar en kod som skickas med e-post.",
  "panel.handed-in":
    "{n} av granskarna har redan lämnat in. Den som har gjort det kan svara om de nya kandidaterna först när du låter dem ändra sina svar.",
  "panel.one-project":
    "En panel granskar kandidater i ett och samma projekt. Välj bara kandidater från ett projekt.",
  "panel.other-project": "Panelen hör till ett annat projekt.",
  "panel.protected":
    "{name} har skyddade personuppgifter: adress, telefon och filer visas inte för granskarna.",
  "panel.nothing-left": "När allt som kan röja {name} är borttaget finns inget kvar att läsa.",
  "panel.reviews-oneself": "En granskare har samma e-postadress som kandidaten.",
  "panel.already-in": "Kandidaten finns redan i panelen.",
  "panel.past-deadline": "Välj en dag som inte har passerat.",
  "panel.suppressed": "{name} får ingen inbjudan, eftersom mejl till {address} kommer inte fram.",
  "panel.mail-suppressed": "{name} får inget mejl, eftersom mejl till {address} kommer inte fram.",
  "panel.reminder-waits": "En påminnelse till {name} är redan på väg, så inget mer skickas.",
  "panel.reopens":
    "{name} kan ändra sina svar, och de räknas inte in förrän de har lämnats in på nytt.",
  "panel.is-open": "Granskningen är redan öppen för {name}, så inget skickas.",
  "panel.sent-late":
    "Inbjudan skulle skickas först efter sista svarsdagen. Välj en tidigare tid eller en senare dag.",
  "panel.late-deadline": "Välj en dag inom {days} dagar.",
  "panel.nobody": "Lägg till minst en granskare.",
  "panel.too-many": "En panel har högst {max} granskare.",
  "panel.too-many-candidates":
    "En panel har högst {max} kandidater. Dela upp dem på flera paneler.",
  "panel.reviewer-twice": "Granskaren finns redan i listan.",
  "reason.reviewer_revoked": "Granskaren har tagits bort ur panelen.",
  "reason.reviewer_unreachable":
    "Mejl till {name} kommer inte fram. Ta bort granskaren och bjud in på nytt med en annan adress.",
  "reason.reviewer_not_invited": "Ingen inbjudan har skickats till granskaren än.",
  "reason.reviewer_submitted": "Granskaren har redan lämnat in.",
  "reason.panel_beyond": "I panelen finns kandidater som din behörighet inte gäller.",
  "field.already_reviewer": "Finns redan i panelen.",
  "field.reviewed_there": "Är kandidat i panelen.",
  "field.has_seen": "Har sett vad andra har svarat och kan därför inte granska i den här panelen.",
  "failure.panel_over":
    "Stoppades, eftersom sista svarsdagen har passerat eller ingen kandidat är kvar att granska.",
  "failure.review_submitted": "Stoppades, eftersom granskaren redan har lämnat in.",
  "anchor.1": "Passar inte alls",
  "anchor.2": "Passar dåligt",
  "anchor.3": "Passar mindre bra",
  "anchor.4": "Passar delvis",
  "anchor.5": "Passar bra",
  "anchor.6": "Passar mycket bra",
  "anchor.7": "Passar utmärkt",
  "review.candidate": "Kandidat {number}",
  "reason.submitted":
    "Du har redan lämnat in din granskning. Be den som bjöd in dig att öppna den igen om något ska ändras.",
  "reason.panel_over": "Sista svarsdagen har passerat.",
  "reason.changed_elsewhere":
    "Dina svar har ändrats på en annan enhet. Läs igenom dem som de står nu och lämna in igen.",
  "reason.nobody_to_review": "Ingen kandidat är kvar att granska.",
  "reason.left_panel": "Kandidaten är inte längre med i granskningen.",
  "field.score_unrated": "Betyg lämnas bara på den som du bedömer.",
  "field.incomplete": "Bedömningen är inte klar.",
  "exported.panel_candidates":
    "när andra har bedömt din ansökan, och vilka utanför organisationen som har sett den",
  "exported.ratings": "betyg och kommentarer om din ansökan",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
