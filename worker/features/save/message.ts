/** What is written to people of their being kept. */
import type { Facts, Project } from "../../domain/facts.ts";
import { formatDate } from "../../domain/localtime.ts";
import type { PlannedMessage } from "../../domain/plan.ts";
import { retentionUntil } from "../../domain/retention.ts";
import type { Locale } from "../../domain/vocabulary.ts";
import { fill } from "../../i18n/index.ts";
import { compose, type Sending } from "../../mail/compose.ts";
import type { TemplateKind } from "../../mail/kinds.ts";
import { linkPlaceholder } from "../../mail/secret-links.ts";
import type { Value } from "../../mail/values.ts";
import { type LegalBasis, type OwnAnswer, PURPOSE, type SavedFact } from "./rules.ts";
import { notes as en } from "./words/en/notes.ts";
import { notes as sv } from "./words/sv/notes.ts";

const WORDS = { sv, en };

interface Saved {
  /** The profile's, and the guest's. */
  id: string;
  linkVersion: number;
  purpose: string;
  /** The same in words of a language. */
  purposes?: Partial<Record<Locale, string>>;
  /** Of whoever wrote the purpose; default: not known. */
  spoken?: Locale;
  basis: LegalBasis;
  /** Local date. */
  expiresOn: string;
}

/** The values of `save.*`, in the language of the message. */
export const saveValues =
  ({ id, linkVersion, purpose, purposes, spoken, basis, expiresOn }: Saved) =>
  (language: Locale): Record<string, Value> => ({
    "save.purpose":
      purposes?.[language] ?? (spoken ? { text: purpose, language: spoken } : purpose),
    "save.expires": formatDate(language, expiresOn),
    "save.basis": WORDS[language][`save.basis.${basis}`],
    "save.link": linkPlaceholder(PURPOSE, id, linkVersion),
  });

/** Mail that brings the link of that profile. */
export const byLink =
  (id: string) =>
  (message: PlannedMessage): PlannedMessage => ({ ...message, guest: { thing: id, id } });

/** In the name of who saved the person: whoever answers by link is not the sender of what they get. */
const asAsker = (facts: Facts, { asker }: Pick<SavedFact, "asker">): Facts => ({
  ...facts,
  actor: { ...facts.actor, ...asker, name: asker.name || facts.organisation.name },
});

/** What there is of the person beside the saved profile. */
export interface Stays {
  projects: readonly Pick<Project, "title" | "closedAt">[];
  employed: boolean;
}

/** Until when and why, a line for each application. */
export function staysText({ projects, employed }: Stays, months: number) {
  return (language: Locale): string => {
    const words = WORDS[language];
    const lines = projects.map(({ title: project, closedAt }) => {
      const until = retentionUntil(closedAt, months);
      return until
        ? fill(words["save.stays-until"], { project, until: formatDate(language, until) })
        : fill(words["save.stays-open"], { project, months });
    });
    if (employed) lines.push(words["save.stays-employed"]);
    return lines.length ? lines.join(" ") : words["save.stays-nothing"];
  };
}

/** One that goes out by itself, to the person's address; none where there is none, or the text cannot be made. */
export function writeSaved(
  facts: Facts,
  profile: SavedFact,
  kind: TemplateKind,
  {
    send = { when: "now" },
    more,
    language,
  }: { send?: Sending; more?: (language: Locale) => Record<string, Value>; language?: Locale } = {},
): PlannedMessage[] {
  const { email } = facts.candidate;
  if (email === null) return [];
  const made = (templates: Facts["templates"]) =>
    compose(
      { ...asAsker(facts, profile), templates },
      {
        kind,
        audience: "candidate",
        to: email,
        ...(language && { language }),
        send,
        extra: (spoken) => ({ ...saveValues(profile)(spoken), ...more?.(spoken) }),
      },
    ).messages;
  const own = made(facts.templates);
  // A text of the organisation's own that nothing fills gives way to the product's: nobody would see why none came.
  return (own.length ? own : made([])).map(byLink(profile.id));
}

/** What was answered, to keep: the only thing that they have in their hand. */
export function receipt(
  facts: Facts,
  profile: SavedFact,
  { answer, until, stays }: { answer: OwnAnswer; until: string | null; stays: Stays },
): PlannedMessage[] {
  const { retentionMonths } = facts.organisation;
  const text = staysText(stays, retentionMonths);
  return answer === "no"
    ? writeSaved(facts, profile, "save-no", {
        more: (language) => ({ "save.stays": text(language) }),
      })
    : writeSaved(facts, { ...profile, expiresOn: until ?? profile.expiresOn }, "save-yes");
}
