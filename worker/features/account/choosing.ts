/** A password of one's own: by the link in the mail, in the place of the first one, or of the one before. */
import { InvalidInput, NotFound, Problem } from "../../domain/errors.ts";
import { provenLink } from "../../guests/proving.ts";
import type { GuestClaims } from "../../guests/session.ts";
import { sealed } from "./hashing.ts";
import { LONGEST, passwordFault, SHORTEST } from "./rules/password.ts";
import { PURPOSE } from "./rules/account.ts";
import { type Around, compared, found } from "./signing-in.ts";
import {
  byId,
  chooseStatements,
  type Credentials,
  storedCredentials,
} from "./statements/credentials.ts";
import { counted, type Trier } from "./tries.ts";

/** The account behind a genuine link, used or not. Throws `not_found` for any other. */
export async function behindLink(
  around: Around,
  link: string,
): Promise<{ credentials: Credentials; version: number }> {
  const { guest, version } = await provenLink(around, PURPOSE, link);
  const [row] = await around.db.readOne(byId(guest));
  if (row) return { credentials: storedCredentials(row), version };
  await around.failed();
  throw new NotFound();
}

/** Is it the link that was sent last, and still to be used? */
export const leads = (
  { version, temporary, firstUntil }: Credentials,
  shown: number,
  now: Date,
): boolean =>
  shown === version && !temporary && firstUntil !== null && firstUntil > now.toISOString();

/** Single use: of two at once one finds it unused. Throws `gone`, or `invalid_input` for what is no password. */
export async function chooseByLink(
  around: Around,
  link: string,
  password: string,
): Promise<Credentials> {
  const { credentials, version } = await behindLink(around, link);
  if (!leads(credentials, version, around.now)) throw retired(credentials);
  return choose(around, credentials, password, true);
}

/** With the first password, which is good for nothing else. */
export async function chooseByFirst(
  around: Around,
  trier: Trier,
  { current, password }: { current: string; password: string },
): Promise<Credentials> {
  const credentials = await found(around, trier);
  const forgive = await counted(around, "password", trier);
  const right = await compared(around, credentials, current);
  if (!credentials || right !== "first") throw wrong();
  await around.db.write({ forgive });
  return choose(around, credentials, password, true);
}

/** In a session; with the present one, unless they have none or have just come by a code. */
export async function change(
  around: Around,
  { sub }: GuestClaims,
  network: string,
  { current, password }: { current?: string | undefined; password: string },
): Promise<Credentials> {
  const [row] = await around.db.readOne(byId(sub));
  if (!row) throw new NotFound();
  const credentials = storedCredentials(row);
  if (needsCurrent({ ...credentials, chosen: credentials.password !== null }, around.now)) {
    if (current === undefined) throw new InvalidInput([{ path: ["current"], code: "required" }]);
    const { org: organisation, userName } = credentials;
    const forgive = await counted(around, "password", { organisation, userName, network });
    if ((await compared(around, credentials, current)) !== "own") throw wrong();
    await around.db.write({ forgive });
  }
  return choose(around, credentials, password, false);
}

/** The present password is asked for. */
export const needsCurrent = (
  { chosen, freeUntil }: { chosen: boolean; freeUntil: string | null },
  now: Date,
): boolean => chosen && !(freeUntil !== null && freeUntil > now.toISOString());

const wrong = () => new InvalidInput([{ path: ["current"], code: "wrong_password" }]);

const retired = ({ asker, organisation }: Credentials): Problem =>
  new Problem("gone", { reason: "link_retired", params: { asker, organisation } });

async function choose(
  { db, now, hash }: Around,
  credentials: Credentials,
  password: string,
  first: boolean,
): Promise<Credentials> {
  const { firstName, lastName, userName, email } = credentials;
  const fault = passwordFault(password, { userName, email, names: [firstName, lastName] });
  if (fault)
    throw new InvalidInput([
      { path: ["password"], code: fault, params: { shortest: SHORTEST, longest: LONGEST } },
    ]);
  const { chosen } = await db.write(
    chooseStatements(credentials, await sealed(password, hash), now, { first }),
  );
  if (!chosen.length) throw retired(credentials);
  return { ...credentials, version: credentials.version + 1 };
}
