/** A feature that the product has not: information meetings with seats, made of the engine's ports alone. */
import { sql } from "drizzle-orm";
import * as z from "zod";
import { list } from "../../../worker/db/client.ts";
import { block, defineAction, item } from "../../../worker/engine/action.ts";
import { defineEffect, defineSharedEffect } from "../../../worker/engine/effect.ts";
import type { Feature } from "../../../worker/features/feature.ts";
import { compose } from "../../../worker/mail/compose.ts";

declare module "../../../worker/domain/plan.ts" {
  interface EffectKinds {
    "take-seat": { seat: string };
    "leave-seat": { seat: string };
  }
  interface SharedEffectKinds {
    "open-meeting": { meeting: string; data: { seats: string[] } };
  }
}

export const TABLE = `CREATE TABLE IF NOT EXISTS pretend_seats (
  id TEXT PRIMARY KEY, org_id TEXT NOT NULL, meeting_id TEXT NOT NULL, application_id TEXT)`;

const input = z.strictObject({ seats: z.array(z.string()).min(1), host: z.email() });

const meet = defineAction({
  id: "invite-to-interview",
  input,
  references: () => ({ templates: ["send-email"] }),
  shared: ([first], { seats, host }) => {
    const mail = compose(first, {
      kind: "send-email",
      audience: "other",
      to: host,
      subject: "Möte",
      body: "Ett möte är öppnat.",
    });
    return {
      effects: [{ kind: "open-meeting", meeting: first.newId("pan"), data: { seats } }],
      messages: mail.messages,
      blocks: mail.blocks,
    };
  },
  plan: ({ application }, { seats }) => {
    const seat = seats.find((each) => each.endsWith(application.externalId!));
    return {
      status: "interview",
      effects: seat ? [{ kind: "take-seat", seat }] : [],
      items: [item("created", "plan.sent-after-hold")],
      blocks: seat ? [] : [block("plan.duplicate-in-selection")],
    };
  },
});

export const pretend: Feature = {
  actions: [meet],
  effects: [
    defineEffect({
      kind: "take-seat",
      statements: (rows, { id }) => [
        sql`UPDATE pretend_seats SET application_id = e.application_id
          FROM ${list(rows)} r CROSS JOIN events e ON e.receipt_id = r.value ->> 'r'
          WHERE e.operation_id = ${id} AND pretend_seats.id = r.value ->> 'seat'`,
      ],
      guard: {
        values: ({ seat }) => [seat],
        holds: (seat) => sql`NOT EXISTS (SELECT 1 FROM pretend_seats s
          WHERE s.id = ${seat} AND s.application_id IS NOT NULL)`,
      },
      inverse: ({ seat }) => ({
        effects: [{ kind: "leave-seat", seat }],
        items: [item("removed", "undo.profile-ended")],
      }),
    }),
    defineEffect({
      kind: "leave-seat",
      statements: (rows) => [
        sql`UPDATE pretend_seats SET application_id = NULL
          WHERE id IN (SELECT r.value ->> 'seat' FROM ${list(rows)} r)`,
      ],
    }),
  ],
  shared: [
    defineSharedEffect({
      kind: "open-meeting",
      statements: ({ meeting, data }, { id, org }) => [
        sql`INSERT INTO pretend_seats (id, org_id, meeting_id)
          SELECT value, ${org}, ${meeting} FROM ${list(data.seats)}
          WHERE EXISTS (SELECT 1 FROM events WHERE operation_id = ${id}) ON CONFLICT DO NOTHING`,
      ],
    }),
  ],
};
