import { type Deed, range, rated, rejected } from "./deed.ts";
import { workdayFrom } from "../../domain/workdays.ts";
import type { Past } from "./time.ts";

/** The first that one sees: still open, and begun. */
export const developers = (past: Past): Deed[] => [
  {
    when: [-5, "09:30"],
    action: "reject",
    project: "P-1042",
    rows: [0, 2, 3, 5, 6, 8, 9],
    input: rejected("requirements-not-met"),
    fates: { 2: "bounced" },
  },
  {
    when: [-3, "09:10"],
    action: "delete",
    project: "P-1042",
    rows: [1, 4, 7],
    input: { note: "Dubblett av en ansökan som kom in senare." },
  },
  {
    when: [-3, "10:40"],
    action: "forward",
    project: "P-1042",
    rows: [10],
    input: {
      recipient: "lena.ahl@bjorkvik.example",
      subject: "En ansökan till {{project.title}}",
      content: "Hej Lena,\n\nläs gärna den här innan vi ses på torsdag.\n\n{{recruiter.name}}",
      anonymise: false,
      withoutAttachments: true,
    },
  },
  {
    when: [-2, "10:20"],
    action: "save",
    project: "P-1042",
    rows: [11],
    input: {
      purpose: "kommande utvecklartjänster i kommunen",
      basis: "consent",
      expiresOn: past.day(365),
    },
  },
  {
    when: [-1, "15:00"],
    action: "withdraw",
    project: "P-1042",
    rows: [12],
    input: { source: "phone", reason: "pay-and-terms", notify: true },
  },
];

/** One that is going on: sifted, and with a panel that is half done. */
export const personnel = (past: Past): Deed[] => [
  {
    when: [-7, "09:25"],
    action: "reject",
    project: "P-1045",
    rows: range(0, 11),
    input: rejected("not-enough-experience"),
    fates: { 3: "bounced" },
  },
  {
    when: [-7, "13:00"],
    action: "withdraw",
    project: "P-1045",
    rows: [14],
    input: { source: "email", reason: "stays-at-employer", notify: true },
  },
  {
    when: [-6, "10:30"],
    action: "send-to-panel",
    project: "P-1045",
    rows: [-6, -5, -4, -3, -2, -1],
    input: {
      reviewers: [
        { kind: "internal", name: "Johan Holm", email: "johan.holm@bjorkvik.example" },
        { kind: "internal", name: "Sofia Dahl", email: "sofia.dahl@bjorkvik.example" },
        { kind: "internal", name: "Reza Amini", email: "reza.amini@bjorkvik.example" },
        { kind: "external", name: "Peter Wik", email: "peter.wik@example.com" },
      ],
      deadline: past.day(4),
      reminders: { firstAfterDays: null, everyDays: null },
    },
    reviews: [
      {
        reviewer: 0,
        when: [-4, "16:45"],
        ratings: [
          rated(6, "Van vid kommunala avtal och van vid chefer. Vill träffa."),
          rated(4, "Bra på rekrytering, mindre på arbetsrätt."),
          rated(5, "Trygg och saklig."),
          rated(2, "För lite erfarenhet för den här tjänsten."),
          rated(6, "Har infört det vi vill göra, med gott resultat."),
          rated(5, "Bra helhet."),
        ],
      },
      {
        reviewer: 1,
        when: [-2, "08:35"],
        ratings: [
          rated(5, "Lyssnande i tonen. Det behöver vi."),
          rated(5, "Strukturerad, skriver bra."),
          rated(3, "Jag saknar erfarenhet av samverkan."),
          { verdict: "cannot-judge", score: null, comment: "Svårt att bedöma utifrån brevet." },
          rated(7, "Den bästa av dem jag har läst."),
          rated(4, "Kan växa i rollen."),
        ],
      },
      {
        reviewer: 2,
        when: [-1, "17:10"],
        ratings: [rated(6, "Stark på rehabilitering."), rated(2, "Ser inte rätt erfarenhet här.")],
      },
    ],
  },
];

/** Those of them whom the panel liked, invited to three times: one has said yes, one asks for another, one no. */
export function interviews(past: Past): Deed {
  const day = workdayFrom(past.day(6));
  return {
    when: [-1, "09:40"],
    action: "invite-to-interview",
    project: "P-1045",
    rows: [-6, -5, -2, -1],
    input: {
      format: "in-person",
      place: "Stadshuset, rum 214",
      directions: "Anmäl dig i receptionen på plan 1. Hissen finns till höger.",
      bring: "Ta gärna med ett exempel på något du är stolt över.",
      pay: "38 000–44 000 kronor i månaden",
      minutes: 45,
      hosts: [{ name: "Johan Holm", email: "johan.holm@bjorkvik.example", needs: true }],
      slots: ["09:00", "10:00", "13:15"].map((time) => ({ start: `${day}T${time}` })),
      answerBy: past.day(4),
    },
    answers: [
      { row: 0, when: [-1, "12:05"], answer: "accept", slot: 1 },
      {
        row: 1,
        when: [-1, "17:30"],
        answer: "other-time",
        halfDays: [
          { date: workdayFrom(past.day(7)), half: "afternoon" },
          { date: workdayFrom(past.day(8)), half: "afternoon" },
        ],
        wish: "Jag undervisar hela den dagen. Torsdag eller fredag efter klockan 15 passar bra.",
      },
      { row: 2, when: [-1, "20:15"], answer: "decline" },
    ],
  };
}

/** Three who share two times: both are taken and one of them is moved since, so one is to confirm and one waits. */
export function teachers(past: Past): Deed {
  const day = workdayFrom(past.day(7));
  return {
    when: [-2, "15:10"],
    action: "invite-to-interview",
    project: "P-1044",
    rows: [4, 7, 8],
    input: {
      format: "video",
      link: "https://mote.bjorkvik.example/larare",
      pay: "36 000–41 000 kronor i månaden",
      minutes: 40,
      hosts: [{ name: "Sofia Dahl", email: "sofia.dahl@bjorkvik.example" }],
      slots: ["09:00", "10:00"].map((time) => ({ start: `${day}T${time}` })),
      answerBy: past.day(5),
    },
    answers: [
      { row: 0, when: [-2, "17:20"], answer: "accept", slot: 0 },
      { row: 1, when: [-2, "18:40"], answer: "accept", slot: 1 },
      { row: 2, when: [-1, "07:50"], answer: "wait" },
    ],
    moves: [{ row: 0, when: [-1, "11:30"], slot: 0, start: `${day}T13:30` }],
  };
}
