/** Too many tries end before anything is looked at, be it of a user name that somebody has or not. */
import { Problem } from "../../domain/errors.ts";
import { fold } from "../../domain/fold.ts";
import { hmac } from "../../domain/hmac.ts";
import type { Doorway } from "../../guests/door.ts";
import { TRIES, type Tried } from "./rules/account.ts";
import { forgiveStatements, tryStatement } from "./statements/tries.ts";

/** Who tries, and from where. */
export interface Trier {
  organisation: string;
  userName: string;
  /** The address that the request comes from. */
  network: string;
}

/** Of an IPv6 address the part that one household has (RFC 6177). */
const networkOf = (address: string): string =>
  address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;

async function hashed(serverKey: string, ...parts: string[]): Promise<string> {
  const bytes = await hmac(serverKey, "sign-in-tries", ...parts);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Counts a try; throws `rate_limited`. Answers the statements for when it comes right. */
export async function counted(
  { db, now, serverKey }: Pick<Doorway, "db" | "now" | "serverKey">,
  kind: Tried,
  { organisation, userName, network }: Trier,
): Promise<ReturnType<typeof forgiveStatements>> {
  const [name, from] = await Promise.all([
    hashed(serverKey, kind, "name", organisation, fold(userName)),
    hashed(serverKey, kind, "network", organisation, networkOf(network)),
  ]);
  const tried = await db.write({
    network: tryStatement(organisation, from, TRIES[kind].network, now),
    name: tryStatement(organisation, name, TRIES[kind].name, now),
  });
  if (!tried.network.length || !tried.name.length) throw new Problem("rate_limited");
  return forgiveStatements(organisation, name, from);
}
