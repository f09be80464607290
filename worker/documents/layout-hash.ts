import { sha256 } from "../domain/sha256.ts";
import type { DisplayList } from "./display-list.ts";

/** SHA-256 of what stands on the pages and of its structure, hex: two documents with the same one look and read alike. */
export const layoutHash = (list: DisplayList): Promise<string> => sha256(canonical(list));

/** JSON with the keys in order, so that the hash does not hang on who wrote them first. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
