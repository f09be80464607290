/** What is said of a person's own data, in plans, archives and problems. */
export const notes = {
  "column.files": "Filer",
  "merge.person.code": "Kod",
  "merge.person.address": "Den nya adressen",
  "sample.person.code": "123 456",
  "sample.person.address": "k•••@example.com",
  "person.some-job": "ett jobb",
  "person.basis-consent": "Du har sagt ja till det.",
  "person.basis-public-interest":
    "Det behövs för en uppgift av allmänt intresse. Du har rätt att invända.",
  "person.basis-legitimate-interest":
    "Arbetsgivaren bedömer att den har ett berättigat intresse. Du har rätt att invända.",
  "person.kept-retention":
    "Sparas till och med {until}, eftersom ett beslut om anställning kan prövas i efterhand.",
  "person.kept-running":
    "Sparas i {months} månader efter att rekryteringen har avslutats, eftersom ett beslut om anställning kan prövas i efterhand.",
  "person.kept-public":
    "Är allmän handling hos {organisation}, och sparas tills de har beslutat om gallring.",
  "person.kept-employment": "Hör till din anställning hos {organisation}.",
  "person.kept-over": "Behöver inte sparas längre, och kan raderas när du vill.",
  "person.goes-profile": "Att du är sparad för: {purpose}",
  "person.goes-application":
    "Ansökan till {project}, med brev, svar, mejl och omdömen. Tiden har gått ut.",
  "person.goes-file": "Filen {filename}",
  "person.goes-account": "Din inloggning, och den här sidan",
  "person.goes-person": "Namn, adresser och telefonnummer",
  "person.stays-retention":
    "Ansökan till {project} finns kvar till och med {until}. Ett beslut om anställning kan prövas i efterhand, och då behövs handlingarna (diskrimineringslagen, 6 kap. 4 §).",
  "person.stays-running":
    "Ansökan till {project} finns kvar tills rekryteringen är avslutad och {months} månader till. Ett beslut om anställning kan prövas i efterhand, och då behövs handlingarna (diskrimineringslagen, 6 kap. 4 §).",
  "person.stays-public":
    "Ansökan till {project} är allmän handling. Den finns kvar tills {organisation} har beslutat om gallring (arkivlagen, 10 §).",
  "person.stays-employment": "Ansökan till {project} ledde till en anställning, och hör till den.",
  "person.stays-work":
    "Din anställning som {position} hos {organisation}. Fråga dem om du undrar hur länge de uppgifterna sparas.",
  "person.stays-file": "En fil som hör till det som finns kvar",
  "person.stays-files": "{count} filer som hör till det som finns kvar",
  "person.stays-contact": "Namn och kontaktuppgifter, så länge något av det andra finns kvar",
  "person.stays-log": "Att något har hänt och när, utan ditt namn",
  "person.erased-goes": "Det här är raderat",
  "person.erased-stays": "Det här finns kvar, och varför",
  "person.archive": "mina-uppgifter",
  "person.files-folder": "filer",
  "person.read-me": "läs-mig.txt",
  "person.file-lost": "Filen finns inte kvar.",
  "person.read-me-title": "Dina uppgifter hos {organisation}",
  "person.read-me-about":
    "Det här är allt som finns sparat om dig, {name}, hos {organisation} i deras system för rekrytering. Hämtat {day}.",
  "person.read-me-data":
    "data.json innehåller uppgifterna i ett format som andra system kan läsa (GDPR, artikel 20). Det är vanlig text och går att öppna i en textredigerare. Den har de här delarna:",
  "person.read-me-files":
    "I mappen filer ligger dina filer, så som de lämnades in. Under files i data.json står vad var och en heter.",
  "person.read-me-why": "Så länge, och därför, sparas det hos {organisation}:",
  "person.read-me-saved": "Du är sparad för {purpose}, till och med {until}.",
  "person.read-me-names":
    "Om andra personer: de som har fått dina uppgifter utanför organisationen står med namn (artikel 15.1 c). Den som har arbetat med dem inom organisationen står med namn bara om du har fått veta det på annat sätt, till exempel i en kallelse.",
  "person.read-me-rights":
    "Är något fel, eller undrar du något? Skriv till {contact}. Du kan också klaga hos Integritetsskyddsmyndigheten, imy.se.",
  "exported.candidates": "ditt namn och hur du nås",
  "exported.applications": "dina ansökningar, med brev och svar",
  "exported.application_files": "vilka filer som hör till vilken ansökan",
  "exported.candidate_changes": "när dina personuppgifter har ändrats",
  "exported.event_details": "vad som har antecknats när något har hänt med en ansökan",
  "exported.messages": "mejl till dig, och mejl om dig till andra",
  "exported.message_changes": "när ett mejl som väntade har ändrats eller stoppats",
  "exported.employees": "anställningar",
  "exported.employee_files": "vilka filer som hör till en anställning",
  "exported.files": "dina filer",
  "exported.saved_profiles": "vad mer du är sparad för, och vad du har svarat om det",
  "exported.suppressions": "om mejl till dig inte har gått att leverera",
  "exported.guests": "när du har öppnat och svarat på det du har fått länkar till",
  "exported.person_take_outs": "när du har hämtat dina uppgifter",
  "reason.same_address": "Det är adressen du redan har.",
  "reason.address_unreachable":
    "Det går inte att skicka mejl till den adressen. Kontrollera den, eller välj en annan.",
  "reason.other_name_and_address":
    "Byt en sak i taget: först namnet och sedan adressen. Är båda nya, skriv till {contact}.",
  "reason.address_of_another":
    "Någon med samma namn har redan den adressen här. Är det du? Skriv till {contact}, så rättar de det.",
  "reason.crowded": "För många har redan den adressen. Välj en annan, eller skriv till {contact}.",
  "reason.nothing_open":
    "Inget av det du har sökt är öppet längre, så det finns inget att lägga filen till.",
  "reason.too_many_files": "Du kan ha högst {max} filer. Byt ut en av dem i stället.",
  "reason.taken_out":
    "Du har hämtat dina uppgifter flera gånger det senaste dygnet. Försök igen i morgon.",
  "reason.persons_word": "Personen har själv raderat sina uppgifter. Det går inte att ångra.",
} as const;

type Own = typeof notes;
declare module "../../../../i18n/index.ts" {
  interface FeatureWords extends Own {}
}
