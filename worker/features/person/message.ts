/** Mail to people about their own data. */
import type { PlannedMessage } from "../../domain/plan.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { say } from "../../i18n/index.ts";
import { composeAnyway, type Section } from "../../mail/compose.ts";
import type { TemplateKind } from "../../mail/kinds.ts";
import { type Around, factsWithoutCandidate } from "../../mail/no-candidate.ts";

interface To {
  email: string;
  language: Locale;
  /** What they applied for last; none: some job. */
  project: string | undefined;
}

/**
 * To leave at once. A text of the organisation's own that cannot be sent as it stands gives way to the product's:
 * nobody would see why none came. It is held to no address of a candidate: it goes to a new, a former or an erased one.
 */
export function ownMessage(
  around: Omit<Around, "project" | "actor">,
  kind: TemplateKind,
  { email, language, project }: To,
  { values = {}, sections = [] }: { values?: Record<string, string>; sections?: Section[] },
): PlannedMessage | null {
  const { organisation } = around;
  const [message] = composeAnyway(
    factsWithoutCandidate({
      ...around,
      actor: {
        org: organisation.id,
        id: "",
        name: organisation.name,
        email: null,
        scopes: [],
        projects: null,
        applications: null,
        locale: null,
      },
      project: {
        id: "",
        externalId: null,
        title: project ?? say(language, "person.some-job"),
        department: "",
        closedAt: null,
      },
    }),
    {
      kind,
      audience: "candidate",
      to: email,
      language,
      send: { when: "now" },
      extra: values,
      sections,
    },
  ).messages;
  return message ? { ...message, audience: "other" } : null;
}
