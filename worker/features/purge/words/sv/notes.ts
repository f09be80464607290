/** What this feature's plans, undos and errors say. */
export const notes = {
  "purge.application": "Ansökan, brev och svar raderas.",
  "purge.messages": "Meddelanden som raderas med sitt innehåll: {count}.",
  "purge.files": "Filer som raderas: {count}.",
  "purge.profile": "Personen tas bort ur kandidatbanken.",
  "purge.candidate": "Kandidaten raderas också, eftersom inget annat finns sparat om personen.",
  "purge.candidate-stays":
    "Kandidaten finns kvar, eftersom det finns en annan ansökan, en sparad profil eller en anställning.",
  "purge.candidate-unless":
    "Kandidaten och filerna raderas också, om inget annat finns sparat om personen.",
  "purge.profile-stays":
    "Personen finns kvar i kandidatbanken, eftersom en annan ansökan är sparad där.",
  "purge.log-stays": "I händelseloggen står bara kvar vad som gjordes och när.",
  "purge.defence":
    "Bevarandetiden löper till och med den {until}. Fram till dess kan ansökan behövas som underlag om urvalet ifrågasätts.",
  "purge.defence-not-started":
    "Bevarandetiden har inte börjat löpa, eftersom projektet fortfarande är öppet.",
  "purge.final": "Det går inte att ångra.",
  "purge.type-reference": "Skriv {reference} för att bekräfta.",
  "purge.decision-needed": "Ange gallringsbeslutets diarienummer.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
