/** A template as an invented recipient would read it, before anybody real does. */
import type { Facts, Organisation } from "../domain/facts.ts";
import { formatDate, formatInstant } from "../domain/localtime.ts";
import { addDays } from "../domain/workdays.ts";
import type { Locale } from "../domain/vocabulary.ts";
import { say } from "../i18n/index.ts";
import { compose, type Composed } from "./compose.ts";
import { factsWithoutCandidate } from "./no-candidate.ts";
import { fieldsOf, goesToOthers, type TemplateKind } from "./kinds.ts";

/** Renders a template for nobody in particular, in its own language. */
export function sample(
  context: Pick<Facts, "now" | "newId" | "actor"> & { organisation: Organisation },
  kind: TemplateKind,
  language: Locale,
  words: { subject: string; body: string },
): Composed {
  const candidate = { firstName: "Kim", lastName: "Andersson", email: "kim.andersson@example.com" };
  const blank = factsWithoutCandidate({
    ...context,
    templates: [],
    project: {
      id: "proj_sample",
      externalId: null,
      title: say(language, "sample.project"),
      department: say(language, "sample.department"),
      closedAt: null,
    },
  });
  const { actor } = context;
  const facts: Facts = {
    ...blank,
    actor: {
      ...actor,
      title: actor.title ?? say(language, "sample.recruiter.title"),
      phone: actor.phone ?? say(language, "sample.recruiter.phone"),
      email: actor.email ?? say(language, "sample.recruiter.email"),
    },
    candidate: { ...blank.candidate, ...candidate, language },
    application: {
      ...blank.application,
      externalId: say(language, "sample.application.reference"),
    },
  };
  return compose(facts, {
    kind,
    audience: goesToOthers(kind) ? "other" : "candidate",
    to: candidate.email,
    language,
    sample: true,
    ...words,
    extra: extraOf(context.now, context.organisation.timeZone, kind, language),
    path: { subject: ["subject"], body: ["body"] },
  });
}

/** Values of a kind's own fields: a date or a time two weeks ahead, a link, or the field's name in words. */
function extraOf(
  now: Date,
  zone: string,
  kind: TemplateKind,
  language: Locale,
): Record<string, string> {
  const day = addDays(now.toISOString().slice(0, 10), 14);
  const value = (field: string): string => {
    if (field.endsWith(".link")) return "https://vidare.example/…";
    if (/\.times?$/.test(field)) return formatInstant(language, zone, new Date(`${day}T09:00Z`));
    if (/expires|deadline|_by|_date/.test(field)) return formatDate(language, day);
    if (field.endsWith(".code")) return "123 456";
    return say(language, `sample.${field}`);
  };
  return Object.fromEntries(fieldsOf(kind).map((field) => [field, value(field)]));
}
