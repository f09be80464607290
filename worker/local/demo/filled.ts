import { type Deed, range, rated, rejected } from "./deed.ts";
import type { Past } from "./time.ts";

/** A recruitment that is over: sifted, reviewed, filled. */
export const bridge = (past: Past): Deed[] => [
  {
    when: [-20, "10:05"],
    action: "reject",
    project: "P-1046",
    rows: range(0, 16),
    input: rejected("requirements-not-met"),
    fates: { 4: "bounced", 11: "bounced" },
  },
  {
    when: [-19, "13:45"],
    action: "send-to-panel",
    project: "P-1046",
    rows: [-5, -4, -3, -2, -1],
    input: {
      reviewers: [
        { kind: "internal", name: "Karin Holm", email: "karin.holm@bjorkvik.example" },
        { kind: "internal", name: "Mikael Sand", email: "mikael.sand@bjorkvik.example" },
        { kind: "external", name: "Birgitte Lund", email: "birgitte.lund@example.com" },
      ],
      deadline: past.day(-11),
      reminders: { firstAfterDays: null, everyDays: null },
    },
    reviews: [
      {
        reviewer: 0,
        when: [-17, "15:20"],
        ratings: [
          rated(6, "Har gjort just det här förut, i mindre skala. Tydlig och lätt att läsa."),
          rated(4, "Bra på upphandling men har inte lett något av den här storleken."),
          rated(7, "Stark i alla delar. Vill gärna träffa."),
          rated(3, "Mer planerare än projektledare."),
          rated(5, "God ledare, mindre vana vid politiska processer."),
        ],
      },
      {
        reviewer: 1,
        when: [-15, "09:05"],
        ratings: [
          rated(5, "Erfarenheten från stationsområdet väger tungt."),
          rated(5, "Solid. Skulle behöva stöd i mediefrågor."),
          rated(6, "Den danska erfarenheten är precis vad vi saknar."),
          rated(2, "Saknar erfarenhet av att leda andra."),
          { verdict: "conflict", score: null, comment: "Vi har arbetat ihop i fem år." },
        ],
      },
      {
        reviewer: 2,
        when: [-13, "20:40"],
        ratings: [
          rated(6, "Klar i tanken och rak i språket."),
          rated(3, "Jag saknar exempel på samarbete över gränsen."),
          rated(7, "Kan båda länderna. Mitt förstahandsval."),
          rated(4, "Intressant bakgrund, men tidig i karriären."),
          rated(6, "Bra resultat, lugn ton."),
        ],
      },
    ],
  },
  {
    when: [-14, "11:30"],
    action: "withdraw",
    project: "P-1046",
    rows: [18],
    input: { source: "phone", reason: "took-too-long", notify: true },
  },
  {
    when: [-10, "09:40"],
    action: "hire",
    project: "P-1046",
    rows: [-3],
    input: {
      position: "Projektledare",
      department: "Stadsbyggnad",
      startDate: past.day(50),
    },
  },
  {
    when: [-10, "10:15"],
    action: "save",
    project: "P-1046",
    rows: [-5, -1],
    input: {
      purpose: "kommande projektledartjänster i kommunen",
      basis: "public-interest",
      note: "Kommunen behöver projektledare till fler etapper och har gått igenom deras ansökningar.",
      expiresOn: past.day(400),
    },
  },
  {
    when: [-9, "14:20"],
    action: "reject",
    project: "P-1046",
    rows: [17, ...range(19, 41)],
    input: rejected("other-chosen"),
    fates: { 6: "bouncedForNow" },
  },
];
