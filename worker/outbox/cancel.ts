/** The one place where waiting messages are taken back. */
import { type SQL, sql } from "drizzle-orm";

/**
 * Takes back whatever has not begun to leave of the messages `m` that the condition names; answers their ids.
 * `byHand`: a person did it to the message itself, whose version rises.
 */
export const cancelMessages = (which: SQL, at: string, byHand = false): SQL => sql`
  UPDATE messages AS m SET state = 'cancelled', state_at = ${at}, lease_until = NULL, failure = NULL, hold = NULL
    ${byHand ? sql`, version = m.version + 1` : sql``}
  WHERE m.state IN ('held', 'scheduled') AND ${which} RETURNING id`;
