/** From a user name, and a password or a code, to who may come in. Nobody learns which user names there are. */
import { InvalidInput, NotAllowed, NotFound } from "../../domain/errors.ts";
import { type Doorway, useCode } from "../../guests/door.ts";
import { isFirstPassword } from "../../guests/proving.ts";
import { newId } from "../../domain/ids.ts";
import { organisationStatement } from "../../engine/store/facts.ts";
import { type Hash, isRight } from "./hashing.ts";
import { FREE_MINUTES } from "./rules/account.ts";
import {
  byName,
  type Credentials,
  freeStatement,
  storedCredentials,
} from "./statements/credentials.ts";
import { counted, type Trier } from "./tries.ts";

export interface Around extends Doorway {
  hash: Hash;
}

/** Null for a name that nobody has. Throws `not_found` for an organisation that there is not. */
export async function found(
  { db, failed }: Doorway,
  { organisation: org, userName }: Pick<Trier, "organisation" | "userName">,
): Promise<Credentials | null> {
  const { organisation, account } = await db.read({
    organisation: organisationStatement(org),
    account: byName(org, userName),
  });
  if (!organisation.length) {
    await failed();
    throw new NotFound();
  }
  return account[0] ? storedCredentials(account[0]) : null;
}

/** Is it their own password, the first one that was sent to them and still holds, or neither? It takes as long. */
export async function compared(
  { now, serverKey, hash }: Around,
  credentials: Credentials | null,
  password: string,
): Promise<"own" | "first" | null> {
  const {
    id = newId("guest"),
    version = 1,
    temporary = false,
    firstUntil = null,
  } = credentials ?? {};
  const first = await isFirstPassword(serverKey, { guest: id, version }, password);
  if (await isRight(password, credentials?.password ?? null, hash)) return "own";
  return first && temporary && firstUntil !== null && firstUntil > now.toISOString()
    ? "first"
    : null;
}

/**
 * Who signs in by a password. Throws `invalid_input`, the same for whatever is not right; `rate_limited` before
 * anything is hashed; and `not_allowed` for the first password, with which another is to be chosen.
 */
export async function byPassword(
  around: Around,
  trier: Trier,
  password: string,
): Promise<Credentials> {
  const credentials = await found(around, trier);
  const forgive = await counted(around, "password", trier);
  const right = await compared(around, credentials, password);
  if (!credentials || !right) throw new InvalidInput([{ path: ["password"], code: "wrong_login" }]);
  await around.db.write({ forgive });
  if (right === "first") throw new NotAllowed("password_first");
  return credentials;
}

/** Who signs in by the code in a mail. A wrong one, an old one and one of nobody are answered alike. */
export async function byCode(
  around: Around,
  trier: Trier,
  given: { ticket: string; code: string },
): Promise<Credentials> {
  const credentials = await found(around, trier);
  const forgive = await counted(around, "code", trier);
  const guest = { id: credentials?.id ?? newId("guest"), org: trier.organisation };
  await useCode(around, guest, given).catch((error: unknown) => {
    throw error instanceof InvalidInput
      ? new InvalidInput([{ path: ["code"], code: "wrong_login_code" }])
      : error;
  });
  if (!credentials) throw new InvalidInput([{ path: ["code"], code: "wrong_login_code" }]);
  const until = new Date(around.now.getTime() + FREE_MINUTES * 60_000).toISOString();
  await around.db.write({ forgive, free: freeStatement(credentials, until) });
  return credentials;
}
