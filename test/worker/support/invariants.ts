import { expect } from "vitest";
import { BROKEN } from "../../support/invariants.ts";
import { env } from "./organisation.ts";

/** What is broken in an organisation, by name; empty when all is well. */
export async function broken(org: string): Promise<Record<string, unknown[]>> {
  const names = Object.keys(BROKEN);
  const results = await env.DB.batch(names.map((name) => env.DB.prepare(BROKEN[name]!).bind(org)));
  return Object.fromEntries(
    names.flatMap((name, i) => (results[i]!.results.length ? [[name, results[i]!.results]] : [])),
  );
}

/** Nothing is torn, lost or doubled in these organisations. */
export async function expectSound(...orgs: { id: string }[]): Promise<void> {
  for (const { id } of orgs) expect(await broken(id)).toEqual({});
}
