/** A person corrects what they are called and reached by. */
import type { Database } from "../../db/client.ts";
import { storedTemplate, templatesStatement } from "../../db/templates.ts";
import { NotAllowed, Problem, VersionConflict } from "../../domain/errors.ts";
import { fold } from "../../domain/fold.ts";
import type { NewId } from "../../domain/ids.ts";
import { nameKeys } from "../../domain/name-keys.ts";
import type { PersonField } from "../../domain/person-fields.ts";
import type { Follower } from "../../engine/port.ts";
import { organisationStatement, storedOrganisation } from "../../engine/store/facts.ts";
import { strandedMail } from "../../engine/stranded-mail.ts";
import { givenCode, madeCode, sentTo, wrongCode } from "../../guests/door.ts";
import type { GuestClaims } from "../../guests/session.ts";
import type { TemplateKind } from "../../mail/kinds.ts";
import { codePlaceholder } from "../../mail/secret-links.ts";
import type { Stranded } from "../../outbox/messages.ts";
import { suppressedStatement } from "../../outbox/suppressions.ts";
import { type KeptPerson, readKept } from "./keeping.ts";
import { ownMessage } from "./message.ts";
import { refusesCorrection } from "./rules/correcting.ts";
import {
  addressCodeStatements,
  confirmedAddress,
  correctStatements,
  othersAt,
  otherPerson,
  sentAddressCode,
  triedAddressCode,
  tryAddressCode,
} from "./statements/correcting.ts";

/** What such work stands on. */
export interface Own {
  db: Database;
  now: Date;
  newId: NewId;
  serverKey: string;
  claims: GuestClaims;
  /** Throws `rate_limited` when too much has failed from where this comes. */
  failed(): Promise<void>;
  followers: readonly Follower[];
}

export interface Given {
  seen: number;
  firstName: string;
  lastName: string;
  phone: string | null;
  address: string | null;
  postalCode: string | null;
  city: string | null;
  /** Default: as it is. */
  email?: string | undefined;
  ticket?: string | undefined;
  code?: string | undefined;
}

/** Around a message to the person. */
export async function around(
  { db, now, newId, claims }: Pick<Own, "db" | "now" | "newId" | "claims">,
  kind: TemplateKind,
  email: string,
) {
  const { organisation, templates, suppressed } = await db.read({
    organisation: organisationStatement(claims.org),
    templates: templatesStatement(claims.org, [kind]),
    suppressed: suppressedStatement(claims.org, [fold(email)]),
  });
  return {
    mail: {
      now,
      newId,
      organisation: storedOrganisation(organisation[0]!).organisation,
      templates: templates.map(storedTemplate),
    },
    unreachable: suppressed.length > 0,
  };
}

/** Sends a code to an address that the person wants to have. Throws `not_allowed`, `rate_limited`. */
export async function sendAddressCode(
  own: Own,
  email: string,
): Promise<{ ticket: string; expiresAt: string; sentTo: string; waiting: Waiting }> {
  const { db, now, newId, serverKey, claims } = own;
  const { who, person, applications } = await readKept(db, claims, now);
  if (person.emailFold === fold(email)) throw new NotAllowed("same_address");
  const { mail, unreachable } = await around(own, "person-address-code", email);
  if (unreachable) throw new NotAllowed("address_unreachable");
  const words = ownMessage(
    mail,
    "person-address-code",
    { email, language: claims.locale, project: applications[0]?.project },
    { values: { "person.code": codePlaceholder(claims.sub) } },
  );
  if (!words) throw new Problem("unavailable");
  const id = newId("msg");
  const { ticket, hashes } = await madeCode(serverKey, claims.sub, id);
  const {
    code: [row],
  } = await db.write(
    addressCodeStatements(
      { ...who, guest: claims.sub },
      email,
      hashes,
      { ...words, id, source: null },
      now,
    ),
  );
  if (!row) throw new Problem("rate_limited");
  return {
    ticket,
    ...sentAddressCode(row),
    sentTo: sentTo({ email }),
    waiting: { id, sendAt: words.sendAt },
  };
}

interface Waiting {
  id: string;
  sendAt: string;
}

/** Throws `invalid_input` at the code unless it is the one that was sent to that address, for this browser. */
async function confirm(
  { db, now, serverKey, claims, failed }: Own,
  { who }: KeptPerson,
  given: Given,
): Promise<void> {
  const hashes = await givenCode(serverKey, claims.sub, given);
  const { tried, confirmed } = await db.write(tryAddressCode(who, hashes, now));
  if (confirmed[0] && confirmedAddress(confirmed[0]).email === given.email) return;
  await failed();
  throw wrongCode(tried[0] ? triedAddressCode(tried[0]).tries : null);
}

const FIELDS: readonly PersonField[] = [
  "firstName",
  "lastName",
  "email",
  "phone",
  "address",
  "postalCode",
  "city",
];

/**
 * All of it or nothing. Throws `version_conflict` when the person is not as they were seen, `invalid_input` at the
 * code, `not_allowed` by the rules that tell people apart. Answers which mail will not leave because of it.
 */
export async function correct(
  own: Own,
  given: Given,
): Promise<{ stranded: Stranded[]; waiting: Waiting[] }> {
  const { db, now, newId, claims, followers } = own;
  const kept = await readKept(db, claims, now);
  const { who, person, applications } = kept;
  if (person.version !== given.seen) throw new VersionConflict(null);
  const email = given.email ?? person.email;
  const next = {
    id: person.id,
    firstName: given.firstName,
    lastName: given.lastName,
    email,
    emailFold: email === null ? null : fold(email),
    phone: given.phone,
    address: given.address,
    postalCode: given.postalCode,
    city: given.city,
    ...nameKeys(given, person.locale),
  };
  const fields = FIELDS.filter((field) => person[field] !== next[field]);
  if (!fields.length) return { stranded: [], waiting: [] };
  const moved = person.emailFold !== next.emailFold;
  if (moved) await confirm(own, kept, given);
  const others =
    next.emailFold === null
      ? []
      : (await db.readOne(othersAt(who, next.emailFold))).map(otherPerson);
  const reason = refusesCorrection(person, next, others);
  if (reason) throw new NotAllowed(reason, { params: { contact: person.contact } });

  const to = { language: claims.locale, project: applications[0]?.project };
  const mail =
    moved && person.email !== null
      ? await farewell(own, { ...to, email: person.email }, email!)
      : [];
  const { corrected } = await db.write(
    correctStatements({
      org: who.org,
      operation: newId("op"),
      actor: { id: claims.sub, name: "" },
      at: now.toISOString(),
      seen: given.seen,
      person: next,
      fields,
      there: moved ? others.map(({ id }) => id) : null,
      renamed: followers.flatMap(({ renamed }) => renamed ?? []),
      mail,
    }),
  );
  if (!corrected.length) throw new VersionConflict(null);
  const stranded = await strandedMail({ db, actor: { org: who.org } }, who.candidate);
  return { stranded, waiting: mail.map(({ id, sendAt }) => ({ id, sendAt })) };
}

/** To the former address: whoever has it learns that it is no longer used, and of the new one no more than a hint. */
async function farewell(own: Own, to: Parameters<typeof ownMessage>[2], latter: string) {
  const kind = "person-address-changed";
  const { mail, unreachable } = await around(own, kind, to.email);
  const values = { "person.address": sentTo({ email: latter }) };
  const message = unreachable ? null : ownMessage(mail, kind, to, { values });
  return message ? [{ ...message, id: own.newId("msg"), source: null }] : [];
}
