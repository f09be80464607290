import type { Actor } from "../../../worker/domain/actor.ts";
import type {
  Application,
  Candidate,
  Facts,
  Organisation,
  Project,
} from "../../../worker/domain/facts.ts";
import { SCOPES } from "../../../worker/domain/vocabulary.ts";

/** What a test wants different from the sample; parts are merged one level deep. */
export type FactsOverrides = Partial<
  Omit<Facts, "actor" | "organisation" | "application" | "candidate" | "project">
> & {
  actor?: Partial<Actor>;
  organisation?: Partial<Organisation>;
  application?: Partial<Application>;
  candidate?: Partial<Candidate>;
  project?: Partial<Project>;
};

/** Facts for pure tests: Anna Ek of Björkviks kommun before the application of Eva Larsson. */
export function sampleFacts(overrides: FactsOverrides = {}): Facts {
  const { actor, organisation, application, candidate, project, ...rest } = overrides;
  let made = 0;
  return {
    now: new Date("2026-11-23T12:00:00.000Z"),
    newId: (prefix) => `${prefix}_${String((made += 1)).padStart(26, "0")}`,
    actor: {
      org: "org_1",
      id: "anna.ek",
      name: "Anna Ek",
      email: "anna.ek@bjorkvik.example",
      scopes: SCOPES,
      projects: null,
      applications: null,
      locale: null,
      ...actor,
    },
    organisation: {
      id: "org_1",
      name: "Björkviks kommun",
      locale: "sv",
      timeZone: "Europe/Stockholm",
      holdSeconds: 30,
      retentionMonths: 24,
      publicSector: true,
      sender: { name: "Björkviks kommun, Rekrytering", address: "rekrytering@bjorkvik.example" },
      branding: { accent: null, logo: null, footer: { sv: null, en: null } },
      ...organisation,
    },
    reasons: [
      { id: "experience", list: "rejection", label: { sv: "Erfarenhet", en: "Experience" } },
      { id: "other-job", list: "withdrawal", label: { sv: "Fått annat arbete", en: "Other job" } },
    ],
    templates: [],
    application: {
      id: "app_1",
      externalId: "A-70013",
      version: 1,
      status: "received",
      former: null,
      deleted: false,
      deletedAt: null,
      receivedAt: "2026-11-13T09:00:00.000Z",
      coverLetter: "Jag heter Eva Larsson och har arbetat med rekrytering i sju år.",
      answers: [{ question: "Har du B-körkort?", answer: "Ja" }],
      ...application,
    },
    candidate: {
      id: "cand_1",
      version: 1,
      firstName: "Eva",
      lastName: "Larsson",
      email: "eva.larsson72@example.com",
      phone: "071-664 64 17",
      address: "Köpmangatan 16",
      postalCode: "352 30",
      city: "Växjö",
      language: "sv",
      protectedIdentity: false,
      suppression: null,
      ...candidate,
    },
    project: {
      id: "proj_1",
      externalId: "P-1045",
      title: "HR-specialist",
      department: "HR",
      closedAt: null,
      ...project,
    },
    files: [],
    messages: [],
    others: [],
    profiles: [],
    employments: [],
    features: {},
    referred: { project: null, files: [], things: {}, suppressed: [] },
    batchSize: 1,
    ...rest,
  };
}
