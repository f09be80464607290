import type { Trade } from "./trade.ts";

export const teacher: Trade = {
  project: { title: "Lärare åk 4–6", department: "Utbildning", closesIn: 4 },
  letter: {
    sv: {
      why: [
        "Mellanstadiet är mitt favoritstadium: eleverna är nyfikna, rättvisa och roliga, och de märker direkt om man bryr sig.",
        "Jag söker mig till er för att ni arbetar två lärare i klassen. Det har jag gjort i tre år, och jag vill inte gå tillbaka till att stänga dörren om mig.",
        "Efter åtta år på samma skola vill jag byta perspektiv innan jag börjar upprepa mig. Er satsning på läsning lockar mig.",
        "Jag flyttar till Björkvik till sommaren och hoppas få bli kvar länge på en skola. Jag tror att elever behöver vuxna som stannar.",
        "Jag var vikarie hos er under en vårtermin och trivdes från första dagen, både med eleverna och med kollegiet.",
      ],
      what: [
        "Just nu är jag mentor för 26 elever i årskurs 5 och undervisar i svenska, matematik och NO. Vi börjar varje dag med en kvart högläsning, och läsförståelsen har stigit tydligt.",
        "Jag har lett skolans läslyft tillsammans med bibliotekarien. Det bästa resultatet var inte i tabellerna utan i att eleverna började låna böcker till helgen.",
        "Tydlig struktur gör att fler lyckas. Hos mig står dagens plan på tavlan, instruktionerna är korta, och den som behöver mer tid får det utan att be om det.",
        "Jag samarbetar gärna med elevhälsan och med föräldrar. Ett samtal i tid sparar ofta en hel termin.",
        "I matematik arbetar vi mycket med att förklara för varandra. Den som har förstått på riktigt kan säga det med egna ord.",
        "Jag har hållit i övergången till högstadiet för två klasser och vet hur mycket lugnare hösten blir när den är förberedd.",
      ],
    },
    en: {
      why: [
        "I have taught in an English-speaking school for six years and would now like to teach in a Swedish one, where my own children go.",
        "I am applying because you teach in pairs. It is the best way of teaching that I know.",
      ],
      what: [
        "I teach mathematics and science to years 4 to 6 and have mentored four new teachers. My Swedish teaching licence came through in the spring.",
        "My classroom is calm and there is a lot of laughter in it. Parents know what we are doing each week, because I write to them on Fridays.",
      ],
    },
  },
  question: {
    text: "Har du lärarlegitimation?",
    answers: [
      "Ja",
      "Ja",
      "Ja, för årskurs 4–6",
      "Ja, i svenska, matematik och NO",
      "Nej, jag tar examen efter den här terminen",
    ],
  },
  cv: {
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
  },
};
