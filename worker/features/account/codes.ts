/** A code by mail, for whoever has that user name: asked for in the same words, and the same work, for who does not. */
import { Problem } from "../../domain/errors.ts";
import { newId } from "../../domain/ids.ts";
import { type Doorway, sendCode } from "../../guests/door.ts";
import type { Guest } from "../../guests/guest.ts";
import { newTicket } from "../../guests/proving.ts";
import { guestWithin, storedGuest } from "../../guests/statements/guests.ts";
import { owners } from "./guests.ts";
import { found } from "./signing-in.ts";
import type { Owned } from "./statements/purpose.ts";
import { counted, type Trier } from "./tries.ts";

type Asked = { ticket: string; expiresAt: string; waiting: { id: string; sendAt: string }[] };

/** Throws `rate_limited` after many, `not_found` for an organisation that there is not; else nothing tells. */
export async function askCode(door: Doorway, trier: Trier): Promise<Asked> {
  const { db, now } = door;
  const credentials = await found(door, trier);
  await counted(door, "ask", trier);
  const id = credentials?.id ?? newId("guest");
  const [row] = await db.readOne(guestWithin(owners, trier.organisation, id, now));
  const guest = row ? storedGuest(owners, row) : nobody(id, trier.organisation);
  const { ticket, expiresAt } = newTicket(now);
  const sent = await sendCode(door, newId, owners, guest, ticket).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  return { ticket, expiresAt, waiting: sent ? [sent.waiting] : [] };
}

/** Whom there is not, for the same work: no row is theirs, and so none is written. */
const nobody = (id: string, org: string): Guest<Owned> => ({
  id,
  org,
  purpose: owners.purpose,
  thing: id,
  application: "",
  colleague: false,
  name: "",
  email: "nobody@example.invalid",
  language: "sv",
  version: 1,
  answeredAt: null,
  revokedAt: null,
  reminded: 0,
  open: true,
  about: {
    userName: "",
    firstName: "",
    lastName: "",
    asker: { id: "", name: "", email: null },
    organisation: "",
    project: { id: "", externalId: null, title: "", department: "", closedAt: null },
  },
});
