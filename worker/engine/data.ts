/** What becomes of the core's own rows when a person is forgotten (store/purge.ts) or asks for what is stored of them. */
import type { DataDefinition } from "./port.ts";
import { CORE_EXPORTS } from "./store/exports.ts";

const APPLICATION = { erased: "with the application", exported: "with the person" } as const;
const CANDIDATE = { erased: "with the candidate", exported: "with the person" } as const;

const kept = (stays: string, not = "no person's data") => ({
  erased: { stays },
  exported: { not },
});

export const CORE_DATA: DataDefinition = {
  tables: {
    applications: APPLICATION,
    application_files: APPLICATION,
    candidate_changes: APPLICATION,
    event_details: APPLICATION,
    messages: APPLICATION,
    message_changes: APPLICATION,
    candidates: CANDIDATE,
    employee_files: CANDIDATE,
    employees: CANDIDATE,
    files: CANDIDATE,
    saved_profiles: CANDIDATE,
    suppressions: CANDIDATE,
    // Who answers for themselves. Of others, who speak of many, the feature whose guests they are erases.
    guests: { erased: "with the application", exported: "with the person" },
    guest_codes: { erased: "with the application", exported: { not: "a secret, for minutes" } },
    events: kept("ids and verbs only", "ids and verbs only; what was said of them is exported"),
    bulks: kept("ids and verbs only, and who did it"),
    bulk_projects: kept("ids only"),
    blob_gc: kept("keys of bytes that are about to go"),
    idempotency_keys: kept("ids and codes only, for a week"),
    status_counts: kept("numbers only"),
    tombstones: kept("a keyed hash, so that what was purged does not come back"),
    organisations: kept("not about people who apply"),
    api_keys: kept("not about people who apply"),
    origins: kept("not about people who apply"),
    projects: kept("not about people who apply"),
    reasons: kept("not about people who apply"),
    templates: kept("not about people who apply"),
    own_texts: kept("not about people who apply"),
    template_versions: kept("not about people who apply"),
  },
  exports: CORE_EXPORTS,
};
