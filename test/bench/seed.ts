import { newId } from "../../worker/domain/ids.ts";
import { RULES } from "../../worker/domain/name-keys.ts";

const AT = "2026-11-01T08:00:00.000Z";

/** An organisation with one project and the table that bare routes use. */
export async function makeOrganisation(
  d1: D1Database,
  keyHash: string,
): Promise<{ org: string; project: string }> {
  const [org, project] = [newId("org"), newId("proj")];
  await d1.batch([
    d1.prepare(
      "CREATE TABLE IF NOT EXISTS bare (id TEXT PRIMARY KEY, kind TEXT, at TEXT, text TEXT)",
    ),
    d1.prepare("CREATE INDEX IF NOT EXISTS bare_list ON bare (kind, at)"),
    d1.prepare(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
      INSERT OR IGNORE INTO bare SELECT 'row' || i, 'a', '2026-11-01T08:00:' || i, printf('%0200d', i) FROM n`),
    d1
      .prepare(
        `INSERT INTO organisations (id, name, locale, time_zone, sender_name, sender_address, created_at)
         VALUES (?, 'Mätköpings kommun', 'sv', 'Europe/Stockholm', 'Mätköping', 'jobb@mat.example', ?)`,
      )
      .bind(org, AT),
    d1
      .prepare(
        "INSERT INTO api_keys (id, org_id, name, prefix, hash, created_at) VALUES (?, ?, 'bench', 'vid_', ?, ?)",
      )
      .bind(newId("key"), org, keyHash, AT),
    d1
      .prepare(
        "INSERT INTO reasons (org_id, list, id, label_sv, label_en, position) VALUES (?, 'rejection', 'other', 'Annan', 'Other', 1)",
      )
      .bind(org),
    d1
      .prepare(
        "INSERT INTO projects (id, org_id, title, department, created_at) VALUES (?, ?, 'Systemutvecklare', 'IT', ?)",
      )
      .bind(project, org, AT),
  ]);
  return { org, project };
}

/** Applications number `from` up to `to`, spread evenly over the open statuses, names and days; one in fifty is deleted. */
export async function grow(
  d1: D1Database,
  org: string,
  project: string,
  from: number,
  to: number,
): Promise<void> {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${to})`;
  const name = "char(97 + i % 26, 97 + (i / 26) % 26, 97 + (i / 676) % 26) || printf('%07d', i)";
  const status =
    "CASE i % 4 WHEN 0 THEN 'received' WHEN 1 THEN 'interview' WHEN 2 THEN 'saved' ELSE 'rejected' END";
  const key = `substr('${project}', -8) || printf('%09d', i)`;
  await d1.batch([
    d1
      .prepare(
        `${numbers} INSERT INTO candidates (id, org_id, first_name, last_name, email, email_fold, language, created_at)
         SELECT 'cand_' || ${key}, ?1, 'Eva', ${name}, ${key} || '@example.com', ${key} || '@example.com', 'sv', ?2 FROM n`,
      )
      .bind(org, AT),
    d1
      .prepare(
        `${numbers} INSERT INTO applications (id, org_id, external_id, project_id, candidate_id, status, version,
           deleted_at, received_at, cover_letter, answers, first_fold, last_fold, name_key, name_rule)
         SELECT 'app_' || ${key}, ?1, 'A-' || ${key}, ?2, 'cand_' || ${key}, ${status}, 1,
           iif(i % 50 = 49, date('2024-01-01', (i % 500) || ' days'), NULL), date('2020-01-01', (i % 2000) || ' days'), 'Jag söker jobbet.', '[]', 'eva ' || ${name}, ${name} || ' eva',
           ${name} || ' eva', 'sv${RULES}' FROM n`,
      )
      .bind(org, project),
    d1
      .prepare(
        `${numbers} INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id, verb,
           to_status, from_deleted, to_deleted, actor_id, actor_name, at)
         SELECT 'app_' || ${key}, 1, ?1, ?2, 'rcpt_' || ${key}, 'rcpt_' || ${key}, 'op_grown', 'receive', ${status}, 0, 0,
           'import', 'Import', ?3 FROM n`,
      )
      .bind(org, project, AT),
  ]);
}

/** Messages number `from` up to `to` that have been sent, one an application. */
export async function growOutbox(
  d1: D1Database,
  org: string,
  project: string,
  from: number,
  to: number,
): Promise<void> {
  const key = `substr('${project}', -8) || printf('%09d', i)`;
  await d1
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${to})
       INSERT INTO messages (id, org_id, project_id, application_id, candidate_id, operation_id, receipt_id, kind, audience,
         state, recipient, sender_name, sender_address, subject, text, html, language, send_at, due_at, created_at, state_at,
         provider_id)
       SELECT 'msg_' || ${key}, ?1, ?2, 'app_' || ${key}, 'cand_' || ${key}, 'op_' || (i / 50), 'rcpt_' || ${key}, 'reject',
         'candidate', 'sent', ${key} || '@example.com', 'M', 'jobb@mat.example', 'Besked', 'Hej', 'Hej', 'sv', ?3, ?3, ?3, ?3,
         'p' || ${key} FROM n`,
    )
    .bind(org, project, AT)
    .run();
}

const GROWN = ["applications", "candidates", "events", "messages"];

/** Takes the indexes off the tables that grow: building them afterwards is many times faster. */
export async function withoutIndexes(d1: D1Database): Promise<string[]> {
  const { results } = await d1
    .prepare(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
       AND tbl_name IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(GROWN))
    .all<{ name: string; sql: string }>();
  for (const { name } of results) await d1.prepare(`DROP INDEX ${name}`).run();
  return results.map(({ sql }) => sql);
}

/** Builds one of the indexes again, exactly as the migrations made it. */
export const index = (d1: D1Database, statement: string) => d1.prepare(statement).run();

/** Every reviewer of a panel has rated every candidate, and submitted. */
export const rateAll = (d1: D1Database, panel: string) =>
  d1.batch([
    d1
      .prepare(
        `INSERT INTO ratings (panel_id, application_id, reviewer_id, org_id, verdict, score, at)
         SELECT c.panel_id, c.application_id, v.id, c.org_id, 'rated', 1 + abs(random()) % 7, '2026-11-24T08:00:00.000Z'
         FROM panel_candidates c CROSS JOIN guests v ON v.thing_id = c.panel_id WHERE c.panel_id = ?`,
      )
      .bind(panel),
    d1
      .prepare("UPDATE guests SET answered_at = '2026-11-24T09:00:00.000Z' WHERE thing_id = ?")
      .bind(panel),
  ]);
