import * as z from "zod";
import { fold } from "../../domain/fold.ts";
import { address, body, copyToSelf, send, subject } from "../../engine/input-parts.ts";
import { MOST_RECIPIENTS } from "./rules.ts";

export const input = z
  .strictObject({
    /** One recipient; `recipients` takes several. */
    recipient: address.optional(),
    /** Each gets a message of their own and learns of no other. */
    recipients: z.array(address).max(MOST_RECIPIENTS).optional(),
    subject,
    content: body,
    /** Leaves defined fields only, with everything that tells who it is taken out. */
    anonymise: z.boolean(),
    withoutAttachments: z.boolean(),
    /** Personal identity numbers in letter, answers and names of files in clear; default: masked. */
    identityNumbers: z.boolean().default(false),
    copyToSelf,
    send,
  })
  .refine(({ recipient, recipients }) => recipient !== undefined || recipients?.length, {
    path: ["recipient"],
    params: { code: "required" },
    // Said beside what else is wrong, not after it.
    when: ({ value }) => typeof value === "object" && value !== null,
  });

export type ForwardInput = z.output<typeof input>;

/** Whom it goes to, each address once, with where it was named. */
export function recipientsOf({
  recipient,
  recipients = [],
}: Pick<ForwardInput, "recipient" | "recipients">) {
  const named = [
    ...(recipient === undefined ? [] : [{ to: recipient, path: ["input", "recipient"] }]),
    ...recipients.map((to, at) => ({ to, path: ["input", "recipients", at] })),
  ];
  return named.filter(
    ({ to }, at) => named.findIndex((other) => fold(other.to) === fold(to)) === at,
  );
}
