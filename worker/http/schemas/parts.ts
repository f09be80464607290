/**
 * What many answers have in common. Throughout this folder a schema says a shape once: it describes the API, its
 * output is the type that the Worker and the components share, and its descriptions document both.
 */
import * as z from "zod";
import type { Parse } from "../../domain/text.ts";
import { LOCALES, STATUSES } from "../../domain/vocabulary.ts";

export const instant = z.iso.datetime();
export const language = z.enum(LOCALES);
export const status = z.enum(STATUSES).meta({ id: "Status" });
export const standing = z.object({ status, deleted: z.boolean() }).meta({ id: "Standing" });
export type Standing = z.output<typeof standing>;
export const named = z.object({ id: z.string(), name: z.string() });
export const titled = z.object({ id: z.string(), title: z.string() });
export const label = z.object({ id: z.string(), label: z.string() });
/** Where in a body, by names of fields and places in lists. */
export const path = z.array(z.union([z.string(), z.number()]));

export const projectReference = z
  .string()
  .min(1)
  .max(200)
  .describe("Id, or `ext:` and the host's own id");

export const words = z.object({ code: z.string(), message: z.string() });
export type Said = z.output<typeof words>;

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), next: z.string().nullable() });
export type Page<T> = z.output<ReturnType<typeof page<z.ZodType<T>>>>;

/** A text read by a rule; `accepted` says what is taken as it is. */
export const field = (parse: Parse, accepted: (text: string) => boolean = () => false) =>
  z.string().transform((text, context) => {
    const parsed = accepted(text) ? { value: text } : parse(text);
    if ("value" in parsed) return parsed.value;
    context.issues.push({
      code: "custom",
      input: undefined,
      params: { code: parsed.code, ...parsed.params },
    });
    return z.NEVER;
  });
