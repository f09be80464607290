import type { Trade } from "./trade.ts";

export const projectManager: Trade = {
  project: { title: "Projektledare ”Öresund 2030”", department: "Stadsbyggnad", closesIn: -22 },
  letter: {
    sv: {
      why: [
        "Ett projekt över sundet, med många parter och en tidplan som betyder något: det är precis den sorts arbete jag söker.",
        "Jag har drivit stadsbyggnadsprojekt i tio år och vill göra ett till som märks på kartan. Öresund 2030 är ett sådant.",
        "Det som lockar mig är samverkan med Danmark. Jag har bott i Köpenhamn, talar danska och vet att orden är lika men mötena olika.",
        "Jag tycker om att reda ut vem som äger vilken fråga. I projekt med stat, region och kommun är det halva arbetet.",
        "Er översiktsplan är en av de tydligaste jag har läst. Jag vill vara med när den blir verklighet.",
      ],
      what: [
        "Senast ledde jag ombyggnaden av ett stationsområde med en budget på 84 miljoner kronor. Vi blev klara två veckor före plan, mycket tack vare att entreprenören var med tidigt.",
        "Jag har samordnat detaljplaner, markförhandlingar och upphandling enligt LOU, och vet hur lång tid saker tar när de görs ordentligt.",
        "Medborgardialoger håller jag gärna själv. Senast gjorde vi det på tre språk, och förslagen från kvällen finns i den antagna planen.",
        "Jag har sökt och fått medfinansiering från EU, elva miljoner kronor, och redovisat den utan anmärkning.",
        "Som ledare är jag lugn och rak. Risker tar jag upp innan de har blivit problem, och jag skriver korta lägesrapporter som blir lästa.",
        "Jag började som samhällsplanerare och har behållit intresset för hur en plats faktiskt används en regnig tisdag i november.",
      ],
    },
    en: {
      why: [
        "I have led infrastructure projects on both sides of the sound and would like to bring the two sides closer together.",
        "A project with this many parties needs somebody who writes things down and keeps calm. That is what I do.",
      ],
      what: [
        "My last project rebuilt a harbour square in Denmark: 60 million kroner, eleven contractors, finished on the day we had promised.",
        "I am certified in project management and have worked in Swedish, Danish and English for eight years.",
      ],
    },
  },
  question: {
    text: "Har du B-körkort?",
    answers: ["Ja", "Ja", "Ja", "Nej"],
  },
  cv: {
    profile: [
      "Projektledare inom samhällsbyggnad med vana av många parter och politiska beslut. Håller tidplanen och humöret.",
      "Samhällsplanerare som blivit projektledare; trivs i skärningen mellan teknik, medborgare och ekonomi.",
    ],
    roles: ["Projektledare", "Biträdande projektledare", "Samhällsplanerare", "Projektingenjör"],
    employers: [
      "Kvistbro kommun",
      "Broar & Kajer AB",
      "Sundets Planbyrå",
      "Länsstyrelsen i Mellansjö",
    ],
    duties: [
      "Ledde ombyggnaden av stationsområdet, budget 84 miljoner kronor, klart två veckor före plan.",
      "Samordnade detaljplaner, markförhandlingar och upphandling enligt LOU.",
      "Höll medborgardialoger på tre språk och redovisade dem för nämnden.",
      "Skrev ansökan om medfinansiering från EU; beviljades 11 miljoner kronor.",
      "Byggde upp projektkontorets mallar för risk, tid och ekonomi.",
    ],
    degree: "Civilingenjör samhällsbyggnad, 300 hp",
    school: ["KTH", "Lunds tekniska högskola", "Luleå tekniska universitet"],
    courses: [
      "Projektledning enligt PM3",
      "LOU för beställare",
      "Entreprenadrätt AB 04 och ABT 06",
    ],
    skills: ["Projektledning (IPMA C)", "Upphandling", "MS Project, ArcGIS", "Danska, flytande"],
  },
};
