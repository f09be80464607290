/** From a link, and a code where one is asked, to a guest who may come in. Nothing happens by looking. */
import type { Database } from "../db/client.ts";
import { storedTemplate, templatesStatement } from "../db/templates.ts";
import { InvalidInput, NotAllowed, NotFound, Problem } from "../domain/errors.ts";
import { fold } from "../domain/fold.ts";
import type { NewId } from "../domain/ids.ts";
import { sha256 } from "../domain/sha256.ts";
import { organisationStatement, storedOrganisation } from "../engine/store/facts.ts";
import { suppressedStatement } from "../outbox/suppressions.ts";
import { CODE, codeDigits, codeHash, guestCode, maskedAddress } from "./code.ts";
import type { Guest } from "./guest.ts";
import { randomTicket, readToken, same } from "./link.ts";
import { codeMail } from "./mail.ts";
import type { GuestPurpose } from "./purpose.ts";
import { sendCodeStatements, sentCode, triedCode, tryCodeStatement } from "./statements/codes.ts";
import { guestById, storedGuest } from "./statements/guests.ts";

export interface Doorway {
  db: Database;
  now: Date;
  serverKey: string;
  /** Throws `rate_limited` when this version of a guest's link was used too often. */
  used(link: string): Promise<void>;
  /** Throws `rate_limited` when too much has failed from where this comes. */
  failed(): Promise<void>;
}

/**
 * The guest whose link it is. Forged, unknown, malformed and another purpose's look alike: `not_found`. One that we
 * made and that has expired, been replaced or revoked says so, and names whom to ask: `gone`. One of the form before
 * proves nothing without its row, so that a retired one looks like an unknown one.
 */
export async function guestBehind(
  door: Doorway,
  purpose: GuestPurpose,
  link: string,
): Promise<Guest> {
  const proven = await readToken(door.serverKey, purpose.purpose, link);
  return proven ? guestProven(door, purpose, proven) : formerGuest(door, purpose, link);
}

/** The guest whose link was shown: now, or to us before. Throws as `guestBehind` does. */
export async function guestProven(
  door: Doorway,
  purpose: GuestPurpose,
  link: { guest: string; version: number },
): Promise<Guest> {
  await door.used(`${link.guest}.${link.version}`);
  const [row] = await door.db.readOne(guestById(purpose, link.guest, door.now));
  if (!row) throw await unknown(door);
  const guest = storedGuest(purpose, row);
  if (guest.open && guest.version === link.version) return guest;
  throw new Problem("gone", {
    reason: "link_retired",
    params: {
      asker: purpose.asker(guest.about).name,
      organisation: purpose.organisation(guest.about),
    },
  });
}

/** By a link of the form before, whose version only the row knows: it is read first, and so every try counts. */
async function formerGuest(door: Doorway, purpose: GuestPurpose, link: string): Promise<Guest> {
  await door.failed();
  const { db, now, serverKey } = door;
  const { former } = purpose;
  const id = former && now.toISOString() < former.until ? former.id(link) : null;
  const [row] = id ? await db.readOne(guestById(purpose, id, now)) : [];
  const guest = row && storedGuest(purpose, row);
  if (!guest?.open) throw new NotFound();
  if (!same(await former!.token(serverKey, guest.id, guest.version), link)) throw new NotFound();
  return guest;
}

async function unknown(door: Doorway): Promise<NotFound> {
  await door.failed();
  return new NotFound();
}

export const needsCode = (purpose: GuestPurpose, guest: Guest): boolean =>
  purpose.code !== undefined && purpose.code.when === undefined && purpose.code.isAsked(guest);

/** Where a code is sent, so that they know which address it is. */
export const sentTo = ({ email }: Pick<Guest, "email">): string => maskedAddress(email);

/** The same at the door; null: none is asked. */
export const codeTo = (purpose: GuestPurpose, guest: Guest): string | null =>
  needsCode(purpose, guest) ? sentTo(guest) : null;

/** Puts a code into the outbox; the ticket is for the browser that asked. Throws why not. */
export async function sendCode(
  { db, now, serverKey }: Doorway,
  newId: NewId,
  purpose: GuestPurpose,
  guest: Guest,
  ticket = randomTicket(),
): Promise<{ ticket: string; expiresAt: string; waiting: { id: string; sendAt: string } }> {
  const { code: asked } = purpose;
  if (!asked?.isAsked(guest)) throw new NotAllowed("no_code");
  const asker = purpose.asker(guest.about);
  const { organisation, templates, suppressed } = await db.read({
    organisation: organisationStatement(guest.org),
    templates: templatesStatement(guest.org, [asked.kind]),
    suppressed: suppressedStatement(guest.org, [fold(guest.email)]),
  });
  if (suppressed.length)
    throw new NotAllowed("code_unreachable", { params: { asker: asker.name } });
  const words = codeMail(
    {
      now,
      newId,
      organisation: storedOrganisation(organisation[0]!).organisation,
      templates: templates.map(storedTemplate),
      actor: {
        ...asker,
        org: guest.org,
        scopes: [],
        projects: null,
        applications: null,
        locale: null,
      },
      project: purpose.project(guest.about),
    },
    purpose,
    guest,
  );
  if (!words) throw new Problem("unavailable");
  const id = newId("msg");
  const { hashes } = await madeCode(serverKey, guest.id, id, ticket);
  const {
    code: [row],
  } = await db.write(sendCodeStatements(purpose, guest, hashes, { id, words }, now));
  if (!row) throw new Problem("rate_limited");
  return { ticket, expiresAt: sentCode(row).expiresAt, waiting: { id, sendAt: words.sendAt } };
}

/** What is stored of the code that a message brings to a guest, and the ticket for the browser that asked. */
export async function madeCode(
  serverKey: string,
  guest: string,
  message: string,
  ticket = randomTicket(),
): Promise<{ ticket: string; hashes: { code: string; ticket: string } }> {
  const code = await codeHash(serverKey, guest, await guestCode(serverKey, guest, message));
  return { ticket, hashes: { code, ticket: await sha256(ticket) } };
}

const refuse = (code: string) => new InvalidInput([{ path: ["code"], code }]);

/** What a guest gives, as it is stored. What cannot be a code at all is a slip of the hand, and no try. */
export async function givenCode(
  serverKey: string,
  guest: string,
  { ticket, code }: { ticket?: string | undefined; code?: string | undefined },
): Promise<{ code: string; ticket: string }> {
  if (ticket === undefined || !code?.trim()) throw refuse("required");
  const digits = codeDigits(code);
  if (!digits) throw refuse("wrong_code");
  return { code: await codeHash(serverKey, guest, digits), ticket: await sha256(ticket) };
}

/** Why a code was not the one, by how often it has been tried by now; null: there is none (any more). */
export const wrongCode = (tries: number | null): InvalidInput =>
  refuse(tries !== null && tries < CODE.tries ? "wrong_code" : "ended_code");

/** Throws `invalid_input` at the code unless it is the one that this browser asked for. */
export async function useCode(
  door: Doorway,
  guest: Pick<Guest, "id" | "org">,
  given: { ticket?: string | undefined; code?: string | undefined },
): Promise<void> {
  const hashes = await givenCode(door.serverKey, guest.id, given);
  const {
    tried: [row],
  } = await door.db.write({ tried: tryCodeStatement(guest, hashes, door.now) });
  const tried = row && triedCode(row);
  if (tried?.right) return;
  await door.failed();
  throw wrongCode(tried?.tries ?? null);
}
