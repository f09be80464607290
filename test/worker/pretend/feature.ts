/**
 * A feature that the product has not: information meetings, of which each candidate takes a seat and says whether
 * they come. It fills in every port, and nothing else knows of it.
 */
import { sql } from "drizzle-orm";
import * as z from "zod";
import { list } from "../../../worker/db/client.ts";
import type { Facts } from "../../../worker/domain/facts.ts";
import { fullName } from "../../../worker/domain/fold.ts";
import type { CalendarEntry } from "../../../worker/domain/plan.ts";
import { block, defineAction, item } from "../../../worker/engine/action.ts";
import { defineEffect, defineSharedEffect } from "../../../worker/engine/effect.ts";
import { defineFact, defineListed, defineReference } from "../../../worker/engine/port.ts";
import type { Feature } from "../../../worker/features/feature.ts";
import { insertMessages } from "../../../worker/outbox/insert.ts";
import { calendarText } from "../../../worker/mail/calendar.ts";
import { compose } from "../../../worker/mail/compose.ts";
import { defineKinds } from "../../../worker/mail/kinds.ts";
// What a guest is to a route.
import "../../../worker/guests/session.ts";
import { attendees } from "./guests.ts";
import { seatOf } from "./statements.ts";

declare module "../../../worker/domain/plan.ts" {
  interface EffectKinds {
    "take-seat": { seat: string; meeting: string };
    "leave-seat": { seat: string };
  }
  interface SharedEffectKinds {
    "open-meeting": {
      meeting: string;
      data: {
        seats: { seat: string; application: string; guest: string; name: string; email: string }[];
      };
    };
  }
}

declare module "../../../worker/domain/facts.ts" {
  interface FeatureFacts {
    seat: string | null;
  }
  interface ReferredKinds {
    meeting: { id: string; project: string };
  }
}

declare module "../../../worker/engine/port.ts" {
  interface ListedFacts {
    seat: string | null;
  }
}

declare module "../../../worker/engine/effect.ts" {
  interface MadeThings {
    meeting: string;
  }
}

declare module "../../../worker/i18n/index.ts" {
  interface FeatureWords {
    "meeting.seat-freed": string;
    "meeting.seated": string;
  }
}

declare module "../../../worker/mail/kinds.ts" {
  interface TemplateKinds {
    "meeting-invitation": true;
    "meeting-reminder": true;
  }
}

const text = { name: "Möte", about: "När ett möte öppnas", subject: "Möte" };
const texts = (body: string) => ({
  "meeting-invitation.name": text.name,
  "meeting-invitation.about": text.about,
  "meeting-invitation.subject": text.subject,
  "meeting-invitation.body": `${body} {{meeting.link}}`,
  "meeting-reminder.name": text.name,
  "meeting-reminder.about": text.about,
  "meeting-reminder.subject": text.subject,
  "meeting-reminder.body": `${body} {{meeting.link}}`,
});

const kinds = defineKinds({
  kinds: {
    "meeting-invitation": {
      action: "invite-to-interview",
      fields: ["meeting.link"],
      needs: "meeting.link",
    },
    "meeting-reminder": {
      action: "invite-to-interview",
      fields: ["meeting.link"],
      needs: "meeting.link",
      byItself: true,
    },
  },
  texts: { sv: texts("Kom."), en: texts("Come.") },
});

const input = z.strictObject({
  seats: z.array(z.string()).min(1),
  meeting: z.string().optional(),
});

const entryFor = (
  { now, organisation }: Facts,
  { guest, candidate }: { guest: string; candidate: Facts["candidate"] },
): CalendarEntry => ({
  method: "REQUEST",
  text: calendarText({
    method: "REQUEST",
    uid: `${guest}@vidare.test`,
    sequence: 0,
    stamp: now,
    start: "2031-01-02T08:00:00.000Z",
    end: "2031-01-02T09:00:00.000Z",
    summary: "Möte",
    organiser: organisation.sender,
    attendee: { name: fullName(candidate), address: candidate.email! },
  }),
});

