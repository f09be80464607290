/** A person has erased what can be: first told, then done. */
import { VersionConflict } from "../../domain/errors.ts";
import { localDate } from "../../domain/localtime.ts";
import type { Note } from "../../domain/plan.ts";
import { sha256 } from "../../domain/sha256.ts";
import type { DataDefinition } from "../../engine/port.ts";
import { say } from "../../i18n/index.ts";
import type { OutboxMessage } from "../../outbox/insert.ts";
import { around, type Own } from "./correcting.ts";
import { type KeptPerson, readKept } from "./keeping.ts";
import { ownMessage } from "./message.ts";
import { type Erasing, erasing, told } from "./rules/erasing.ts";
import { eraseStatements } from "./statements/erasing.ts";

export interface ErasurePlan {
  /** Of what it was planned from, and the day: named by who goes on. */
  seen: string;
  goes: Note[];
  stays: Note[];
  whole: boolean;
}

interface Planned extends ErasurePlan {
  kept: KeptPerson;
  plan: Erasing;
  today: string;
}

/** Nothing is written. Throws `not_found`. */
export async function planErasure({
  db,
  claims,
  now,
}: Pick<Own, "db" | "claims" | "now">): Promise<Planned> {
  const kept = await readKept(db, claims, now);
  const today = localDate(now, kept.person.timeZone);
  const plan = erasing(kept, today);
  const seen = await sha256(`${today} ${kept.person.standing}`);
  return { kept, plan, today, seen, whole: plan.whole, ...told(kept, plan) };
}

/**
 * All of it or nothing. Throws `version_conflict` when something has happened since it was planned. Answers what went,
 * as planned, and the receipt that now waits.
 */
export async function erase(
  own: Own & {
    tombstone: (externalId: string) => Promise<string>;
    data: readonly DataDefinition[];
  },
  seen: string,
): Promise<{
  goes: Note[];
  stays: Note[];
  whole: boolean;
  waiting: { id: string; sendAt: string }[];
}> {
  const { db, claims, now, newId } = own;
  const planned = await planErasure(own);
  if (planned.seen !== seen) throw new VersionConflict(null);
  const { kept, plan, today, goes, stays, whole } = planned;
  const { who, person } = kept;
  const [first] = plan.staying;
  const mail = await receipt(own, planned);
  const { locked } = await db.write(
    eraseStatements(
      {
        id: newId("op"),
        ...who,
        guest: claims.sub,
        thing: claims.thing,
        at: now.toISOString(),
        today,
        standing: person.standing,
        going: await Promise.all(
          plan.going.map(async ({ id: application, reference }) => ({
            application,
            receipt: newId("rcpt"),
            ...(reference !== null && { tombstone: await own.tombstone(reference) }),
          })),
        ),
        profiles: plan.profiles.map(({ id }) => id),
        ending:
          first && plan.profiles.length
            ? { application: first.application.id, receipt: newId("rcpt") }
            : null,
        files: plan.files.map(({ id }) => id),
        noted: plan.files.length > 0 && !whole,
        mail,
      },
      own.data,
    ),
  );
  if (!locked.length) throw new VersionConflict(null);
  return { goes, stays, whole, waiting: mail.map(({ id, sendAt }) => ({ id, sendAt })) };
}

/** None to who has no address, or to whose nothing is sent. */
async function receipt(own: Own, { kept, goes, stays }: Planned): Promise<OutboxMessage[]> {
  const { person, applications } = kept;
  if (person.email === null) return [];
  const { locale } = own.claims;
  const { mail, unreachable } = await around(own, "person-erased", person.email);
  if (unreachable) return [];
  const section = (heading: string, notes: readonly Note[]) => ({
    heading: say(locale, heading),
    text: notes.map(({ code, params }) => `– ${say(locale, code, params)}`).join("\n"),
  });
  const to = { email: person.email, language: locale, project: applications[0]?.project };
  const message = ownMessage(mail, "person-erased", to, {
    sections: [section("person.erased-goes", goes), section("person.erased-stays", stays)],
  });
  return message ? [{ ...message, id: own.newId("msg"), source: null }] : [];
}
