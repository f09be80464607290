/** The product's own text of each kind of message: bodies in the source form of mail/layout.ts, with merge fields. */
export const texts = {
  "person-address-code.name": "Kod till en ny adress",
  "person-address-code.about": "När någon byter e-postadress på sin egen sida",
  "person-address-code.subject": "Din kod är {{person.code}}",
  "person-address-code.body": `Hej,

Någon vill använda den här adressen på sin egen sida hos {{organisation.name}}. Är det du? Skriv då koden på sidan:

{{person.code}}

Den gäller i tio minuter. Är det inte du behöver du inte göra något.

Med vänlig hälsning
{{organisation.name}}`,
  "person-address-changed.name": "Ny e-postadress",
  "person-address-changed.about": "Till den tidigare adressen, när någon har bytt på sin egen sida",
  "person-address-changed.subject": "Du har bytt e-postadress hos {{organisation.name}}",
  "person-address-changed.body": `Hej,

Du har bytt e-postadress på din sida hos {{organisation.name}}. Från och med nu skriver vi till {{person.address}}, och inte hit.

Är det inte du som har bytt? Hör då av dig till oss direkt.

Med vänlig hälsning
{{organisation.name}}`,
  "person-erased.name": "Uppgifter raderade",
  "person-erased.about": "När någon har raderat sina uppgifter på sin egen sida",
  "person-erased.subject": "Kvitto på radering hos {{organisation.name}}",
  "person-erased.body": `Hej,

Du har bett oss att radera dina uppgifter. Det som går att radera är nu raderat. Spara gärna det här mejlet, det är ditt kvitto. Nedan står vad som är raderat, och vad som måste finnas kvar.

Med vänlig hälsning
{{organisation.name}}`,
} as const;