const meet = defineAction({
  id: "invite-to-interview",
  input,
  references: ({ meeting }) => ({
    templates: ["meeting-invitation"],
    ...(meeting !== undefined && { things: { meeting } }),
  }),
  shared: ([first, ...rest], { seats }) => {
    const all = [first, ...rest];
    const meeting = first.referred.things.meeting?.id ?? first.newId("pan");
    const invited = all.flatMap(({ application, candidate }) => {
      const seat = seatOf(seats, application);
      if (!seat) return [];
      return [{ seat, application: application.id, guest: first.newId("guest"), candidate }];
    });
    const mails = invited.map(({ guest, candidate }) => ({
      guest,
      ...compose(
        { ...first, candidate },
        {
          kind: "meeting-invitation",
          audience: "candidate",
          to: candidate.email,
          extra: { "meeting.link": attendees.placeholder(guest, 1) },
          calendar: entryFor(first, { guest, candidate }),
        },
      ),
    }));
    return {
      effects: [
        {
          kind: "open-meeting",
          meeting,
          data: {
            seats: invited.map(({ candidate, ...each }) => ({
              ...each,
              name: candidate.firstName,
              email: candidate.email!,
            })),
          },
        },
      ],
      messages: mails.flatMap(({ guest, messages }) =>
        messages.map((message) => ({ ...message, guest: { thing: meeting, id: guest } })),
      ),
      blocks: mails.flatMap(({ blocks }) => blocks),
    };
  },
  plan: ({ application, features }, { seats }, shared) => {
    const seat = seatOf(seats, application);
    const [opened] = shared!.effects as { meeting: string }[];
    return {
      status: "interview",
      effects: seat ? [{ kind: "take-seat", seat, meeting: opened!.meeting }] : [],
      items: [item("created", "meeting.seated", { seat: seat ?? "" })],
      blocks:
        seat && (features.seat ?? null) === null ? [] : [block("plan.duplicate-in-selection")],
    };
  },
});

