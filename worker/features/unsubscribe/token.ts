import type { Database } from "../../db/client.ts";
import { unsubscribedMessage } from "../../domain/unsubscribe.ts";
import { senderOfList, unsubscribe } from "../../outbox/suppressions.ts";

interface Asked {
  db: Database;
  now: Date;
  serverKey: string;
  /** From the link in a message to many. */
  token: string;
}

/** The organisation that the message is from, by name; null for a link that is none. */
export async function senderOf({ db, serverKey, token }: Asked): Promise<string | null> {
  const message = await unsubscribedMessage(serverKey, token);
  return message && (await senderOfList(db, message));
}

/** Its reader gets no more mail to many from there. Returns the same as `senderOf`. */
export async function refuse({ db, now, serverKey, token }: Asked): Promise<string | null> {
  const message = await unsubscribedMessage(serverKey, token);
  return message && (await unsubscribe(db, message, now));
}
