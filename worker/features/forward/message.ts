import { type AnonymousView, anonymousView } from "../../domain/anonymise.ts";
import type { CandidateFile, Facts } from "../../domain/facts.ts";
import { fullName } from "../../domain/fold.ts";
import type { Attachment } from "../../domain/plan.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { compose, type Composed, type Draft, type Section } from "../../mail/compose.ts";
import { ownCopy } from "../../mail/own-copy.ts";
import { maskWords } from "../../mail/templates.ts";
import { attachmentsOf } from "../../engine/attachments.ts";
import { type Disclosed, masked } from "../../engine/identity-numbers.ts";
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

/** What the person wrote and handed in, as it is. */
export const written = ({ application, files }: Facts): Disclosed<CandidateFile> => ({
  answers: application.answers,
  letter: application.coverLetter,
  files: files.filter(({ linked }) => linked),
});

/**
 * Everything of the application; personal identity numbers in clear or masked. Of a protected person addresses, phone and files stay here, also where
 * they stand in the person's own texts (DECISIONS.md, 29).
 */
export function open(facts: Facts, language: Locale, identityNumbers: boolean): Shown {
  const { candidate } = facts;
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
  const words = maskWords(language);
  const own = identityNumbers ? written(facts) : masked(written(facts), words.identityNumber);
  return {
    sections: [
      { heading: WORDS[language]["forward.heading.candidate"], text: person },
      ...texts(hidden ? anonymousView(facts, words) : own, language),
    ],
    files: hidden ? [] : attachmentsOf(own.files),
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

/** One message to each, and a copy to the sender if asked for. What is wrong with the text is said once. */
export function toEach(
  facts: Facts,
  draft: Omit<Draft, "to">,
  recipients: readonly { to: string; path: (string | number)[] }[],
  copyToSelf: boolean,
): Composed {
  const mails = recipients.map(({ to, path }) =>
    compose(facts, { ...draft, to, path: { ...draft.path, to: path } }),
  );
  const messages = mails.flatMap((mail) => mail.messages);
  const copy = copyToSelf ? ownCopy(facts, { ...draft, to: null }, messages) : null;
  return {
    messages: [...messages, ...(copy?.messages ?? [])],
    warnings: [...(mails[0]?.warnings ?? []), ...(copy?.warnings ?? [])],
    blocks: [...(mails.find(({ blocks }) => blocks.length)?.blocks ?? []), ...(copy?.blocks ?? [])],
  };
}
