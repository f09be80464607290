/** What an invented curriculum vitae is put together from, per trade. All employers are invented. */
export interface Trade {
  profile: readonly string[];
  roles: readonly string[];
  employers: readonly string[];
  duties: readonly string[];
  degree: string;
  school: readonly string[];
  courses: readonly string[];
  skills: readonly string[];
}

const developer: Trade = {
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
};

const nurse: Trade = {
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
};

const teacher: Trade = {
  profile: [
    "Legitimerad lärare för årskurs 4–6 i svenska, matematik och NO. Tror på tydlig struktur, höga förväntningar och skratt.",
    "Mellanstadielärare med behörighet i svenska och SO. Arbetar gärna i tvålärarsystem.",
  ],
  roles: ["Lärare åk 4–6", "Klasslärare", "Lärarvikarie", "Fritidslärare"],
  employers: ["Tallbackaskolan", "Kvistbro centralskola", "Friskolan Ekorren", "Sjövägens skola"],
  duties: [
    "Mentor för 26 elever i årskurs 5; undervisade i svenska, matematik och NO.",
    "Ledde skolans läslyft tillsammans med bibliotekarien.",
    "Samverkade med elevhälsan kring extra anpassningar och åtgärdsprogram.",
    "Höll i övergången till högstadiet för två klasser.",
    "Införde en kvart högläsning om dagen; läsförståelsen steg på de nationella proven.",
  ],
  degree: "Grundlärarexamen årskurs 4–6, 240 hp",
  school: ["Karlstads universitet", "Umeå universitet", "Malmö universitet"],
  courses: ["Läslyftet", "Matematiklyftet", "Specialpedagogik för lärande, 7,5 hp"],
  skills: ["Lärarlegitimation", "Svenska, matematik, NO", "Unikum och Teams"],
};

const hr: Trade = {
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
};

const projectManager: Trade = {
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
  courses: ["Projektledning enligt PM3", "LOU för beställare", "Entreprenadrätt AB 04 och ABT 06"],
  skills: ["Projektledning (IPMA C)", "Upphandling", "MS Project, ArcGIS", "Danska, flytande"],
};

const dataEngineer: Trade = {
  profile: [
    "Data engineer som bygger flöden andra kan lita på: testade, dokumenterade och tråkiga på rätt sätt.",
    "Arbetar med datalager och öppna data i offentlig sektor. Lika van vid SQL som vid samtal om vad en siffra betyder.",
  ],
  roles: ["Data engineer", "Datalagerutvecklare", "BI-utvecklare", "Analytiker"],
  employers: ["Sjöstaden Energi", "Region Mellansjö", "Mätbar Analys AB", "Lindö Logistik AB"],
  duties: [
    "Flyttade datalagret till en öppen plattform (dbt, Airflow, Parquet) med full spårbarhet.",
    "Byggde flöden från 14 källsystem; fel upptäcks nu inom en timme i stället för vid månadsskiftet.",
    "Publicerade kommunens öppna data med metadata enligt DCAT-AP-SE.",
    "Pseudonymiserade personuppgifter tillsammans med dataskyddsombudet.",
    "Höll kurser i SQL för controllers.",
  ],
  degree: "Datateknik, högskoleingenjör 180 hp",
  school: ["Blekinge tekniska högskola", "Örebro universitet", "Uppsala universitet"],
  courses: ["dbt Analytics Engineering", "Dataskydd i praktiken", "Spark för dataingenjörer"],
  skills: ["SQL, Python", "dbt, Airflow, Spark", "PostgreSQL, Snowflake", "Power BI"],
};

/** By the external ids of the demo organisation's projects. */
export const TRADES: Record<string, Trade> = {
  "P-1042": developer,
  "P-1043": nurse,
  "P-1044": teacher,
  "P-1045": hr,
  "P-1046": projectManager,
  "P-1047": dataEngineer,
};
