/** How a guest comes from a link, by a code where one is asked, to a session. */
import * as z from "zod";
import { instant } from "../http/schemas/parts.ts";
import type { GuestPurpose } from "./purpose.ts";

const secret = z.string().max(200);

const purposeOf = (purposes: readonly GuestPurpose[]) =>
  z.enum(purposes.map(({ purpose }) => purpose)).describe("What the link is for: its page's name");

const KEPT =
  "Without one a hosted page of ours comes by what the browser keeps, once a code was asked for or a session begun";

export const linkBody = (purposes: readonly GuestPurpose[]) =>
  z.strictObject({
    purpose: purposeOf(purposes),
    link: secret.optional().describe(`What the link carries. ${KEPT}`),
    guest: secret
      .optional()
      .describe("Without a link: the only guest who is meant, by the id that the link began with"),
  });

export const signOutBody = (purposes: readonly GuestPurpose[]) =>
  z.strictObject({
    purpose: purposeOf(purposes),
    guest: secret
      .optional()
      .describe("The only guest who is meant, by their id: another that is kept stays"),
  });

export const entryBody = (purposes: readonly GuestPurpose[]) =>
  linkBody(purposes).extend({
    ticket: secret.optional(),
    code: z
      .string()
      .max(20)
      .optional()
      .describe("Six digits, as they were read off: with or without spaces"),
  });

export const embeddedBody = (purposes: readonly GuestPurpose[]) =>
  z.strictObject({
    purpose: purposeOf(purposes),
    thing: z.string().max(60).describe("Id of what the colleague is a guest of"),
  });

export const codeTo = z
  .string()
  .nullable()
  .describe(
    'A code is sent to this address when asked for ("a•••@annan.example"); null: none is needed',
  );

const colour = z.string().describe('"#rrggbb"');

export const brand = z
  .object({
    organisation: z.string(),
    accent: z
      .object({ own: colour, light: colour, dark: colour })
      .nullable()
      .describe("The organisation's own, and the nearest that can be read in each scheme"),
    logo: z.string().nullable().describe("A data: URL"),
    privacy: z.string().nullable().describe("Address of who answers about personal data"),
  })
  .describe("By what a guest knows whose page it is");
export type Brand = z.output<typeof brand>;

const codeUntil = instant
  .nullable()
  .describe("This browser has asked for a code, which holds so long; null: it waits for none");

const guestId = z.string().describe("Whose door it is, by their id");

/** What every door tells beside what the purpose says. */
const added = { guest: guestId, codeTo, codeUntil, brand };
export type Door = z.output<z.ZodObject<typeof added>>;

export const door = (purposes: readonly GuestPurpose[]): z.ZodType => {
  const [only, ...others] = purposes.map((each) => each.door.schema.extend(added));
  const schema = others.length ? z.union([only!, ...others]) : only!;
  return schema.describe("What a link leads to before anything is shown");
};

export const ticket = z
  .object({ ticket: z.string(), expiresAt: instant })
  .describe("A ticket for this browser; the code comes by mail");
export type GuestTicket = z.output<typeof ticket>;

export const guestSession = z
  .object({ token: z.string(), expiresAt: instant })
  .describe("A token for the routes of what the link is for");
export type GuestSession = z.output<typeof guestSession>;
