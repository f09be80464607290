import type { TemplateResult } from "lit";
import type { ActionId } from "../../worker/domain/vocabulary.ts";
import type { BulkWire } from "../../worker/features/bulks/schemas/bulks.ts";
import type { Client } from "../lib/api.ts";
import type { Speech, WordPart } from "../lib/i18n.ts";

/** What a feature shows of one thing that was done to many, above whom it was done to. */
export interface BulkPart {
  words: WordPart;
  /** `lead`: to another action, once the dialog has closed. */
  view(
    around: { client: Client; speech: Speech; bulk: string },
    lead: (action: ActionId, applications: readonly string[]) => void,
  ): TemplateResult;
}

export interface BulkPartEntry {
  isThere(bulk: BulkWire): boolean;
  load(): Promise<{ part: BulkPart }>;
}
