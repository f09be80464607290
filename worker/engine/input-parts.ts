/** Parts of which the actions' input schemas are made. Errors carry codes of `field.*`. */
import * as z from "zod";
import { readAddress } from "../domain/address.ts";
import type { FieldError } from "../domain/errors.ts";
import { parseDate } from "../domain/localtime.ts";
import { isOwnTextId } from "../domain/own-text.ts";
import { isAmount } from "../domain/pay.ts";
import { openPlaces } from "../domain/template.ts";
import { isBlank, lineFault, textFault, trimUnseen } from "../domain/text.ts";
import { MERGE_FIELDS, parseTemplate } from "../mail/merge.ts";
import {
  allowedFields,
  fieldsToChoose,
  isChosen,
  isTemplateKind,
  type KindSet,
  lacks,
  kindsWithOwn,
  type TemplateKind,
  type TextKind,
} from "../mail/kinds.ts";
import { WAIT_HOURS } from "../mail/sending.ts";

const checked = (schema: z.ZodString, fault: (text: string) => string | null) =>
  schema.check((context) => {
    const code = fault(context.value);
    if (code) context.issues.push({ code: "custom", input: undefined, params: { code } });
  });

/** One line of at most `max` characters, not empty, without what nobody sees around it. */
export const line = (max: number) =>
  checked(z.string().overwrite(trimUnseen).min(1).max(max), (value) =>
    value && isBlank(value) ? "required" : lineFault(value),
  );

/** Text of several lines, at most `max` characters, not empty. */
export const text = (max: number) =>
  checked(z.string().min(1).max(max), (value) =>
    value && isBlank(value) ? "required" : textFault(value),
  );

/** A note in words, for the history. */
export const note = text(2000).optional();

/** One addr-spec, exactly as it will be sent to, except that a Unicode domain becomes punycode. */
export const address = z
  .string()
  .max(254)
  .transform((value, context) => {
    const parsed = readAddress(value);
    if (parsed) return parsed;
    const code = isBlank(value) ? "required" : "invalid_address";
    context.issues.push({ code: "custom", input: undefined, params: { code } });
    return z.NEVER;
  });

/** Does a message go to its sender too, as a copy? */
export const copyToSelf = z.boolean().default(false);

/** Exact decimal text with a point and at most two decimals, more than nothing. */
export const amount = z
  .string()
  .max(12)
  .refine(isAmount, { params: { code: "invalid_amount" } });

/** A calendar date that exists, YYYY-MM-DD. */
export const localDate = z.string().transform((value, context) => {
  const date = parseDate(value);
  if (date) return date;
  context.issues.push({ code: "custom", input: undefined, params: { code: "invalid_date" } });
  return z.NEVER;
});

/** Merge fields are checked where they stand: an unknown one is an error of the input. */
const templated = (schema: ReturnType<typeof line>, allowed: readonly string[] = MERGE_FIELDS) =>
  schema.check((context) => {
    for (const { code, field, row } of parseTemplate(context.value, allowed).errors) {
      context.issues.push({ code: "custom", input: undefined, params: { code, field, row } });
    }
  });

export const subject = templated(line(200));
export const body = templated(text(20_000));

/**
 * What is wrong with a kind's text, at the place. One that goes out by itself has no open places: nobody would
 * be there to fill them in.
 */
export function templateFaults(
  kind: TemplateKind,
  words: { subject: string; body: string },
): FieldError[] {
  const lacking = lacks(kind, words.body);
  const open = (text: string) => (isChosen(kind) ? [] : openPlaces(text));
  return [
    ...(["subject", "body"] as const).flatMap((path): FieldError[] => [
      ...parseTemplate(words[path], allowedFields(kind)).errors.map(({ code, field, row }) => ({
        path: [path],
        code,
        params: { field, row },
      })),
      ...open(words[path]).map((place) => ({
        path: [path],
        code: "open_place",
        params: { place },
      })),
    ]),
    ...(lacking ? [{ path: ["body"], ...lacking }] : []),
  ];
}

/** What an action's message may be made from: of the organisation's own texts the plan tells whether it is one. */
const templateOf = (set: KindSet<never>) =>
  z.string().transform((value, context): TextKind => {
    if (Object.hasOwn(set.kinds, value) && isTemplateKind(value) && isChosen(value)) return value;
    if (isOwnTextId(value) && kindsWithOwn(set).length) return value;
    context.issues.push({ code: "custom", input: undefined, params: { code: "unknown_template" } });
    return z.NEVER;
  });

/**
 * Which text an action's message is made from: a template in each candidate's own language (default: the
 * action's first), or the recruiter's own words, with the fields of the action's kinds.
 */
export const messageOf = (set: KindSet<never>) => {
  const fields = fieldsToChoose(set);
  return z
    .strictObject({
      template: templateOf(set).optional(),
      subject: templated(line(200), fields).optional(),
      body: templated(text(20_000), fields).optional(),
    })
    .check((context) => {
      const { subject: own, body: words } = context.value;
      if ((own === undefined) === (words === undefined)) return;
      const missing = own === undefined ? "subject" : "body";
      context.issues.push({
        code: "custom",
        input: undefined,
        path: [missing],
        params: { code: "required" },
      });
    })
    .optional();
};

/** When a message leaves; default: as its template says, else after the organisation's hold. */
export const send = z
  .discriminatedUnion("when", [
    z.strictObject({ when: z.literal("hold") }),
    z.strictObject({ when: z.literal("now") }),
    z.strictObject({
      when: z.literal("at"),
      at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
    }),
    z.strictObject({ when: z.literal("after"), hours: z.literal(WAIT_HOURS) }),
    z.strictObject({ when: z.literal("next-workday") }),
  ])
  .optional();
