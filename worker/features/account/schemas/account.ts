/** How a person comes in to their own page, and what they read there. */
import * as z from "zod";
import { textFault } from "../../../domain/text.ts";
import { LOCALES } from "../../../domain/vocabulary.ts";
import { line } from "../../../engine/input-parts.ts";
import type { Door } from "../../../guests/schemas.ts";
import { brand, guestSession } from "../../../guests/schemas.ts";
import { instant } from "../../../http/schemas/parts.ts";

const secret = z.string().min(1).max(200);

function wellFormed(context: z.core.ParsePayload<string>): void {
  const code = textFault(context.value);
  if (code) context.issues.push({ code: "custom", input: undefined, params: { code } });
}

const organisation = z.string().min(1).max(60).describe("Id, as the page's address has it");
const userName = line(254);
/** As it was typed: spaces belong to it. */
const given = z.string().min(1).max(1000).check(wellFormed);
const password = given.describe("At least twelve characters, of any kind");

/** By one of two ways: what the way given asks for is there, and nothing of the other's. */
const byOneOf =
  <Field extends string>(told: Field, alone: readonly Field[], others: readonly Field[]) =>
  (context: z.core.ParsePayload<Partial<Record<Field, unknown>>>): void => {
    const has = (field: Field) => context.value[field] !== undefined;
    const issue = (field: Field, code: string) =>
      context.issues.push({ code: "custom", input: undefined, path: [field], params: { code } });
    const [wanted, unwanted] = has(told) ? [alone, others] : [others, alone];
    for (const field of wanted) if (!has(field)) issue(field, "required");
    for (const field of unwanted) if (has(field)) issue(field, "unknown");
  };

export const lookBody = z
  .strictObject({
    organisation: organisation.optional(),
    link: secret.optional().describe("Instead: what a link in a mail carries"),
  })
  .check(byOneOf("link", ["link"], ["organisation"]));

export const look = z
  .object({
    stage: z
      .enum(["choose", "retired", "sign-in", "inside"])
      .describe(
        "A password is to be chosen by the link; the link was genuine and leads nowhere any more; sign in; this browser is known already",
      ),
    organisationId: organisation,
    language: z.enum(LOCALES),
    firstName: z.string().nullable().describe("Of whoever has shown who they are"),
    userName: z.string().nullable().describe("The same person's"),
    guest: z.string().describe('Their id; "" for who has not shown who they are'),
    codeTo: z.null(),
    codeUntil: z.null(),
    brand,
  })
  .describe("Whose page it is, and how this browser comes in; changes nothing");
export type Look = z.output<typeof look> & Door;

const who = { organisation, userName };

export const codeBody = z.strictObject(who);

export const sessionBody = z
  .strictObject({
    ...who,
    password: given.optional(),
    ticket: secret.optional().describe("Instead of a password: of the browser that asked"),
    code: z.string().min(1).max(20).optional().describe("Six digits, as they were read off"),
  })
  .check(byOneOf("ticket", ["ticket", "code"], ["password"]));

export const passwordBody = z
  .strictObject({
    link: secret.optional(),
    organisation: organisation.optional(),
    userName: userName.optional(),
    current: given.optional().describe("Instead of a link: the first password, as it was sent"),
    password,
  })
  .check(byOneOf("link", ["link"], ["organisation", "userName", "current"]));

export const changeBody = z.strictObject({
  current: given.optional().describe("Where the page says that it is asked for"),
  password,
});

export const session = guestSession.extend({ guest: z.string().describe("The guest's id") });
export type AccountSession = z.output<typeof session>;

const thing = z.object({
  title: z.string(),
  about: z.string().describe("What it belongs to, such as the project"),
  state: z.string().describe("How it stands, and until when"),
  waits: z.boolean().describe("For the person's own word"),
  until: instant.nullable(),
  link: z
    .object({ address: z.string().describe("Of its page, a personal link"), label: z.string() })
    .nullable(),
});

export const page = z
  .object({
    organisation: z.string(),
    firstName: z.string(),
    userName: z.string(),
    asker: z.object({ name: z.string(), email: z.string().nullable() }),
    hasPassword: z.boolean(),
    asksCurrent: z.boolean().describe("Whoever chooses another password gives the present one"),
    things: z.array(thing).describe("What is open for them: what waits for their word first"),
  })
  .describe("A person's own page");
export type PageWire = z.output<typeof page>;
