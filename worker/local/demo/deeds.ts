/** What the demo organisation's recruiters have done by today. */
import { type Deed, rejected, words } from "./deed.ts";
import { bridge } from "./filled.ts";
import { kept } from "./kept.ts";
import { offers } from "./offers.ts";
import type { Past } from "./time.ts";
import { developers, interviews, personnel, teachers } from "./under-way.ts";

/** `mail`: may something still wait to be sent? It really would be, later, where a provider is connected. */
export function deeds(past: Past, { mail }: { mail: boolean }): Deed[] {
  return [
    ...bridge(past),
    ...personnel(past),
    ...developers(past),
    {
      when: [-6, "13:20"],
      action: "save",
      project: "P-1043",
      rows: [3, 6],
      input: {
        purpose: "kommande nattjänster inom äldreomsorgen",
        basis: "consent",
        expiresOn: past.day(500),
      },
    },
    ...kept(past),
    {
      when: [-5, "08:50"],
      action: "withdraw",
      project: "P-1043",
      rows: [8],
      input: { source: "phone", reason: "other-job", notify: true },
    },
    {
      when: [-4, "15:05"],
      action: "record-consent",
      project: "P-1043",
      rows: [3],
      input: { answer: "yes", answeredOn: past.day(-4), via: "email" },
    },
    {
      when: [-4, "15:30"],
      action: "transfer",
      project: "P-1047",
      rows: [2, 5],
      input: { project: "ext:P-1042", stay: false, note: "Passar bättre som utvecklare." },
    },
    {
      when: [-2, "11:15"],
      action: "withdraw",
      project: "P-1044",
      rows: [9],
      input: { source: "email", reason: "distance", notify: false },
    },
    {
      when: [-2, "14:00"],
      action: "send-email",
      project: "P-1044",
      rows: [2, 5, 12],
      input: words(
        "Komplettera din ansökan till {{project.title}}",
        "Tack för din ansökan. Vi saknar din lärarlegitimation. Kan du skicka en kopia som svar på det här mejlet, helst den här veckan?",
      ),
      fates: { 1: "bouncedForNow" },
    },
    {
      when: [-1, "11:40"],
      action: "save-and-send-login",
      project: "P-1043",
      rows: [3],
      input: {
        purpose: "kommande nattjänster inom äldreomsorgen",
        basis: "public-interest",
        note: "Sökt tre gånger, alltid med goda vitsord. Äldreomsorgen behöver nattpersonal.",
        expiresOn: past.day(500),
      },
    },
    {
      when: [-1, "13:15"],
      action: "reject",
      project: "P-1043",
      rows: [1, 2, 4, 7],
      input: rejected("requirements-not-met"),
    },
    ...(mail
      ? [
          interviews(past),
          teachers(past),
          ...offers(past),
          {
            when: [-1, "16:10"],
            action: "reject",
            project: "P-1044",
            rows: [1, 3, 6],
            input: rejected("education", { when: "at", at: `${past.day(1)}T08:00` }),
          } satisfies Deed,
        ]
      : []),
  ];
}
