import * as z from "zod";
import { line, send, text } from "../../../engine/input-parts.ts";
import {
  cancel,
  cancelOperation,
  edit,
  openMessage,
  planEdit,
} from "../../../engine/edit-messages.ts";
import { hold, release } from "../../../engine/hold-messages.ts";
import { MESSAGE_STATES } from "../../../domain/vocabulary.ts";
import { engineOf } from "../../../http/context.ts";
import { paged, paging, positionOf } from "../../../http/paging.ts";
import { plannedMessageWire } from "../../../http/present.ts";
import { loggedMessageWire, messageDetailWire } from "../present.ts";
import type { Routes } from "../../../http/route.ts";
import * as schemas from "../schemas/messages.ts";
import { page } from "../../../http/schemas/parts.ts";
import { plannedMessage } from "../../../http/schemas/plans.ts";
import { withBody } from "../body.ts";
import { listMessages, readSendings } from "../list.ts";
import { sendings } from "../schemas/sendings.ts";

const params = z.object({ id: z.string().min(1).max(200) });
const version = z.int().min(1);
const day = z.iso.date();
const holdId = z.string().min(1).max(200);
const nothing = z.strictObject({});

/** Merge fields are checked when the message is made: which there are depends on its kind. */
const words = { subject: line(200), body: text(20_000), send };

export function messageRoutes(routes: Routes): void {
  routes.about("Messages", "What was written to whom, whether it arrived, and what still waits");

  routes.add({
    method: "get",
    path: "/v1/messages",
    policy: "session",
    summary: "Did it go out? Messages, newest first",
    tag: "Messages",
    query: z.strictObject({
      application: z.string().max(200).optional().describe("Id or `ext:` reference"),
      q: z
        .string()
        .max(100)
        .optional()
        .describe(
          "Whom it is about: beginning of a name, first or last name first, whatever its case, accents, apostrophes and hyphens; or a whole id, external id or e-mail address. Hired and deleted ones too; `too_many_found` for what more than 50 applications have in common",
        ),
      project: z.string().max(200).optional().describe("Id or `ext:` reference"),
      kind: z
        .string()
        .max(60)
        .optional()
        .describe("A kind of message, or an action for every kind that it sends"),
      from: day.optional().describe("Made on that day or later; the organisation’s days"),
      until: day.optional().describe("Made on that day or before; the organisation’s days"),
      operation: z.string().max(200).optional().describe("Id of what made them"),
      candidate: z.string().max(200).optional().describe("Id of whom they are about"),
      to: z.string().max(254).optional().describe("A whole address"),
      state: z.enum(MESSAGE_STATES).optional().describe("Those in it alone"),
      locale: z.string().optional(),
      ...paging,
    }),
    answer: page(schemas.loggedMessage),
    problems: ["not_found"],
    handle: async (c, { query: { cursor, limit, ...filters } }) => {
      const { actor, locale } = c.var;
      const found = await listMessages(c.var, filters, positionOf(cursor), limit + 1);
      return c.json(
        paged(
          found,
          limit,
          ({ createdAt, id }) => [createdAt, id],
          (message) => loggedMessageWire(message, actor, locale),
        ),
      );
    },
  });

  routes.add({
    method: "get",
    path: "/v1/messages/{id}",
    policy: "session",
    summary: "One message: as it leaves or left, who changed it, and whether it can be edited",
    tag: "Messages",
    params,
    query: z.strictObject({ locale: z.string().optional() }),
    answer: schemas.messageDetail,
    handle: async (c, { params: { id } }) => {
      const message = await withBody(c.env, await openMessage(engineOf(c), id));
      return c.json(messageDetailWire(message, c.var.actor, c.var.locale));
    },
  });

  routes.add({
    method: "post",
    path: "/v1/messages/{id}/edit-plans",
    policy: "session",
    summary: "Plan an edit of a waiting message: as it would be, nothing written",
    tag: "Messages",
    params,
    body: z.strictObject(words),
    answer: plannedMessage,
    problems: ["blocked", "not_allowed"],
    handle: async (c, { params: { id }, body }) =>
      c.json(plannedMessageWire(await planEdit(engineOf(c), id, body), c.var.locale)),
  });

  routes.add({
    method: "post",
    path: "/v1/messages/{id}/hold",
    policy: "session",
    summary: "Keep a waiting message from leaving while it is open for editing; ask again in time",
    tag: "Messages",
    params,
    body: z.strictObject({
      hold: holdId.optional().describe("The hold that goes on; without it a new one begins"),
    }),
    answer: schemas.messageHold,
    problems: ["not_allowed"],
    handle: async (c, { params: { id }, body }) =>
      c.json(await hold(engineOf(c), id, body.hold ?? null)),
  });

  routes.add({
    method: "post",
    path: "/v1/messages/{id}/release",
    policy: "session",
    summary: "Let a message go that was open for editing: what was left of its time is left now",
    tag: "Messages",
    params,
    body: z.strictObject({ hold: holdId }),
    answer: schemas.messageDetail,
    problems: ["not_allowed"],
    handle: async (c, { params: { id }, body }) => {
      const message = await release(engineOf(c), id, body.hold);
      c.set("waiting", [{ id, sendAt: message.sendAt }]);
      return c.json(messageDetailWire(message, c.var.actor, c.var.locale));
    },
  });

  routes.add({
    method: "post",
    path: "/v1/messages/{id}/edits",
    policy: "session",
    summary: "Edit a message that has not left yet",
    tag: "Messages",
    params,
    body: z.strictObject({ version, ...words }),
    answer: schemas.messageDetail,
    problems: ["blocked", "not_allowed", "version_conflict"],
    handle: async (c, { params: { id }, body }) => {
      const message = await edit(engineOf(c), id, body);
      c.set("waiting", [{ id, sendAt: message.sendAt }]);
      return c.json(messageDetailWire(message, c.var.actor, c.var.locale));
    },
  });

  routes.add({
    method: "post",
    path: "/v1/messages/{id}/cancel",
    policy: "session",
    summary: "Cancel a message that has not left yet, for good",
    tag: "Messages",
    params,
    body: z.strictObject({ version }),
    answer: schemas.messageDetail,
    problems: ["not_allowed", "version_conflict"],
    handle: async (c, { params: { id }, body }) => {
      const message = await cancel(engineOf(c), id, body.version);
      return c.json(messageDetailWire(message, c.var.actor, c.var.locale));
    },
  });

  routes.add({
    method: "get",
    path: "/v1/operations/{id}/messages",
    policy: "session",
    summary: "How the sending of an operation fares, and how long it will take",
    tag: "Messages",
    params,
    query: z.strictObject({ locale: z.string().optional() }),
    answer: sendings,
    handle: async (c, { params: { id } }) => c.json(await readSendings(c.var, id)),
  });

  routes.add({
    method: "post",
    path: "/v1/operations/{id}/cancel-messages",
    policy: "session",
    summary: "Cancel what of an operation's mail has not left yet, without undoing the action",
    tag: "Messages",
    params,
    body: nothing,
    answer: z.object({ stopped: z.int(), notStopped: z.int() }),
    handle: async (c, { params: { id } }) => c.json(await cancelOperation(engineOf(c), id)),
  });
}
