import type { BulkWire } from "../../worker/features/bulks/schemas/bulks.ts";
import { speak, type Speech } from "../lib/i18n.ts";
import type { BulkPart, BulkPartEntry } from "./part.ts";

/** The parts of features, in the order in which they stand. */
const parts: readonly BulkPartEntry[] = [
  {
    // Each is told by letter, or may have been.
    isThere: ({ action }) => action === "send-letter" || action === "reject",
    load: () => import("../letter/print/part.ts"),
  },
];

/** With the words that they say. */
export async function partsOf(bulk: BulkWire, { locale }: Speech): Promise<BulkPart[]> {
  const there = parts.filter(({ isThere }) => isThere(bulk));
  const fetched = await Promise.all(there.map(({ load }) => load()));
  await speak(
    locale,
    fetched.map(({ part }) => part.words),
  );
  return fetched.map(({ part }) => part);
}
