/** Invitations of an application with the mails that carry their calendar entries. */
import { type SQL, sql } from "drizzle-orm";
import type { Row } from "../../../db/client.ts";
import { referredTo } from "../../../db/references.ts";
import { json, nullable, shape, type Shaped, text } from "../../../db/shape.ts";
import type { MessageState } from "../../../domain/vocabulary.ts";
import type { InterviewKind, InvitationState, Span } from "../rules/interview.ts";

interface StoredEntry {
  id: string;
  kind: string;
  method: "REQUEST" | "CANCEL";
  text: string;
  state: MessageState;
  at: string;
}

const kept = shape({
  application: text("a.id"),
  project: text("a.project_id"),
  name: text("trim(c.first_name || ' ' || c.last_name)"),
  invitations: json<
    {
      invitation: string;
      interview: string;
      kind: InterviewKind;
      state: InvitationState;
      timeZone: string;
      offered: (Span & { until: string }) | null;
      start: string | null;
      end: string | null;
      mails: StoredEntry[];
    }[]
  >(sql`(SELECT json_group_array(json_object('invitation', v.id, 'interview', i.id, 'kind', i.details ->> 'kind',
      'state', v.state, 'timeZone', i.time_zone, 'offered', (SELECT json_object('start', z.starts_at, 'end', z.ends_at,
        'until', x.held_until) FROM interview_seats x CROSS JOIN interview_slots z ON z.id = x.slot_id
        WHERE x.invitation_id = v.id AND x.held_until IS NOT NULL), 'start', s.starts_at, 'end', s.ends_at,
      'mails', json((SELECT json_group_array(json_object('id', m.id, 'kind', m.kind,
          'method', m.calendar ->> 'method', 'text', m.calendar ->> 'text', 'state', m.state, 'at', m.state_at)
          ORDER BY m.created_at, m.id)
        FROM messages m WHERE m.thing_id = i.id AND m.guest_id = v.id AND m.calendar IS NOT NULL)))
      ORDER BY v.created_at DESC, v.id DESC)
    FROM interview_invitations v CROSS JOIN interviews i ON i.id = v.interview_id
    LEFT JOIN interview_slots s ON s.id = v.slot_id WHERE v.application_id = a.id)`),
  email: nullable(text("c.email")),
});
export type StoredCalendar = Shaped<typeof kept>;
export const storedCalendar: (row: Row) => StoredCalendar = kept.parse;

export const calendarStatement = (org: string, reference: string): SQL => sql`
  SELECT ${kept.columns} FROM applications a CROSS JOIN candidates c ON c.id = a.candidate_id
  WHERE a.org_id = ${org} AND ${referredTo(sql`a`, reference)}`;
