import { placesIn } from "../../../worker/domain/template.ts";
import type { Locale } from "../../../worker/domain/vocabulary.ts";
import type { TemplateKind } from "../../../worker/mail/kinds.ts";
import { defaultTemplate } from "../../../worker/mail/templates.ts";

/** A text with every open place filled in, as a person does it. */
export const filledIn = (text: string): string =>
  placesIn(text).reduceRight(
    (whole, { start, end }) => `${whole.slice(0, start)}4 december${whole.slice(end)}`,
    text,
  );

/** The product's own text as a person sends it: with a subject, and nothing left open. */
export function readyText(kind: TemplateKind, language: Locale): { subject: string; body: string } {
  const { subject, body } = defaultTemplate(kind, language);
  return { subject: filledIn(subject) || "{{project.title}}", body: filledIn(body) };
}
