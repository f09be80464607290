import { isGarbled } from "../../domain/text.ts";
import type { Stranded } from "../../outbox/messages.ts";
import { type Fault, warning } from "./fields.ts";

/** A candidate as the host tells it. What it leaves out stays as it is; null clears. */
export interface IncomingPerson {
  /** The host's own id of the person. */
  externalId?: string;
  /** May be empty when the person has one name only. */
  firstName: string;
  lastName: string;
  email?: string | null;
  phone?: string | null;
  address?: string | null;
  postalCode?: string | null;
  city?: string | null;
  language?: string;
  protectedIdentity?: boolean;
}

/** A project as the host tells it. */
export interface IncomingProject {
  externalId: string;
  title: string;
  department?: string;
  applyBy?: string | null;
  closedAt?: string | null;
}

/** One application to be taken in, from a row of a file or from JSON: checked, nothing decided yet. */
export interface Incoming {
  /** Physical line in the file where the row begins; 1 for JSON. */
  line: number;
  externalId: string;
  /** External id of the project, with what is told of it (a file tells it on every row). */
  project: string;
  told: IncomingProject | null;
  person: IncomingPerson;
  /** Instant, ISO 8601. */
  receivedAt?: string;
  coverLetter?: string | null;
  answers?: { question: string; answer: string }[];
}

/** Another application of the person, which a row changed too: contact details belong to people. */
export interface AlsoChanged {
  /** Internal id. */
  application: string;
  externalId: string | null;
}

/** What became of one row. `refused` has errors; the others may have warnings. */
export interface RowOutcome {
  line: number;
  externalId: string | null;
  /** Internal id. */
  application: string | null;
  outcome: "imported" | "updated" | "unchanged" | "refused";
  errors: Fault[];
  warnings: Fault[];
  /** The candidate's fields that the row changed. */
  changed: string[];
  alsoChanged: AlsoChanged[];
  /** The person's mail that will not leave because of it, or still does not. */
  waitingMail: Stranded[];
}

export const refusedRow = (
  line: number,
  externalId: string | null,
  errors: Fault[],
): RowOutcome => ({
  line,
  externalId,
  application: null,
  outcome: "refused",
  errors,
  warnings: [],
  changed: [],
  alsoChanged: [],
  waitingMail: [],
});

/** Fields in which text was garbled before it came here. It is kept as it is. */
export function garbledOf({ told, person, coverLetter, answers }: Incoming): Fault[] {
  const said = {
    projectTitle: told?.title,
    department: told?.department,
    firstName: person.firstName,
    lastName: person.lastName,
    address: person.address,
    city: person.city,
    coverLetter,
    question: answers?.map(({ question }) => question).join("\n"),
    answer: answers?.map(({ answer }) => answer).join("\n"),
  };
  return Object.entries(said).flatMap(([field, text]) =>
    text && isGarbled(text) ? [warning("garbled", field)] : [],
  );
}

/** What is worth a look though the row is taken. */
export function warningsOf({
  firstName,
  lastName,
  email,
}: Pick<IncomingPerson, "firstName" | "lastName" | "email">): Fault[] {
  return [
    ...(email ? [] : [warning("no_email", "email")]),
    ...(firstName ? [] : [warning("no_first_name", "firstName")]),
    ...(lastName ? [] : [warning("no_last_name", "lastName")]),
  ];
}
