/** What the API tells a reviewer. `anchor.*` stand at the steps of the scale. */
export const review = {
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
  "reason.code_unreachable":
    "Mejl till din adress studsar, så koden når dig inte. Hör av dig till {asker}.",
  "reason.no_code": "Det behövs ingen kod för den här granskningen.",
  "field.wrong_code": "Koden stämmer inte. Kontrollera siffrorna och försök igen.",
  "field.ended_code": "Koden gäller inte längre. Be om en ny.",
  "field.score_unrated": "Betyg lämnas bara på den som du bedömer.",
  "field.incomplete": "Bedömningen är inte klar.",
} as const;
