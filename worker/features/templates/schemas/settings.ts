import * as z from "zod";
import { label, language, named } from "../../../http/schemas/parts.ts";

const startingText = z.object({
  id: z.string().describe("Kind of template, as `message.template` takes it"),
  kind: z.string().describe("The action whose message it is; its first text is the default"),
  base: z
    .string()
    .describe("The kind beside which the organisation made it; of the product’s own texts, `id`"),
  name: z.string(),
  language,
  subject: z.string(),
  body: z.string(),
  open: z
    .boolean()
    .describe("Has places that are to be filled in before it is sent: as words of one's own"),
  delayDays: z
    .int()
    .nullable()
    .describe(
      "Days until a message made from it leaves, unless told otherwise; null: after the hold",
    ),
  chosen: z
    .boolean()
    .describe("People choose it for a message of theirs; false: it goes out by itself"),
  fields: z.array(label).describe("Merge fields that it may use beside those of every message"),
  barred: z
    .array(z.string())
    .describe("Merge fields of every message that it may not use: nobody could fill them in"),
});

export const settings = z
  .object({
    organisation: z.object({
      id: z.string(),
      name: z.string(),
      locale: language,
      timeZone: z.string(),
      holdSeconds: z.int(),
      publicSector: z.boolean(),
    }),
    actor: named.extend({ email: z.string().nullable() }),
    senders: z.array(z.object({ name: z.string(), address: z.string() })),
    reasons: z.object({ rejection: z.array(label), withdrawal: z.array(label) }),
    templates: z
      .array(startingText)
      .describe(
        "Texts a message can be made from, as they hold for the asked-for department, in the asked-for language",
      ),
    mergeFields: z
      .array(label)
      .describe("Merge fields of every message, with their names in words"),
    managesTemplates: z
      .boolean()
      .describe("May this session change templates and the look of mail?"),
  })
  .describe("What forms need to know of the organisation")
  .meta({ id: "Settings" });
export type Settings = z.output<typeof settings>;
