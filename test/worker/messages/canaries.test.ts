/** In mail about one candidate nobody else's name or address may occur (TRUST.md, "Nothing leaked"). */
import { expect, it } from "vitest";
import { definitionOf } from "../../support/registry.ts";
import type { Facts } from "../../../worker/domain/facts.ts";
import { LOCALES, type Locale } from "../../../worker/domain/vocabulary.ts";
import { compose, type Draft } from "../../../worker/mail/compose.ts";
import { templateKinds, actionOf } from "../../../worker/mail/kinds.ts";
import { saveValues } from "../../../worker/features/save/message.ts";
import { sampleFacts } from "../support/facts.ts";
import { readyText } from "../support/filled.ts";
import { times } from "../support/times.ts";

const MAILS = times("a mail holds no other candidate");

/** A word that stands nowhere else, and from which one sees whose it is. */
const canary = (of: number): string => `Zq${String(of).padStart(5, "0")}qz`;
const CANARIES = /zq\d{5}qz/gi;

const kinds = templateKinds().filter((kind) => definitionOf(actionOf(kind)));

/** One of a bulk: its own person and letter, and what all of them share. */
function factsOf(of: number, language: Locale): Facts {
  const name = canary(of);
  return sampleFacts({
    actor: { locale: language },
    organisation: {
      branding: {
        accent: "#1f6f54",
        logo: { key: "logo", contentType: "image/png", size: 1 },
        footer: { sv: "Torget 1", en: "1 The Square" },
      },
    },
    templates: LOCALES.map((each) => ({
      id: `tv_${each}`,
      kind: "withdraw",
      unit: "",
      language: each,
      subject: "{{candidate.last_name}} {{project.title}}",
      body: "{{candidate.first_name | du}},\n\n- {{candidate.name}}",
      delayDays: 2,
    })),
    application: { id: `app_${of}`, coverLetter: `${name} skriver.` },
    candidate: {
      id: `cand_${of}`,
      firstName: name,
      lastName: name,
      email: `${name}@example.com`,
      address: name,
      city: name,
      language,
    },
  });
}

/** Mail to reviewers and hosts is about many candidates and names none of them. */
const REVIEWER = {
  "reviewer.name": "Bo Lind",
  "panel.deadline": "4 december 2026",
  "panel.link": "https://vidare.test/panel",
  "panel.code": "042817",
};
const MEETING = {
  "interview.kind": "en intervju",
  "interview.times": "tisdag 1 december 2026 kl. 09:00–09:45",
  "interview.time": "tisdag 1 december 2026 kl. 09:00–09:45",
  "interview.time_before": "måndag 30 november 2026 kl. 09:00–09:45",
  "interview.place": "Stadshuset",
  "interview.length": "45 minuter",
  "interview.answer_by": "27 november 2026",
  "interview.link": "https://vidare.test/interview",
  "host.name": "Bo Dal",
  "host.link": "https://vidare.test/hosting",
  "interview.held_until": "2 december 2026 kl. 10:00",
  "host.change": "Mötet tisdag 1 december 2026 är inställt.",
  "host.days": "1 december 2026",
  "reply.short": "tackar ja",
  "reply.more": "tisdag 1 december 2026 kl. 09:00–09:45",
};
const isOfMany = (kind: string): boolean => /panel|interview-host/.test(kind);
const OFFER = {
  "offer.position": "Systemutvecklare",
  "offer.start_date": "11 januari 2027",
  "offer.answer_by": "4 december 2026",
  "offer.answer": "ja",
  "offer.code": "042817",
  "offer.link": "https://vidare.test/offer",
};
const CONTRACT = {
  "contract.position": "Systemutvecklare",
  "contract.start_date": "11 januari 2027",
  "contract.sha256": "0".repeat(64),
  "contract.link": "https://vidare.test/contract",
};

const LOGIN = {
  "login.user_name": "konto-7k3m9q",
  "login.link": "https://vidare.test/candidate",
  "login.more": "Länken fungerar en gång",
  "login.code": "042817",
  "person.code": "042817",
  "person.address": "ny@example.com",
};

function draftOf(of: number, facts: Facts, kind: (typeof kinds)[number]): Draft {
  const forward = kind === "forward";
  const saved = {
    id: "prof_0dyn1tfnb89mp55m3cyqtjk9xf",
    linkVersion: 1,
    purpose: "Framtida tjänster",
    basis: "consent",
    expiresOn: "2028-11-14",
  } as const;
  return {
    kind,
    audience: forward || isOfMany(kind) ? "other" : "candidate",
    to: forward || isOfMany(kind) ? "chef@bjorkvik.example" : facts.candidate.email,
    ...(isOfMany(kind) && { extra: REVIEWER }),
    ...(/interview/.test(actionOf(kind)) && { extra: MEETING }),
    ...(/offer/.test(actionOf(kind)) && { extra: OFFER }),
    ...(/contract/.test(actionOf(kind)) && { extra: CONTRACT }),
    ...(actionOf(kind) === "save-and-send-login" && {
      extra: (language: Locale) => ({ ...saveValues(saved)(language), ...LOGIN }),
    }),
    ...(["save", "record-consent"].includes(actionOf(kind)) && {
      extra: (language: Locale) => ({
        ...saveValues(saved)(language),
        "save.stays": "Din ansökan finns kvar.",
      }),
    }),
    ...(actionOf(kind) === "send-email" && readyText(kind, facts.candidate.language as Locale)),
    ...(forward && {
      sections: [{ heading: "Brev", text: facts.application.coverLetter! }],
      anonymise: of % 2 === 0,
    }),
  };
}

it("mails of every kind in use, in both languages, in one go: each is of its own candidate alone", () => {
  const leaks: unknown[] = [];
  const rendered = new Map<string, number>();
  for (let of = 0; of < MAILS; of += 1) {
    const kind = kinds[of % kinds.length]!;
    const language = LOCALES[Math.floor(of / kinds.length) % LOCALES.length]!;
    const facts = factsOf(of, language);
    const { messages, blocks } = compose(facts, draftOf(of, facts, kind));
    const [message] = messages;
    if (!message || messages.length > 1) throw new Error(`${kind}: ${JSON.stringify(blocks)}`);
    const own = canary(of).toLowerCase();
    const found = new Set(JSON.stringify(message).toLowerCase().match(CANARIES));
    const theirs = isOfMany(kind) ? 0 : 1;
    const expected =
      kind === "forward" || isOfMany(kind) ? "chef@bjorkvik.example" : facts.candidate.email;
    if (found.size !== theirs || (theirs && !found.has(own)) || message.to !== expected)
      leaks.push({ of, kind, to: message.to, found: [...found] });
    const key = `${kind} ${message.language}`;
    rendered.set(key, (rendered.get(key) ?? 0) + 1);
  }
  expect(leaks).toEqual([]);
  expect(rendered.size).toBe(kinds.length * LOCALES.length);
  expect(Math.min(...rendered.values())).toBeGreaterThanOrEqual(Math.floor(MAILS / rendered.size));
});
