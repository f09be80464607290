import * as z from "zod";
import { MESSAGE_STATES } from "../domain/vocabulary.ts";
import { messagesStatement } from "../db/messages.ts";
import type { StoredMessage } from "../db/receipts.ts";
import { paged, paging, positionOf } from "./paging.ts";
import { messageWire } from "./present.ts";
import type { Routes } from "./route.ts";
import * as schemas from "./schemas.ts";

const listed = schemas.message.extend({ application: z.string() });

export function messageRoutes(routes: Routes): void {
  routes.add({
    method: "get",
    path: "/v1/messages",
    policy: "session",
    summary: "Did it go out? Messages, newest first",
    tag: "Messages",
    query: z.strictObject({
      application: z.string().max(200).optional(),
      operation: z.string().max(200).optional(),
      state: z.enum(MESSAGE_STATES).optional(),
      locale: z.string().optional(),
      ...paging,
    }),
    answer: schemas.page(listed),
    handle: async (c, { query: { application, operation, state, cursor, limit } }) => {
      const { db, actor, locale } = c.var;
      const rows = await db.readOne(
        messagesStatement({
          org: actor.org,
          application: application ?? null,
          operation: operation ?? null,
          state: state ?? null,
          projects: actor.projects,
          applications: actor.applications,
          after: positionOf(cursor),
          limit: limit + 1,
        }),
      );
      return c.json(
        paged(
          rows,
          limit,
          (row) => [String(row.createdAt), String(row.id)],
          (row) => {
            const message = JSON.parse(row.message as string) as StoredMessage;
            return { ...messageWire(message, locale), application: message.application };
          },
        ),
      );
    },
  });
}
