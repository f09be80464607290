import type { Page } from "../../worker/http/schemas/parts.ts";
import type { Client } from "./api.ts";

/** All that a list holds, however many pages it is. */
export async function everyPage<T>(
  client: Client,
  path: string,
  filters: Record<string, string> = {},
): Promise<T[]> {
  const rows: T[] = [];
  const query = new URLSearchParams({ ...filters, limit: "200" });
  let next: string | null;
  do {
    const page: Page<T> = await client.get(`${path}?${query}`);
    rows.push(...page.data);
    ({ next } = page);
    if (next) query.set("cursor", next);
  } while (next);
  return rows;
}
