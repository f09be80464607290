import { type Word, wordOf } from "../domain/params.ts";
import type { ActionId, Locale } from "../domain/vocabulary.ts";
import type { OwnTextId } from "../domain/own-text.ts";
import { type NoteCode, say } from "../i18n/index.ts";
import { holdsField, MERGE_FIELDS } from "./merge.ts";

interface KindDefinition {
  /** The action whose message it is; several kinds of one action are texts to choose among. */
  action: ActionId;
  /** Merge fields that this kind alone may use, beside the common ones. */
  fields: readonly string[];
  /** A field without which the text is of no use to whom it goes to: its body must hold it. */
  needs?: string;
  /** A field that stands below a text which does not hold it, after these words: no text is without it. */
  adds?: { field: string; after: NoteCode };
  /** What a recruiter writes to somebody, or of what outlasts a status; every other message speaks of one, and falls with it. */
  standsAlone?: true;
  /** It goes to somebody else than the candidate. */
  toOthers?: true;
  /** It goes to whoever asked for it: a recruiter, of what became of it. Nobody of ours has written it. */
  toAsker?: true;
  /** It goes to somebody about many candidates: no field of a single one is known. */
  aboutMany?: true;
  /** Organisations make texts of their own beside it, to choose among. */
  takesOwn?: true;
  /** A text to make messages from that are of its action's first kind: no message is of this one. */
  onlyText?: true;
  /** It is printed: no message is of it, and nothing of mail stands around it. */
  onPaper?: true;
  /** Goes out by itself at its time: no text that an action's message could be made from. */
  byItself?: true;
}

/** Kinds of messages, each added beside its definition. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface TemplateKinds {}
export type TemplateKind = keyof TemplateKinds;

/** What a message may be made from: a kind's text, or one that the organisation made beside it. */
export type TextKind = TemplateKind | OwnTextId;

type TextKey<Kind extends string> = `${Kind}.${"name" | "about" | "subject" | "body"}`;

/** A feature's kinds of messages that have a text of their own; the first of an action is its default. */
export interface KindSet<Kind extends TemplateKind = TemplateKind> {
  kinds: Record<Kind, KindDefinition>;
  /** The product's own texts: bodies in the source form of layout.ts. An organisation's take their place. */
  texts: Record<Locale, Readonly<Record<TextKey<Kind>, string>>>;
}

export const defineKinds = <Kind extends TemplateKind>(set: KindSet<Kind>): KindSet<Kind> => set;

const definitions = new Map<string, KindDefinition>();
const texts: Record<Locale, Record<string, string>> = { sv: {}, en: {} };

/** Puts a feature's kinds in, in the order in which they are shown. */
export function learnKinds(set: KindSet<never>): void {
  for (const [id, definition] of Object.entries<KindDefinition>(set.kinds)) {
    if ((definitions.get(id) ?? definition) !== definition)
      throw new Error(`Two features define messages of the kind ${id}`);
    definitions.set(id, definition);
  }
  Object.assign(texts.sv, set.texts.sv);
  Object.assign(texts.en, set.texts.en);
}

/** Every kind that has a text of its own, in the order in which they are shown. */
export const templateKinds = (): TemplateKind[] => [...definitions.keys()] as TemplateKind[];

export const isTemplateKind = (id: string): id is TemplateKind => definitions.has(id);

const definition = (kind: TemplateKind): KindDefinition => {
  const found = definitions.get(kind);
  if (!found) throw new Error(`No feature defines messages of the kind ${String(kind)}`);
  return found;
};

/** A kind is in use when its action is. */
export const actionOf = (kind: TemplateKind): ActionId => definition(kind).action;

/** Does a message stay when the status that it does not speak of changes? */
export const standsAlone = (kind: string): boolean => definitions.get(kind)?.standsAlone === true;

/** Kinds that messages of an action may be of. */
export const messageKindsOf = (action: string): TemplateKind[] =>
  templateKinds().filter((id) => actionOf(id) === action && !definition(id).onlyText);

export const goesToOthers = (kind: TemplateKind): boolean => definition(kind).toOthers === true;

export const goesToAsker = (kind: TemplateKind): boolean => definition(kind).toAsker === true;

export const isOnPaper = (kind: TemplateKind): boolean => definition(kind).onPaper === true;

export const productText = (
  locale: Locale,
  kind: TemplateKind,
  part: "name" | "about" | "subject" | "body",
): string => texts[locale][`${String(kind)}.${part}`]!;

/** Kinds whose texts an action's message may be made from; the first is its default. */
export const kindsOf = (action: ActionId): TemplateKind[] =>
  templateKinds().filter((id) => actionOf(id) === action && isChosen(id));

/** Is it a text that people choose for a message of theirs? */
export const isChosen = (id: TemplateKind): boolean => !definition(id).byItself;

/** Kinds beside which organisations make texts of their own, of those of a set or of all. */
export const kindsWithOwn = (set?: KindSet<never>): TemplateKind[] =>
  (set ? (Object.keys(set.kinds) as TemplateKind[]) : templateKinds()).filter(
    (id) => definition(id).takesOwn,
  );

export const fieldsOf = (kind: TemplateKind): readonly string[] => definition(kind).fields;

/** What is wrong with the body of a kind's text that lacks the field it is of no use without; null: nothing. */
export function lacks(
  kind: TemplateKind,
  body: string,
): { code: "missing_field"; params: { name: Word; field: string } } | null {
  const { needs } = definition(kind);
  if (needs === undefined || holdsField(body, needs)) return null;
  return {
    code: "missing_field",
    params: { name: wordOf(`merge.${needs}`), field: `{{${needs}}}` },
  };
}

/** The body of a kind's text, with the field below it that none is to be without. */
export function completed(kind: TemplateKind, body: string, language: Locale): string {
  const { adds } = definition(kind);
  if (!adds || holdsField(body, adds.field)) return body;
  return `${body.trimEnd()}\n\n${say(language, adds.after)} {{${adds.field}}}`;
}

/** Every merge field that a kind's text may use. */
export const allowedFields = (kind: TemplateKind): string[] => allowed(definition(kind));

/** Every merge field of the kinds that an action's message may be made from. */
export const fieldsToChoose = ({ kinds }: KindSet<never>): string[] =>
  Object.values<KindDefinition>(kinds)
    .filter(({ byItself }) => !byItself)
    .flatMap(allowed);

/** Said by a session alone: nobody's is at hand when a message goes out by itself. */
const OF_A_SESSION: readonly string[] = ["recruiter.title", "recruiter.phone"];

function allowed({ aboutMany, byItself, fields }: KindDefinition): string[] {
  const common = MERGE_FIELDS.filter(
    (field) =>
      !(aboutMany && /^(?:candidate|application)\./.test(field)) &&
      !(byItself && OF_A_SESSION.includes(field)),
  );
  return [...common, ...fields];
}
