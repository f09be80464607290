/** Documents of plans: drawn once, when they are executed, and stored before anything is committed (DECISIONS.md, 14). */
import { sha256 } from "../domain/sha256.ts";
import type { PlannedDocument } from "../domain/plan.ts";
import { newKey, putFile } from "./incoming-file.ts";
import type { Engine } from "./outcome.ts";
import type { Drawn } from "./store/operation.ts";

/** Those that are drawn at once, in order. What no row takes is swept. */
export async function drawDocuments(
  { registry, db, files: bucket, actor: { org }, now, unlock }: Engine,
  documents: readonly PlannedDocument[],
): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const { kind, drawing } of documents) {
    const definition = registry.document(kind);
    if (!definition.draw) continue;
    const pages = await definition.draw(drawing, now);
    const bytes = (await definition.finish?.(pages, drawing, { db, org, now, unlock })) ?? pages;
    const file = { key: newKey(), sha256: await sha256(bytes) };
    await putFile({ db, bucket, org, now }, file, bytes);
    drawn.push({ ...file, size: bytes.length });
  }
  return drawn;
}
