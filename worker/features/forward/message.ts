import { type AnonymousView, anonymousView } from "../../domain/anonymise.ts";
import type { Facts } from "../../domain/facts.ts";
import { fullName } from "../../domain/fold.ts";
import type { Attachment } from "../../domain/plan.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import type { Section } from "../../mail/compose.ts";
import { maskWords } from "../../mail/templates.ts";
import { attachmentsOf } from "../../engine/attachments.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

const WORDS = { sv, en };

/** What the recipient is shown of the application, below the recruiter's own words. */
export interface Shown {
  sections: Section[];
  files: Attachment[];
}

/** Allow-listed fields only: answers, letter, and files the organisation vouches for. */
export function anonymous(facts: Facts, language: Locale): Shown {
  const view = anonymousView(facts, maskWords(language));
  const files = facts.candidate.protectedIdentity ? [] : view.files;
  return { sections: texts(view, language), files };
}

/**
 * Everything of the application. Of a protected person addresses, phone and files stay here, also where
 * they stand in the person's own texts (DECISIONS.md, 29).
 */
export function open(facts: Facts, language: Locale): Shown {
  const { application, candidate, files } = facts;
  const { protectedIdentity: hidden, email, phone, address, postalCode, city } = candidate;
  const place = [address, [postalCode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  const line = (key: "email" | "phone" | "address", value: string | null) =>
    value ? [`${WORDS[language][`forward.${key}`]}: ${value}`] : [];
  const person = [
    fullName(candidate),
    ...(hidden
      ? []
      : [...line("email", email), ...line("phone", phone), ...line("address", place)]),
  ].join("\n");
  const own = { answers: application.answers, letter: application.coverLetter };
  return {
    sections: [
      { heading: WORDS[language]["forward.heading.candidate"], text: person },
      ...texts(hidden ? anonymousView(facts, maskWords(language)) : own, language),
    ],
    files: hidden ? [] : attachmentsOf(files.filter(({ linked }) => linked)),
  };
}

function texts(
  { letter, answers }: Pick<AnonymousView, "letter" | "answers">,
  language: Locale,
): Section[] {
  return [
    ...(letter?.trim()
      ? [{ heading: WORDS[language]["forward.heading.letter"], text: letter }]
      : []),
    ...(answers.length
      ? [
          {
            heading: WORDS[language]["forward.heading.answers"],
            text: answers.map(({ question, answer }) => `${question}\n${answer}`).join("\n\n"),
          },
        ]
      : []),
  ];
}
