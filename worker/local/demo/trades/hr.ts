import type { Trade } from "./trade.ts";

export const hr: Trade = {
  project: { title: "HR-specialist", department: "HR", closesIn: -12 },
  letter: {
    sv: {
      why: [
        "Jag vill arbeta nära chefer som behöver svar i dag, inte en policy nästa kvartal. Så läser jag er annons, och därför söker jag.",
        "Rekrytering är det roligaste jag vet i mitt yrke, särskilt när den görs kompetensbaserat och de sökande får besked i tid.",
        "Efter fem år i bemanningsbranschen vill jag tillbaka till det offentliga, där arbetet fortsätter efter den första anställningsdagen.",
        "Er kommun har gjort något åt sjukfrånvaron som andra bara pratar om. Jag vill lära av det och bidra med min erfarenhet av rehabilitering.",
        "Jag har följt Björkviks kommun som granne i flera år. Nu när ni söker en HR-specialist med arbetsrätt som tyngdpunkt vill jag gärna vara med.",
      ],
      what: [
        "I dag stöttar jag 24 chefer inom vård och omsorg i arbetsrätt, rehabilitering och bemanning. Det vanligaste jag hör är ”har du fem minuter?”, och det brukar jag ha.",
        "Jag har lett omkring sextio rekryteringar om året, från kravprofil till anställningsavtal, och infört strukturerade intervjuer i hela förvaltningen.",
        "Jag har förberett lönerevisioner, hållit i samverkan enligt MBL och skrivit fler protokoll än jag kan räkna. Tonen är lugn också när vi inte är överens.",
        "När vi gjorde om introduktionen för nyanställda sjönk andelen som slutade första året med en tredjedel. Det är det jag är mest stolt över.",
        "Statistik är inget självändamål, men den som kan visa siffrorna får lättare gehör. Jag tar fram underlag till nämnden varje månad.",
        "Jag är certifierad testanvändare och använder tester som ett underlag bland flera, aldrig som ett facit.",
      ],
    },
    en: {
      why: [
        "I have worked with recruitment in three countries and would like to do it where it matters most: in the public sector.",
        "Your advertisement speaks of fair recruitment as if you mean it. I would like to work with that.",
      ],
      what: [
        "For four years I have supported managers in health care with recruitment, rehabilitation and staffing. I speak Swedish at work and English at home.",
        "I introduced structured interviews in an organisation of 1,200 people. Managers were sceptical at first and would not go back now.",
      ],
    },
  },
  question: {
    text: "Har du arbetat med kommunala avtal?",
    answers: ["Ja", "Ja, i sex år", "Ja, inom region", "Nej, men med statliga avtal", "Nej"],
  },
  cv: {
    profile: [
      "HR-specialist med rekrytering och arbetsrätt som tyngdpunkt. Van vid kommunala avtal och vid att stötta chefer i vardagen.",
      "Personalvetare som helst arbetar nära verksamheten: rehabilitering, lönerevision och samverkan.",
    ],
    roles: ["HR-specialist", "HR-generalist", "Rekryterare", "HR-administratör"],
    employers: ["Kvistbro kommun", "Region Mellansjö", "Lindö Bemanning AB", "Sjöstaden Bostad"],
    duties: [
      "Stöttade 24 chefer inom vård och omsorg i arbetsrätt, rehabilitering och bemanning.",
      "Ledde kompetensbaserade rekryteringar från kravprofil till anställningsavtal, omkring 60 om året.",
      "Förberedde lönerevision och höll i samverkan enligt MBL.",
      "Införde ny introduktion för nyanställda; andelen som slutade första året sjönk med en tredjedel.",
      "Tog fram statistik över sjukfrånvaro och personalomsättning till nämnden.",
    ],
    degree: "Personalvetarprogrammet, kandidatexamen 180 hp",
    school: ["Göteborgs universitet", "Lunds universitet", "Högskolan Väst"],
    courses: ["Arbetsrätt, 15 hp", "Certifierad testanvändare", "BAM – bättre arbetsmiljö"],
    skills: ["LAS, MBL, AB", "Kompetensbaserad rekrytering", "Heroma, Visma", "Excel"],
  },
};
