import { REGISTRY } from "../../support/registry.ts";
import { env as bindings } from "cloudflare:workers";
import { Database } from "../../../worker/db/client.ts";
import { newId } from "../../../worker/domain/ids.ts";
import type { Env } from "../../../worker/env.ts";
import {
  importCsv,
  type ImportResult,
  type IntakeContext,
} from "../../../worker/features/intake/import.ts";
import { NOW } from "../support/clock.ts";

export const env = bindings as unknown as Env;

/** An export as an HR portal in Sweden makes it, with all that may be wrong in one. */
export { default as PORTAL_EXPORT } from "../../support/applications.csv?raw";

/** An organisation without people, and what an intake of it needs. */
export function newIntake(overrides: Partial<IntakeContext> = {}): IntakeContext {
  return {
    db: new Database(env.DB),
    organisation: { id: newId("org"), locale: "sv", timeZone: "Europe/Stockholm" },
    actor: { id: "key_test", name: "HR-portalen" },
    now: NOW,
    newId,
    followers: REGISTRY.followers.flatMap(({ renamed }) => renamed ?? []),
    serverKey: "test-server-key",
    ...overrides,
  };
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const importText = (intake: IntakeContext, text: string): Promise<ImportResult> =>
  importCsv(intake, bytes(text));

export const HEADER = "Projekt-id;Projekt;Ansökan-id;Förnamn;Efternamn;E-post";

/** A file with the required columns only, from rows of cells joined by `;`. */
export const file = (...rows: string[]): string => [HEADER, ...rows].join("\r\n");

export async function rowsOf(sql: string, ...bind: unknown[]): Promise<Record<string, unknown>[]> {
  return (
    await env.DB.prepare(sql)
      .bind(...bind)
      .all()
  ).results;
}

/** Everything an organisation has, to compare before and after. */
export async function everything(org: string): Promise<Record<string, unknown[]>> {
  const tables = [
    "projects",
    "candidates",
    "applications",
    "events",
    "files",
    "application_files",
    "blob_gc",
  ];
  const contents = await Promise.all(
    tables.map((table) => rowsOf(`SELECT * FROM ${table} WHERE org_id = ? ORDER BY rowid`, org)),
  );
  const counts = await rowsOf(
    "SELECT * FROM status_counts WHERE org_id = ? ORDER BY project_id, bucket",
    org,
  );
  return { ...Object.fromEntries(tables.map((table, index) => [table, contents[index]!])), counts };
}

/** [line, external id, "field code"…] of the rows that were refused. */
export const refusals = ({ rows }: ImportResult): (number | string | null)[][] =>
  rows
    .filter(({ outcome }) => outcome === "refused")
    .map(({ line, externalId, errors }) => [
      line,
      externalId,
      ...errors.map(({ code, field }) => `${field ?? "row"} ${code}`),
    ]);

export const outcomes = ({ rows }: ImportResult): string[] => rows.map(({ outcome }) => outcome);

/** As Excel's plain "CSV" saves it: what the encoding lacks becomes a question mark. */
export function singleByte(encoding: string, text: string): Uint8Array {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (char) => {
    const byte = all.indexOf(char);
    return byte < 0 ? 63 : byte;
  });
}
export const windows1252 = (text: string): Uint8Array => singleByte("windows-1252", text);

/** The real database, whose n-th batch fails before it reaches it. */
export function failing(nth: number): D1Database {
  let batches = 0;
  return {
    prepare: (statement: string) => env.DB.prepare(statement),
    batch: (statements: D1PreparedStatement[]) => {
      batches += 1;
      return batches === nth ? Promise.reject(new Error("crash")) : env.DB.batch(statements);
    },
  } as unknown as D1Database;
}

/** The real database, with the number of rows that its statements have read. */
export function counting(): { d1: D1Database; rowsRead: () => number } {
  let rows = 0;
  const batch = async (statements: D1PreparedStatement[]) => {
    const results = await env.DB.batch(statements);
    rows += results.reduce((sum, { meta }) => sum + meta.rows_read, 0);
    return results;
  };
  const d1 = {
    prepare: (statement: string) => env.DB.prepare(statement),
    batch,
  } as unknown as D1Database;
  return { d1, rowsRead: () => rows };
}
