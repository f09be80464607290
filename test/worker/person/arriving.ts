/**
 * People who have come in to their own page, until the product has a way in for them: a purpose of the tests' own, whose
 * thing is the candidate. It gives way to the product's.
 */
import { sql } from "drizzle-orm";
import * as z from "zod";
import { shape, type Shaped, text } from "../../../worker/db/shape.ts";
import type { Feature } from "../../../worker/features/feature.ts";
import { PURPOSE } from "../../../worker/features/person/rules/person.ts";
import { definePurpose } from "../../../worker/guests/purpose.ts";

const person = shape({ name: text("c.first_name"), organisation: text("o.name") });

const purpose = definePurpose<Shaped<typeof person>>({
  purpose: PURPOSE,
  joined: sql`JOIN candidates c ON c.id = g.thing_id AND c.org_id = g.org_id JOIN organisations o ON o.id = g.org_id`,
  thing: person,
  open: () => sql`1`,
  applications: sql`SELECT q.id AS application_id FROM applications q WHERE q.candidate_id = g.thing_id`,
  asker: ({ organisation }) => ({ id: "", name: organisation, email: null }),
  project: () => ({ id: "", externalId: null, title: "", department: "", closedAt: null }),
  organisation: ({ organisation }) => organisation,
  door: {
    schema: z.object({ firstName: z.string() }),
    wire: ({ about }) => ({ firstName: about.name }),
  },
  mail: { project: sql`''`, operation: sql`''`, verb: "save-and-send-login" },
});

export const arriving: Feature = { guests: [purpose] };

/** With a way in for people, the product's own or the tests'. */
export const withArrivals = (features: readonly Feature[]): Feature[] =>
  features.some(({ guests = [] }) => guests.some(({ purpose: name }) => name === PURPOSE))
    ? [...features]
    : [...features, arriving];