export const pretend: Feature = {
  actions: [meet],
  kinds,
  words: {
    sv: {
      "meeting.seat-freed": "Platsen {seat} blir ledig.",
      "meeting.seated": "Får platsen {seat}.",
      "merge.meeting.link": "Länk till mötet",
    },
    en: {
      "meeting.seat-freed": "The seat {seat} becomes free.",
      "meeting.seated": "Gets the seat {seat}.",
      "merge.meeting.link": "Link to the meeting",
    },
  },
  effects: [
    defineEffect({
      kind: "take-seat",
      made: { name: "meeting", about: "The meeting", of: ({ meeting }) => meeting },
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
        items: [item("removed", "meeting.seat-freed", { seat })],
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
      statements: ({ meeting, data }, { id, org, at }) => [
        sql`INSERT INTO pretend_seats (id, org_id, meeting_id, operation_id)
          SELECT value ->> 'seat', ${org}, ${meeting}, ${id} FROM ${list(data.seats)}
          WHERE EXISTS (SELECT 1 FROM events WHERE operation_id = ${id}) ON CONFLICT DO NOTHING`,
        sql`INSERT INTO guests (id, org_id, purpose, thing_id, application_id, name, email, email_fold, language,
            remind_at, created_at)
          SELECT s.value ->> 'guest', ${org}, 'meeting', ${meeting}, s.value ->> 'application', s.value ->> 'name',
            s.value ->> 'email', lower(s.value ->> 'email'), 'sv', strftime('%Y-%m-%dT%H:%M:%fZ', ${at}, '1 days'), ${at}
          FROM ${list(data.seats)} s CROSS JOIN events e ON e.application_id = s.value ->> 'application'
            AND e.operation_id = ${id} WHERE true ON CONFLICT DO NOTHING`,
      ],
      mail: {
        takes: ({ guest }) => guest !== undefined,
        statements: (messages, { id, at }) =>
          insertMessages(
            messages,
            {
              org: sql`a.org_id`,
              project: sql`a.project_id`,
              application: sql`a.id`,
              candidate: sql`a.candidate_id`,
              operation: sql`${id}`,
              receipt: sql`e.receipt_id`,
              verb: sql`e.verb`,
              thing: sql`g.thing_id`,
              guest: sql`g.id`,
              at: sql`${at}`,
            },
            sql`CROSS JOIN guests g ON g.id = m.value ->> '$.guest.id'
              CROSS JOIN applications a ON a.id = g.application_id
              CROSS JOIN events e ON e.application_id = a.id AND e.operation_id = ${id} WHERE true`,
          ),
      },
    }),
  ],
  references: [
    defineReference({
      name: "meeting",
      statement: (org, ids) => sql`SELECT DISTINCT s.meeting_id AS "id", a.project_id AS "project"
        FROM ${list(ids)} r CROSS JOIN pretend_seats s ON s.meeting_id = r.value AND s.org_id = ${org}
        JOIN applications a ON a.id = s.application_id`,
      referred: (row) => ({ id: row.id as string, project: row.project as string }),
      reaches: ({ projects }, { project }) => !projects || projects.includes(project),
    }),
  ],
  facts: [
    defineFact({
      name: "seat",
      column: sql`(SELECT s.id FROM pretend_seats s WHERE s.application_id = a.id)`,
      parse: (value) => value as string | null,
    }),
  ],
  listed: [
    defineListed({
      name: "seat",
      schema: z.string().nullable(),
      column: () => sql`(SELECT s.id FROM pretend_seats s WHERE s.application_id = a.id)`,
      parse: (value) => value as string | null,
    }),
  ],
  follow: {
    remark: ({ facts, to }) =>
      facts.seat && to.status === "withdrawn"
        ? [item("removed", "meeting.seat-freed", { seat: facts.seat })]
        : [],
    moved: (operation) => sql`UPDATE pretend_seats SET application_id = NULL FROM events e
      WHERE e.operation_id = ${operation} AND e.to_status = 'withdrawn'
        AND pretend_seats.application_id = e.application_id`,
  },
  guests: [attendees.purpose],
  leaving: [
    {
      kinds: ["meeting-invitation", "meeting-reminder"],
      holds: () =>
        sql`EXISTS (SELECT 1 FROM pretend_seats s WHERE s.application_id = m.application_id)`,
      failure: "predecessor_cancelled",
    },
  ],
  data: {
    tables: { pretend_seats: { erased: "with the application", exported: "with the person" } },
    erase: (purged) => [sql`DELETE FROM pretend_seats WHERE application_id IN (${purged})`],
    exports: {
      pretend_seats: ({ applications }) =>
        sql`SELECT json_object('seat', s.id) AS "row" FROM pretend_seats s WHERE s.application_id IN (${applications})`,
    },
  },
  jobs: [
    {
      name: "count-seats",
      run: async ({ db, now }) => {
        await db.write({
          counted: sql`INSERT INTO pretend_counts (at, seats) SELECT ${now.toISOString()}, count(*) FROM pretend_seats`,
        });
        return [];
      },
    },
    { name: "that-fails", run: () => Promise.reject(new Error("as meant")) },
  ],
  routes: (routes) => {
    routes.add({
      method: "get",
      path: "/guests/meeting/seat",
      policy: "guest",
      summary: "The guest's seat",
      tag: "Meetings",
      answer: z.object({ seat: z.string() }),
      handle: async (c) => {
        const [row] = await c.var.db.readOne(
          sql`SELECT s.id FROM guests g JOIN pretend_seats s ON s.application_id = g.application_id WHERE g.id = ${c.var.guest.sub}`,
        );
        return c.json({ seat: row!.id as string });
      },
    });
  },
};
