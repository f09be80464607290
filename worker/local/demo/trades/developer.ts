import type { Trade } from "./trade.ts";

export const developer: Trade = {
  project: { title: "Systemutvecklare .NET", department: "Digitalisering", closesIn: 10 },
  letter: {
    sv: {
      why: [
        "Jag söker er tjänst som systemutvecklare för att jag vill bygga system som någon faktiskt använder dagen efter. I kommunen sitter användarna i samma hus, och det är så jag arbetar bäst.",
        "Er annons fastnade hos mig redan vid första raden: att ni skriver om e-tjänsterna från grunden och låter handläggarna vara med. Det vill jag göra.",
        "Efter flera år som konsult vill jag stanna kvar hos ett system och se hur det åldras. Hos er finns både det gamla och det nya, och jag tycker om båda.",
        "Jag bor i Björkvik sedan två år och använder era e-tjänster själv. Jag har en lista med saker jag skulle vilja göra bättre, och jag skulle gärna göra det från insidan.",
        "Digitaliseringen i en kommun är svårare än i de flesta företag: lagarna är fler, pengarna färre och användarna alla. Det är därför jag söker.",
      ],
      what: [
        "De senaste åren har jag byggt bygglovens e-tjänst i .NET tillsammans med tre kollegor. Vi gick från en driftsättning i månaden till flera i veckan, och supportärendena halverades.",
        "I dag ansvarar jag för integrationerna mot ekonomi- och personalsystem. Det mesta är REST och meddelandeköer, en del är filer om natten, och allt har tester.",
        "Jag har flyttat ett verksamhetssystem från egna servrar till molnet utan att en post försvann. Det tog ett halvår, och det mesta av tiden gick åt till att förstå vad det gamla systemet egentligen gjorde.",
        "Som junior fick jag ta hand om en rapport som kördes i fyra timmar varje natt. Nu går den på tolv minuter. Sedan dess är det jag som får frågorna om SQL Server.",
        "Jag parprogrammerar gärna, skriver korta pull requests och dokumenterar hellre i koden än i ett dokument som ingen hittar.",
        "Tillgänglighet är inget jag lägger på i efterhand. Jag testar med tangentbord och skärmläsare medan jag bygger, och har utbildat mina kollegor i WCAG.",
      ],
    },
    en: {
      why: [
        "I moved to Björkvik last summer and I am learning Swedish in the evenings. I would like to use ten years of .NET for something that the town can see.",
        "Public services are the most interesting systems I know of: everybody has to be able to use them. That is why I am applying.",
      ],
      what: [
        "In my current team I look after the integrations with finance and payroll. We deploy every day, and I have not been called at night for two years.",
        "I have rewritten a permit system from Web Forms to ASP.NET Core, one page at a time, while it was in use. My colleagues would tell you that I ask many questions first.",
      ],
    },
  },
  question: {
    text: "Hur många år har du arbetat med .NET?",
    answers: ["Tre", "Fem", "Åtta", "Tolv", "Ett, och dessförinnan fyra med Java"],
  },
  cv: {
    profile: [
      "Systemutvecklare med flera års erfarenhet av .NET i verksamhetsnära förvaltning. Trivs när koden är enkel, testerna snabba och användarna inom gångavstånd.",
      "Utvecklare som gillar gamla system lika mycket som nya. Har flyttat två verksamhetssystem till molnet utan en förlorad post.",
    ],
    roles: ["Systemutvecklare", "Backendutvecklare", "Junior utvecklare", "Webbutvecklare"],
    employers: [
      "Nordfjärd Data AB",
      "Region Mellansjö",
      "Kvistbro kommun",
      "Lindö Programvara AB",
      "Sjöstaden Energi",
    ],
    duties: [
      "Byggde om bygglovens e-tjänst i .NET 8 tillsammans med handläggarna; ledtiden halverades.",
      "Ansvarade för integrationer mot ekonomi- och personalsystem (REST, SQL Server, meddelandeköer).",
      "Införde automatiska tester och driftsättning varje dag i stället för en gång i månaden.",
      "Handledde praktikanter från yrkeshögskolan.",
      "Skrev om rapportgenereringen så att nattkörningen gick från fyra timmar till tolv minuter.",
    ],
    degree: "Systemvetenskap, kandidatexamen 180 hp",
    school: ["Mittuniversitetet", "Linköpings universitet", "Högskolan i Skövde"],
    courses: [
      "Säker utveckling enligt OWASP",
      "Tillgänglighet enligt WCAG 2.2",
      "Azure Fundamentals (AZ-900)",
    ],
    skills: [
      "C#, .NET, ASP.NET Core",
      "SQL Server, Entity Framework",
      "Git, CI/CD, Docker",
      "TypeScript",
    ],
  },
};
