import type { Trade } from "./trade.ts";

export const nurse: Trade = {
  project: {
    title: "Undersköterska natt, Björkbacken",
    department: "Vård och omsorg",
    closesIn: 18,
  },
  letter: {
    sv: {
      why: [
        "Natten är min tid på dygnet. Jag tycker om lugnet, ansvaret och att hinna sitta ned hos den som inte kan sova.",
        "Jag har hört mycket gott om Björkbacken från en kollega som arbetar hos er. Därför blev jag glad när jag såg annonsen.",
        "Jag söker en fast tjänst på natten efter flera år som timvikarie. Jag vill lära känna de boende ordentligt, inte bara låna dem en natt.",
        "Min mormor bodde på ett boende som liknar ert. Nattpersonalen där gjorde all skillnad, och det är en av anledningarna till att jag blev undersköterska.",
        "Nu när barnen är större passar natten mig och min familj bra, och jag vill komma tillbaka till äldreomsorgen.",
      ],
      what: [
        "Jag är utbildad undersköterska med inriktning mot demens och har arbetat natt på ett boende med tolv platser i sex år. Läkemedel tar jag på delegering.",
        "På min nuvarande arbetsplats är vi två på natten. Vi hjälps åt, skriver i Treserva innan passet är slut och lämnar över så att dagpersonalen vet hur natten har varit.",
        "Jag har arbetat i hemtjänsten på kvällar och nätter. Det har lärt mig att hålla mig lugn när larmet går och att tänka själv när ingen annan finns i närheten.",
        "Som kontaktperson har jag skrivit genomförandeplaner tillsammans med de boende och deras anhöriga. Jag lyssnar hellre en gång till än gissar.",
        "Jag har varit med många gånger i livets slut. Att ingen ska behöva vara ensam då är viktigt för mig.",
        "Jag är noga med basala hygienrutiner och med förflyttningar, både för de boendes skull och för min egen rygg.",
      ],
    },
    en: {
      why: [
        "I trained as an assistant nurse in Sweden two years ago and I like to work nights. People often want to talk then, and there is time to listen.",
        "A friend of mine works at Björkbacken and speaks warmly of the team. I would like to be part of it.",
      ],
      what: [
        "I have worked nights at a nursing home for three years, with twelve residents and one colleague. I hold a delegation for medication.",
        "My Swedish is good enough for handovers and documentation, and I am taking the last course in vocational Swedish now.",
      ],
    },
  },
  question: {
    text: "Har du skyddad yrkestitel som undersköterska?",
    answers: ["Ja", "Ja", "Ja", "Ansökan är inskickad"],
  },
  cv: {
    profile: [
      "Undersköterska med lång vana av nattarbete inom äldreomsorg. Lugn när det händer mycket och noga med dokumentation.",
      "Utbildad undersköterska med inriktning demens. Van att arbeta ensam på natten och att tänka på nästa skift.",
    ],
    roles: ["Undersköterska natt", "Undersköterska", "Vårdbiträde", "Personlig assistent"],
    employers: [
      "Äppelgården, Kvistbro kommun",
      "Hemtjänsten Norr",
      "Villa Solsidan",
      "Lasarettet i Mellansjö",
    ],
    duties: [
      "Ansvarade för tolv boende nattetid, läkemedel på delegering och kontakt med sjuksköterska.",
      "Kontaktperson för tre boende; skrev genomförandeplaner tillsammans med dem och deras anhöriga.",
      "Dokumenterade enligt IBIC och SoL i verksamhetssystemet.",
      "Förflyttningsteknik, såromläggning och vård i livets slutskede.",
      "Handledde elever från vård- och omsorgsprogrammet.",
    ],
    degree: "Vård- och omsorgsprogrammet, undersköterskeexamen",
    school: ["Komvux Kvistbro", "Hagagymnasiet", "Vårdskolan i Mellansjö"],
    courses: [
      "Demens ABC",
      "Hjärt-lungräddning (HLR)",
      "Delegering läkemedel",
      "Basala hygienrutiner",
    ],
    skills: ["Skyddad yrkestitel undersköterska", "Körkort B", "Van vid Treserva och Lifecare"],
  },
};
