/** When people are taken, off the rows that guard a claim (DECISIONS.md, 36). */
import { type SQL, sql } from "drizzle-orm";
import { list, type Row } from "../../../db/client.ts";
import { json, nullable, shape, text } from "../../../db/shape.ts";
import type { Busy, ReferredBusy } from "../rules/busy.ts";
import type { Span } from "../rules/interview.ts";

/** Of the folded address `fold`, JSON: when they are taken between two instants; NULL when they have never met anybody here. */
const times = (org: string, fold: SQL, from: SQL, to: SQL): SQL => sql`CASE WHEN EXISTS (
    SELECT 1 FROM interview_hosts k WHERE k.org_id = ${org} AND k.email_fold = ${fold})
  THEN (SELECT json_group_array(json_object('start', t.starts_at, 'end', t.ends_at, 'slot', t.slot_id)
      ORDER BY t.starts_at, t.slot_id)
    FROM host_times t WHERE t.org_id = ${org} AND t.email_fold = ${fold} AND t.ends_at > ${from} AND t.starts_at < ${to})
  END`;

const busy = (org: string, { start, end }: Span) =>
  shape({
    address: text("r.value"),
    times: nullable(
      json<NonNullable<Busy["times"]>>(times(org, sql`r.value`, sql`${start}`, sql`${end}`)),
    ),
  });

export const busyStatement = (org: string, addresses: readonly string[], span: Span): SQL =>
  sql`SELECT ${busy(org, span).columns} FROM ${list(addresses)} r`;

export const storedBusy: (row: Row) => Busy = busy("", { start: "", end: "" }).parse;

/** Whoever is asked for, and the hosts of the interview that is. */
const asked = (
  org: string,
): SQL => sql`(SELECT a.value AS fold FROM json_each(r.value ->> '$.addresses') a
  UNION SELECT h.email_fold FROM interview_hosts h WHERE h.interview_id = r.value ->> '$.interview' AND h.org_id = ${org})`;

const referred = (org: string) =>
  shape({
    id: text("r.value"),
    people: json<Busy[]>(sql`(SELECT json_group_array(json_object('address', p.fold,
      'times', json(${times(org, sql`p.fold`, sql`r.value ->> '$.from'`, sql`r.value ->> '$.to'`)}))) FROM ${asked(org)} p)`),
  });

export const referredBusyStatement = (org: string, ids: readonly string[]): SQL =>
  sql`SELECT ${referred(org).columns} FROM ${list(ids)} r`;

export const referredBusy: (row: Row) => ReferredBusy = referred("").parse;
