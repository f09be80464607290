import type { Facts } from "../domain/facts.ts";

/** What is known around a message that is about no single candidate. */
export type Around = Pick<
  Facts,
  "now" | "newId" | "actor" | "organisation" | "project" | "templates"
>;

/** Facts for a message that is about no single candidate, such as one to a guest. */
export const factsWithoutCandidate = (around: Around): Facts => ({
  ...around,
  reasons: [],
  application: {
    id: "",
    externalId: null,
    version: 1,
    status: "received",
    former: null,
    deleted: false,
    deletedAt: null,
    receivedAt: around.now.toISOString(),
    coverLetter: null,
    answers: [],
  },
  candidate: {
    id: "",
    version: 1,
    firstName: "",
    lastName: "",
    email: null,
    phone: null,
    address: null,
    postalCode: null,
    city: null,
    language: around.organisation.locale,
    protectedIdentity: false,
    suppression: null,
  },
  files: [],
  messages: [],
  others: [],
  profiles: [],
  employments: [],
  features: {},
  referred: { project: null, files: [], things: {}, suppressed: [] },
  batchSize: 1,
});
