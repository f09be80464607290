import { createHash } from "node:crypto";
import { newId } from "../../worker/domain/ids.ts";
import type { Statement, Values } from "../support/workerd.ts";

const AT = "2026-11-01T08:00:00.000Z";

export const ORG = newId("org");
export const API_KEY = "vid_kill_test_0000000000000000000000000000000";
export const [PROJECT, TARGET] = [newId("proj"), newId("proj")];

const insert = (table: string, row: Record<string, Values[number]>): Statement => ({
  sql: `INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${Object.keys(row)
    .map(() => "?")
    .join(", ")})`,
  values: Object.values(row),
});

/**
 * A purge deletes messages. What was deleted is written down in the same batch, so that it can still be asked what
 * became of each.
 */
export const erasedMessages = (): Statement[] => [
  {
    sql: "CREATE TABLE erased AS SELECT id, receipt_id, application_id, thing_id, state FROM messages",
  },
  {
    sql: `CREATE TRIGGER message_erased AFTER DELETE ON messages BEGIN
      INSERT INTO erased VALUES (old.id, old.receipt_id, old.application_id, old.thing_id, old.state); END`,
  },
];

/** One organisation whose messages are held for a second, so that undo races with sending. */
export const organisation = (): Statement[] => [
  insert("organisations", {
    id: ORG,
    name: "Provköpings kommun",
    locale: "sv",
    time_zone: "Europe/Stockholm",
    hold_seconds: 1,
    sender_name: "Provköpings kommun",
    sender_address: "jobb@prov.example",
    created_at: AT,
  }),
  insert("api_keys", {
    id: newId("key"),
    org_id: ORG,
    name: "HR",
    prefix: "vid_",
    hash: createHash("sha256").update(API_KEY).digest("hex"),
    created_at: AT,
  }),
  insert("reasons", {
    org_id: ORG,
    list: "rejection",
    id: "rejection-1",
    label_sv: "Skäl",
    label_en: "Reason",
    position: 1,
  }),
  ...[PROJECT, TARGET].map((id) =>
    insert("projects", {
      id,
      org_id: ORG,
      external_id: id.slice(-8),
      title: "Systemutvecklare",
      department: "IT",
      created_at: AT,
    }),
  ),
];

/** Applications as the importer leaves them. */
export function applications(count: number): { ids: string[]; statements: Statement[] } {
  const ids: string[] = [];
  const statements = Array.from({ length: count }, () => {
    const [id, candidate] = [newId("app"), newId("cand")];
    ids.push(id);
    const email = `${candidate}@example.com`;
    return [
      insert("candidates", {
        id: candidate,
        org_id: ORG,
        first_name: "Eva",
        last_name: candidate.slice(-6),
        email,
        email_fold: email,
        language: "sv",
        created_at: AT,
      }),
      insert("applications", {
        id,
        org_id: ORG,
        external_id: id,
        project_id: PROJECT,
        candidate_id: candidate,
        status: "received",
        version: 1,
        received_at: AT,
        first_fold: "eva",
        last_fold: candidate,
      }),
      insert("events", {
        application_id: id,
        version: 1,
        org_id: ORG,
        project_id: PROJECT,
        receipt_id: newId("rcpt"),
        unit_id: "",
        operation_id: newId("op"),
        verb: "receive",
        to_status: "received",
        from_deleted: 0,
        to_deleted: 0,
        actor_id: "import",
        actor_name: "Import",
        at: AT,
      }),
      {
        sql: "UPDATE events SET unit_id = receipt_id WHERE application_id = ? AND unit_id = ''",
        values: [id],
      },
      {
        sql: `INSERT INTO status_counts (project_id, bucket, org_id, n) VALUES (?, 'received', ?, 1)
          ON CONFLICT (project_id, bucket) DO UPDATE SET n = n + 1`,
        values: [PROJECT, ORG],
      },
    ];
  });
  return { ids, statements: statements.flat() };
}
