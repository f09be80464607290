/** What is kept of a person: read once, for whatever they want to do with it. */
import type { Database } from "../../db/client.ts";
import { NotFound } from "../../domain/errors.ts";
import type { GuestClaims } from "../../guests/session.ts";
import type { Kept } from "./rules/erasing.ts";
import {
  keptApplication,
  keptEmployment,
  keptFile,
  keptProfile,
  keptStatements,
  storedPerson,
  type StoredPerson,
} from "./statements/kept.ts";
import { type Who, whoComes } from "./who.ts";

export interface KeptPerson extends Kept {
  who: Who;
  person: StoredPerson;
}

/** Throws `not_found`. */
export async function readKept(db: Database, claims: GuestClaims, now: Date): Promise<KeptPerson> {
  const who = await whoComes(db, claims);
  const rows = await db.read(keptStatements(who.org, who.candidate, now.toISOString()));
  const [row] = rows.person;
  if (!row) throw new NotFound();
  const person = storedPerson(row);
  const { organisation, retentionMonths, publicSector } = person;
  return {
    who,
    person,
    organisation,
    retentionMonths,
    publicSector,
    applications: rows.applications.map(keptApplication),
    profiles: rows.profiles.map(keptProfile),
    employments: rows.employments.map(keptEmployment),
    files: rows.files.map(keptFile),
  };
}
