import type { TemplateResult } from "lit";
import type { ApplicationDetail } from "../../../worker/features/applications/schemas/applications.ts";
import type { Client } from "../../lib/api.ts";
import type { Speech, WordPart } from "../../lib/i18n.ts";

/** What a feature shows above the events of an application's history. */
export interface HistoryPart {
  words: WordPart;
  view(around: { client: Client; speech: Speech; application: string }): TemplateResult;
}

/** A part, fetched once there is something to show in it. */
export interface HistoryPartEntry {
  isThere(detail: ApplicationDetail): boolean;
  load(): Promise<{ part: HistoryPart }>;
}
