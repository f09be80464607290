/** Parts of which the actions' input schemas are made. Errors carry codes of `field.*`. */
import * as z from "zod";
import { parseAddress } from "../domain/address.ts";
import { isDate } from "../domain/localtime.ts";
import { lineFault, textFault } from "../domain/text.ts";
import { parseTemplate } from "../messages/merge.ts";
import { KIND_FIELDS, type MessageKind } from "../messages/templates.ts";

const checked = (schema: z.ZodString, fault: (text: string) => string | null) =>
  schema.check((context) => {
    const code = fault(context.value);
    if (code) context.issues.push({ code: "custom", input: undefined, params: { code } });
  });

/** One line of at most `max` characters, not empty. */
export const line = (max: number) =>
  checked(z.string().min(1).max(max), (text) =>
    text && !text.trim() ? "required" : lineFault(text),
  );

/** Text of several lines, at most `max` characters, not empty. */
export const text = (max: number) =>
  checked(z.string().min(1).max(max), (value) =>
    value && !value.trim() ? "required" : textFault(value),
  );

/** A note in words, for the history. */
export const note = text(2000).optional();

/** One addr-spec, exactly as it will be sent to, except that a Unicode domain becomes punycode. */
export const address = z
  .string()
  .max(254)
  .transform((value, context) => {
    const parsed = parseAddress(value);
    if (parsed) return parsed;
    context.issues.push({ code: "custom", input: undefined, params: { code: "invalid_address" } });
    return z.NEVER;
  });

/** A calendar date that exists, YYYY-MM-DD. */
export const localDate = checked(z.string(), (value) => (isDate(value) ? null : "invalid_date"));

/** Merge fields are checked where they stand: an unknown one is an error of the input. */
const templated = (schema: ReturnType<typeof line>, more: readonly string[] = []) =>
  schema.check((context) => {
    for (const { code, field } of parseTemplate(context.value, more).errors) {
      context.issues.push({ code: "custom", input: undefined, params: { code, field } });
    }
  });

export const subject = templated(line(200));
export const body = templated(text(20_000));

/** The recruiter's own words instead of the default text of a kind, with the fields of that kind. */
export const messageOf = (kind: MessageKind) =>
  z
    .strictObject({
      subject: templated(line(200), KIND_FIELDS[kind]),
      body: templated(text(20_000), KIND_FIELDS[kind]),
    })
    .optional();

/** When a message leaves: after the organisation's hold (default), at once, or at a local time. */
export const send = z
  .discriminatedUnion("when", [
    z.strictObject({ when: z.literal("hold") }),
    z.strictObject({ when: z.literal("now") }),
    z.strictObject({
      when: z.literal("at"),
      at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/),
    }),
  ])
  .default({ when: "hold" });
