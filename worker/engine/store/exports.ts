/** What a person is given of the core's rows about them (engine/port.ts, `exports`). */
import { type SQL, sql } from "drizzle-orm";
import type { Exporting } from "../port.ts";

type Exports = Record<string, (of: Exporting) => SQL>;

/** Of an application `a` and its project `p`: which one is meant, as the person knows it. */
const application = sql`'application', json_object('project', p.title, 'reference', a.external_id)`;
const ofApplications = ({ applications }: Exporting): SQL =>
  sql`applications a JOIN projects p ON p.id = a.project_id WHERE a.id IN (${applications})`;

const yes = (condition: SQL): SQL => sql`json(iif(${condition}, 'true', 'false'))`;

/** About them, or written to them beside any application. */
const theirMail = ({ person }: Exporting): SQL =>
  sql`(m.candidate_id IN (${person}) OR m.thing_id IN (${person}))`;

export const CORE_EXPORTS: Exports = {
  candidates: ({ person }) => sql`
    SELECT json_object('firstName', c.first_name, 'lastName', c.last_name, 'email', c.email, 'phone', c.phone,
      'address', c.address, 'postalCode', c.postal_code, 'city', c.city, 'language', c.language,
      'protectedIdentity', ${yes(sql`c.protected_identity = 1`)}, 'reference', c.external_id, 'since', c.created_at) AS "row"
    FROM candidates c WHERE c.id IN (${person})`,

  applications: (of) => sql`
    SELECT json_object('project', p.title, 'department', p.department, 'reference', a.external_id, 'status', a.status,
      'receivedAt', a.received_at, 'coverLetter', a.cover_letter, 'answers', json(a.answers), 'deletedAt', a.deleted_at,
      'projectClosedOn', p.closed_at) AS "row"
    FROM ${ofApplications(of)} ORDER BY a.received_at, a.id`,

  application_files: ({ applications }) => sql`
    SELECT json_object(${application}, 'file', f.filename) AS "row" FROM application_files l
    JOIN files f ON f.id = l.file_id JOIN applications a ON a.id = l.application_id JOIN projects p ON p.id = a.project_id
    WHERE l.application_id IN (${applications}) ORDER BY l.application_id, f.created_at, f.id`,

  candidate_changes: ({ applications }) => sql`
    SELECT json_object(${application}, 'at', h.at, 'changed', json(h.fields)) AS "row" FROM candidate_changes h
    JOIN applications a ON a.id = h.application_id JOIN projects p ON p.id = a.project_id
    WHERE h.application_id IN (${applications}) ORDER BY h.at, h.application_id`,

  event_details: ({ applications }) => sql`
    SELECT json_object(${application}, 'at', e.at, 'action', e.verb, 'noted', json(d.detail)) AS "row" FROM event_details d
    JOIN events e ON e.receipt_id = d.receipt_id JOIN applications a ON a.id = d.application_id
    JOIN projects p ON p.id = a.project_id WHERE d.application_id IN (${applications}) ORDER BY e.at, e.receipt_id`,

  messages: (of) => sql`
    SELECT json_object('project', p.title, 'kind', m.kind, 'from', m.sender_name || ' <' || m.sender_address || '>',
      'to', m.recipient, 'subject', m.subject, 'text', m.text, '$body', m.body_key, 'language', m.language,
      'state', m.state, 'sendAt', m.send_at, 'since', m.created_at,
      'attachments', (SELECT json_group_array(t.value ->> 'filename') FROM json_each(m.attachments) t
        WHERE t.value ->> 'cid' IS NULL), 'calendar', m.calendar ->> 'method') AS "row"
    FROM messages m LEFT JOIN projects p ON p.id = m.project_id WHERE ${theirMail(of)} ORDER BY m.created_at, m.id`,

  message_changes: (of) => sql`
    SELECT json_object('subject', m.subject, 'at', k.at, 'change', k.verb) AS "row" FROM messages m
    JOIN message_changes k ON k.message_id = m.id WHERE ${theirMail(of)} ORDER BY k.at, k.message_id, k.version`,

  employees: ({ person }) => sql`
    SELECT json_object('position', w.position, 'department', w.department, 'startDate', w.start_date,
      'endedAt', w.ended_at, 'since', w.created_at) AS "row"
    FROM employees w WHERE w.candidate_id IN (${person}) ORDER BY w.created_at, w.id`,

  employee_files: ({ person }) => sql`
    SELECT json_object('position', w.position, 'file', f.filename) AS "row" FROM employees w
    JOIN employee_files l ON l.employee_id = w.id JOIN files f ON f.id = l.file_id
    WHERE w.candidate_id IN (${person}) ORDER BY w.id, f.created_at, f.id`,

  files: ({ person }) => sql`
    SELECT json_object('filename', f.filename, '$key', f.key, 'contentType', f.content_type, 'bytes', f.size,
      'since', f.created_at, 'anonymised', ${yes(sql`f.anonymised = 1`)}) AS "row"
    FROM files f WHERE f.candidate_id IN (${person}) ORDER BY f.created_at, f.id`,

  saved_profiles: ({ person }) => sql`
    SELECT json_object('purpose', s.purpose, 'basis', s.basis, 'note', s.note, 'expiresOn', s.expires_on,
      'agreedOn', s.agreed_on, 'agreedVia', s.agreed_via, 'declinedOn', s.declined_on, 'endedAt', s.ended_at,
      'since', s.created_at) AS "row"
    FROM saved_profiles s WHERE s.candidate_id IN (${person}) ORDER BY s.created_at, s.id`,

  suppressions: ({ person }) => sql`
    SELECT json_object('address', s.address_fold, 'reason', s.reason, 'since', s.at) AS "row" FROM candidates c
    JOIN suppressions s ON s.org_id = c.org_id AND s.address_fold = c.email_fold WHERE c.id IN (${person})`,

  guests: ({ applications }) => sql`
    SELECT json_object(${application}, 'page', g.purpose, 'name', g.name, 'email', g.email, 'language', g.language,
      'invitedAt', g.created_at, 'openedAt', g.opened_at, 'answeredAt', g.answered_at, 'endedAt', g.revoked_at) AS "row"
    FROM guests g JOIN applications a ON a.id = g.application_id JOIN projects p ON p.id = a.project_id
    WHERE g.application_id IN (${applications}) ORDER BY g.created_at, g.id`,
};
