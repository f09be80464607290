import * as z from "zod";
import { instant, label, language } from "../../../http/schemas/parts.ts";

const unit = z
  .object({
    unit: z.string(),
    level: z.literal([0, 1, 2]),
    own: z.int().describe("How many texts it has of its own"),
  })
  .describe(
    'A level for which texts may be written: the organisation (""), a department, a sub-department',
  );
export type UnitWire = z.output<typeof unit>;

const kind = {
  kind: z.string().describe("One of the product's, or the id of a text that the organisation made"),
  name: z.string(),
  about: z.string().describe("When a message of this kind is sent, in words"),
  custom: z
    .object({
      version: z.int().describe("To be sent along when it is renamed or deleted"),
      unit: z.string().describe('The level it was made for and holds below; "": everywhere'),
    })
    .nullable()
    .describe("Of a text that the organisation made itself; null: one of the product's kinds"),
  inUse: z.boolean().describe("False while its action is not available yet"),
};

const templateSummary = z.object({
  ...kind,
  action: z.string(),
  languages: z.array(
    z.object({
      language,
      subject: z.string(),
      from: z
        .string()
        .describe('The level it comes from, as written; "default": the product\'s own text'),
      own: z.boolean(),
      updatedAt: instant.nullable(),
    }),
  ),
  overriddenIn: z.array(z.string()).describe("Levels below that have a text of their own"),
});
export type TemplateSummary = z.output<typeof templateSummary>;

export const templateList = z
  .object({
    unit: z.string(),
    units: z.array(unit),
    data: z.array(templateSummary),
    ownFor: z.array(label).describe("Kinds beside which texts of one's own may be made"),
  })
  .describe("Texts as they hold at one level");
export type TemplateList = z.output<typeof templateList>;

export const template = z
  .object({
    id: z.string().describe("Of this version; each message made from it names it"),
    kind: z.string(),
    language,
    unit: z
      .string()
      .nullable()
      .describe("Level that it was written for; null: the product's own text"),
    own: z.boolean(),
    version: z
      .int()
      .describe(
        "Number of the newest version at the asked-for level, to be sent along when saving; 0: none",
      ),
    subject: z.string(),
    body: z.string(),
    delayDays: z.int().nullable(),
    updatedAt: instant.nullable(),
    updatedBy: z.string().nullable(),
  })
  .describe("A text that holds at the asked-for level, its own or one from above")
  .meta({ id: "Template" });
export type TemplateWire = z.output<typeof template>;

export const templateDetail = z.object({
  ...kind,
  byItself: z
    .boolean()
    .describe("Goes out with nobody there to fill in its open places: it may have none"),
  unit: z.string(),
  fields: z.array(label).describe("Merge fields that the kind may use"),
  languages: z.object({ sv: template, en: template }),
});
export type TemplateDetail = z.output<typeof templateDetail>;

export const textName = z.object({ kind: z.string(), name: z.string(), version: z.int() });

export const templateVersion = z.object({
  id: z.string(),
  version: z.int(),
  removed: z.boolean().describe("With this version the level gave up its own text"),
  subject: z.string(),
  body: z.string(),
  delayDays: z.int().nullable(),
  at: instant,
  by: z.string(),
});
export type TemplateVersion = z.output<typeof templateVersion>;

export const templatePreview = z
  .object({ subject: z.string(), text: z.string(), html: z.string() })
  .describe("A text as an invented recipient would read it");
export type TemplatePreview = z.output<typeof templatePreview>;
