/** What fills the merge fields of a message. */
import type { Facts } from "../domain/facts.ts";
import { fullName } from "../domain/fold.ts";
import { formatDate, localDate } from "../domain/localtime.ts";
import { wordOf } from "../domain/params.ts";
import type { MessageSource, Note } from "../domain/plan.ts";
import { isBlank } from "../domain/text.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { holdsField, type MergeField } from "./merge.ts";

/** With its language where somebody wrote it in one. */
export type Value = string | { text: string; language: Locale };

/** Values of a kind's own fields; a function gets the language of the message. */
export type OwnValues = Record<string, Value> | ((language: Locale) => Record<string, Value>);

export const ownValues = (values: OwnValues = {}, language: Locale): Record<string, Value> =>
  typeof values === "function" ? values(language) : values;

export const textsOf = (values: Record<string, Value>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      typeof value === "string" ? value : value.text,
    ]),
  );

/** Names the fields of these texts whose words are in another language than the message. */
export const foreignWords = (
  values: Record<string, Value>,
  used: Locale,
  texts: readonly string[],
): Note[] =>
  Object.entries(values).flatMap(([field, value]) =>
    typeof value === "string" ||
    value.language === used ||
    !texts.some((text) => holdsField(text, field))
      ? []
      : [
          {
            code: "plan.other-language",
            params: {
              field: wordOf(`merge.${field}`),
              language: wordOf(`language.${value.language}`),
              used: wordOf(`language.${used}`),
            },
          },
        ],
  );

/** What the session says of whoever writes: whoever edits it later, it stays theirs. */
export function recruiterOf({
  actor: { title = null, phone = null },
}: Facts): Pick<MessageSource, "recruiter"> {
  return title || phone ? { recruiter: { title, phone } } : {};
}

export const commonValues = (
  { candidate, application, project, organisation, actor }: Facts,
  language: Locale,
): Record<MergeField, string> => ({
  "candidate.first_name": candidate.firstName,
  "candidate.last_name": candidate.lastName,
  "candidate.name": fullName(candidate),
  // Who has one name only is greeted by it.
  "candidate.greeting_name": isBlank(candidate.firstName)
    ? candidate.lastName
    : candidate.firstName,
  // Few texts ask for it, and many messages are made at once.
  get "application.date"() {
    const day = localDate(new Date(application.receivedAt), organisation.timeZone);
    return formatDate(language, day);
  },
  "application.reference": application.externalId ?? "",
  "project.title": project.title,
  "project.department": project.department,
  "organisation.name": organisation.name,
  "recruiter.name": actor.name,
  "recruiter.title": actor.title ?? "",
  "recruiter.phone": actor.phone ?? "",
  "recruiter.email": actor.email ?? "",
});
