import type { ActionId } from "../domain/vocabulary.ts";
import { holdsField, MERGE_FIELDS } from "./merge.ts";

interface TemplateKindDefinition {
  /** The action whose message it is; several kinds of one action are texts to choose among. */
  action: ActionId;
  /** Merge fields that this kind alone may use, beside the common ones. */
  fields: readonly string[];
  /** A field without which the text is of no use to whom it goes to: its body must hold it. */
  needs?: string;
  /** It goes to somebody about many candidates: no field of a single one is known. */
  aboutMany?: true;
  /** Goes out by itself at its time: no text that an action's message could be made from. */
  byItself?: true;
}

const INTERVIEW = ["interview.time", "interview.place", "interview.link"] as const;
const OFFER = ["offer.position", "offer.start_date", "offer.answer_by", "offer.link"] as const;
const PANEL = ["reviewer.name", "panel.deadline", "panel.link"] as const;

/**
 * Every kind of message that has a text of its own, in the order in which they are shown. The first kind
 * of an action is its default. A kind is in use when its action is (features/index.ts).
 */
export const TEMPLATE_KINDS = {
  "send-email": { action: "send-email", fields: [] },
  "application-received": { action: "send-email", fields: [] },
  "more-information": { action: "send-email", fields: [] },
  delayed: { action: "send-email", fields: [] },
  reject: { action: "reject", fields: [] },
  "reject-after-interview": { action: "reject", fields: [] },
  withdraw: { action: "withdraw", fields: [] },
  save: { action: "save", fields: ["save.purpose", "save.expires", "save.basis"] },
  forward: { action: "forward", fields: [] },
  "invite-to-interview": { action: "invite-to-interview", fields: INTERVIEW },
  "interview-reminder": { action: "invite-to-interview", fields: INTERVIEW, byItself: true },
  "interview-cancelled": { action: "invite-to-interview", fields: ["interview.time"] },
  "save-and-send-login": {
    action: "save-and-send-login",
    fields: ["save.purpose", "save.expires", "login.user_name", "login.link"],
  },
  "send-offer": { action: "send-offer", fields: OFFER },
  "offer-reminder": {
    action: "send-offer",
    fields: ["offer.position", "offer.answer_by", "offer.link"],
    byItself: true,
  },
  "send-contract": { action: "send-contract", fields: ["contract.link"] },
  "send-to-panel": {
    action: "send-to-panel",
    fields: PANEL,
    needs: "panel.link",
    aboutMany: true,
  },
  "panel-reminder": {
    action: "send-to-panel",
    fields: PANEL,
    needs: "panel.link",
    aboutMany: true,
    byItself: true,
  },
  "panel-code": {
    action: "send-to-panel",
    fields: ["reviewer.name", "panel.code"],
    needs: "panel.code",
    aboutMany: true,
    byItself: true,
  },
} as const satisfies Record<string, TemplateKindDefinition>;

export type TemplateKind = keyof typeof TEMPLATE_KINDS;

export const TEMPLATE_KIND_IDS = Object.keys(TEMPLATE_KINDS) as TemplateKind[];

export const isTemplateKind = (id: string): id is TemplateKind => Object.hasOwn(TEMPLATE_KINDS, id);

/** Kinds whose texts an action's message may be made from; the first is its default. */
export const kindsOf = (action: ActionId): TemplateKind[] =>
  TEMPLATE_KIND_IDS.filter((id) => TEMPLATE_KINDS[id].action === action && isChosen(id));

/** Is it a text that people choose for a message of theirs? */
export function isChosen(id: TemplateKind): boolean {
  const { byItself }: TemplateKindDefinition = TEMPLATE_KINDS[id];
  return !byItself;
}

export const fieldsOf = (kind: TemplateKind): readonly string[] => TEMPLATE_KINDS[kind].fields;

/** What is wrong with the body of a kind's text that lacks the field it is of no use without; null: nothing. */
export function lacks(
  kind: TemplateKind,
  body: string,
): { code: "missing_field"; params: { name: string; field: string } } | null {
  const { needs }: TemplateKindDefinition = TEMPLATE_KINDS[kind];
  if (needs === undefined || holdsField(body, needs)) return null;
  return { code: "missing_field", params: { name: `merge.${needs}`, field: `{{${needs}}}` } };
}

/** Every merge field that a kind's text may use. */
export function allowedFields(kind: TemplateKind): string[] {
  const { aboutMany, fields }: TemplateKindDefinition = TEMPLATE_KINDS[kind];
  const common = MERGE_FIELDS.filter((field) => !aboutMany || !field.startsWith("candidate."));
  return [...common, ...fields];
}
