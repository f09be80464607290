import type { Env } from "../../../worker/env.ts";
import { env, Organisation } from "./organisation.ts";

const always: RateLimit = { limit: async () => ({ success: true }) };
const silent = { send: async () => {}, sendBatch: async () => {} } as unknown as Env["OUTBOX"];

/** The tests' bindings without the outer fence, and without wake-ups that would send during a test. */
export const bindings = (other: Partial<Env> = {}): Env => ({
  ...env,
  RATE_LIMIT_SESSION: always,
  RATE_LIMIT_PUBLIC: always,
  OUTBOX: silent,
  ...other,
});

/** An organisation whose requests run with them. */
export async function quietOrganisation(
  ...settings: Parameters<typeof Organisation.make>
): Promise<Organisation> {
  const org = await Organisation.make(...settings);
  org.bindings = bindings();
  return org;
}

export type Around = (run: () => Promise<D1Result[]>, texts: string[]) => Promise<D1Result[]>;

/** D1 as the product uses it, with something that happens around each batch; `texts` are its statements. */
export function watched(around: Around, seen: (values: unknown[]) => void = () => {}): D1Database {
  const d1 = env.DB;
  const texts = new WeakMap<D1PreparedStatement, string>();
  const note = (statement: D1PreparedStatement, text: string): D1PreparedStatement => {
    texts.set(statement, text);
    return statement;
  };
  return {
    prepare: (text: string) => ({
      bind: (...values: unknown[]) => {
        seen(values);
        return note(d1.prepare(text).bind(...values), text);
      },
    }),
    batch: (statements: D1PreparedStatement[]) =>
      around(
        () => d1.batch(statements),
        statements.map((statement) => texts.get(statement) ?? ""),
      ),
  } as unknown as D1Database;
}

/** Is it the batch that commits? */
export const commits = (texts: string[]): boolean =>
  texts.some((text) => text.includes("INSERT INTO events"));
