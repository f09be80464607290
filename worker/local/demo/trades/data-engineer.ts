import type { Trade } from "./trade.ts";

export const dataEngineer: Trade = {
  project: { title: "Data engineer", department: "Digitalisering", closesIn: 30 },
  letter: {
    sv: {
      why: [
        "Jag vill bygga flöden som någon vågar lita på. I en kommun betyder en felaktig siffra att någon får vänta på en plats i förskolan, och det gör arbetet viktigt.",
        "Öppna data är mitt stora intresse, och ni ligger långt framme. Jag har använt era dataset i ett eget projekt och har några förslag.",
        "Jag söker mig från ett handelsföretag till något där svaret på frågan ”varför då?” är lättare att ge.",
        "Ni skriver att ni vill ha data som är testade, dokumenterade och tråkiga på rätt sätt. Så skulle jag beskriva mitt eget arbete.",
        "Jag har precis avslutat ett uppdrag och vill nu bli kvar på ett ställe, lära känna verksamheten och se siffrorna bli till beslut.",
      ],
      what: [
        "Det senaste året har jag flyttat ett datalager till en öppen plattform med dbt och Airflow. Varje siffra går att följa tillbaka till sitt källsystem.",
        "Vi tar in data från fjorton system. Förr upptäcktes felen vid månadsskiftet, nu inom en timme, och oftast innan någon har hunnit fråga.",
        "Jag har arbetat nära dataskyddsombudet med att pseudonymisera personuppgifter. Det går att göra analyser som är till nytta utan att veta vem någon är.",
        "Jag håller kurser i SQL för controllers. Den som kan ställa sina egna frågor slutar ladda ned allt till Excel.",
        "Jag skriver hellre ett test för mycket än en ursäkt. Mina kollegor skulle nog säga att jag är noggrann och ganska envis.",
        "Jag är lika van vid SQL som vid samtal om vad en siffra egentligen betyder. Det senare tar oftast längre tid.",
      ],
    },
    en: {
      why: [
        "I would like to work with data that belongs to everybody. Your open data portal is the best of its size that I have seen.",
        "After five years in e-commerce I am looking for data that matters more than the next campaign.",
      ],
      what: [
        "I build pipelines with dbt and Airflow: tested, documented and boring in the right way. The last one has fourteen sources and no night shifts.",
        "I gave a course in SQL for finance colleagues, in Swedish. It was the most useful thing that I did last year.",
      ],
    },
  },
  question: {
    text: "Vilka verktyg arbetar du mest med?",
    answers: [
      "SQL, dbt och Airflow",
      "Python och PostgreSQL",
      "SQL Server och Power BI",
      "Spark, Python och dbt",
      "Snowflake och SQL",
    ],
  },
  cv: {
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
  },
};
